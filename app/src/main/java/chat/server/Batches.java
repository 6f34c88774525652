package chat.server;

import chat.irc.Message;

/** BATCH from a client (IRCv3 client-batch): there is no type of batch that a client may send. Confined to the dispatcher. */
final class Batches {
    private final String serverName;

    Batches(String serverName) {
        this.serverName = serverName;
    }

    /** {@code BATCH +reference type …} or {@code BATCH -reference}. */
    void batch(Session session, Message message) {
        String reference = message.param(0);
        if (reference.startsWith("+")) {
            String type = Lines.word(message.param(1));
            fail(session, "UNKNOWN_TYPE", reference.substring(1), type, "No such type of batch");
        } else {
            noneOpen(session, reference.startsWith("-") ? reference.substring(1) : reference);
        }
    }

    /** Whether a message belongs to a batch; that was refused, and what is in it must not be said line by line. */
    static boolean isInside(Message message) {
        return message.tags().has("batch");
    }

    /** Refuses a message that is inside. */
    void refuse(Session session, Message message) {
        noneOpen(session, message.tags().get("batch").orElse(""));
    }

    private void noneOpen(Session session, String reference) {
        fail(session, "INVALID_REFTAG", reference, "No such batch is open");
    }

    private void fail(Session session, String code, String reference, String... rest) {
        String[] params = new String[rest.length + 3];
        params[0] = "BATCH";
        params[1] = code;
        params[2] = Lines.word(reference);
        System.arraycopy(rest, 0, params, 3, rest.length);
        session.say(Lines.from(serverName, "FAIL", params));
    }
}
