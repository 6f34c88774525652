package chat.server;

import chat.irc.Capability;
import chat.irc.Clean;
import chat.irc.Message;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * BATCH from a client (IRCv3 client-batch): a text of several lines (draft/multiline) is gathered and said as one message.
 * There is no other type that a client may send. Confined to the dispatcher.
 */
final class Batches {
    private final String serverName;
    private final Conversation conversation;

    /** One for each session at most. */
    private final Map<Session, Gathering> open = new IdentityHashMap<>();

    Batches(String serverName, Conversation conversation) {
        this.serverName = serverName;
        this.conversation = conversation;
    }

    /** {@code BATCH +reference type …} or {@code BATCH -reference}. */
    void batch(Session session, Message message) {
        String reference = message.param(0);
        if (reference.startsWith("+")) {
            begin(session, message, reference.substring(1));
        } else {
            String ended = reference.startsWith("-") ? reference.substring(1) : reference;
            Gathering gathering = open.get(session);
            if (gathering == null || !gathering.reference.equals(ended)) {
                noneOpen(session, ended);
            } else {
                open.remove(session);
                end(session, gathering);
            }
        }
    }

    private void begin(Session session, Message message, String reference) {
        open.keySet().removeIf(Session::isEnded);
        String type = message.param(1);
        if (!type.equals(Multiline.TYPE) || !session.has(Capability.MULTILINE)) {
            fail(session, "UNKNOWN_TYPE", Lines.word(reference), Lines.word(type), "No such type of batch");
        } else if (!reference.matches("[A-Za-z0-9-]{1,64}")) {
            fail(session, "INVALID_REFTAG", Lines.word(reference), "A reference has letters, digits and hyphens");
        } else if (open.containsKey(session)) {
            fail(session, "INVALID_REFTAG", reference, "One batch at a time");
        } else {
            Answer answer = session.answer();
            answer.hold();
            open.put(session, new Gathering(reference, message, answer));
        }
    }

    /**
     * How many lines this is for the flood limit, if it comes now: what goes on with a text of several lines is none, and
     * its end is what all of that was. Whatever is refused anyway is a line like any other.
     */
    int weight(Session session, Message message) {
        Gathering gathering = open.get(session);
        if (gathering == null) {
            return 1;
        }
        if (isInside(message)) {
            return gathering.takesMore(message) ? 0 : 1;
        }
        boolean ends = message.verb().equals("BATCH") && message.param(0).equals("-" + gathering.reference);
        return ends ? gathering.weight() : 1;
    }

    /** Whether a message belongs to a batch. */
    static boolean isInside(Message message) {
        return message.tags().has("batch");
    }

    /** Takes a message that belongs to a batch; one that was refused must not be said line by line. */
    void take(Session session, Message message) {
        String reference = message.tags().get("batch").orElse("");
        Gathering gathering = open.get(session);
        if (gathering == null || !gathering.reference.equals(reference)) {
            noneOpen(session, reference);
        } else if (!gathering.refused) {
            gathering.count(message);
            take(session, message, gathering);
        }
    }

    private void take(Session session, Message message, Gathering gathering) {
        String target = gathering.opening.param(2);
        String text = Clean.text(message.param(1));
        boolean goesOn = message.tags().has(Multiline.CONCAT);
        boolean said = message.verb().equals("PRIVMSG") || message.verb().equals("NOTICE");
        if (!said || !gathering.fits(message.verb()) || goesOn && (text.isEmpty() || gathering.lines.isEmpty())) {
            gathering.refuse(session, "MULTILINE_INVALID", "Only PRIVMSG or NOTICE can be in it, all alike");
        } else if (!message.param(0).equals(target)) {
            String why = "All of it goes to one target";
            gathering.refuse(
                    session, "MULTILINE_INVALID_TARGET", Lines.word(target), Lines.word(message.param(0)), why);
        } else if (gathering.lines.size() == Bounds.MULTILINE_LINES) {
            String most = Integer.toString(Bounds.MULTILINE_LINES);
            gathering.refuse(session, "MULTILINE_MAX_LINES", most, "A message has at most " + most + " lines");
        } else if (gathering.bytes + Lines.bytes(text) + 1 > Bounds.MULTILINE_BYTES) {
            String most = Integer.toString(Bounds.MULTILINE_BYTES);
            gathering.refuse(session, "MULTILINE_MAX_BYTES", most, "A message has at most " + most + " bytes");
        } else {
            gathering.add(message.verb(), text, goesOn);
        }
    }

    private void end(Session session, Gathering gathering) {
        String text = gathering.text();
        session.answering().goOn(gathering.answer, () -> {
            if (!gathering.refused && text.isBlank()) {
                fail(session, "MULTILINE_INVALID", "There is nothing in it");
            } else if (!gathering.refused) {
                Message message = Message.of(gathering.verb, gathering.opening.param(2), text);
                conversation.sayLines(session, message.tagged(gathering.opening.tags()));
            }
        });
        gathering.answer.release();
    }

    private void noneOpen(Session session, String reference) {
        fail(session, "INVALID_REFTAG", Lines.word(reference), "No such batch is open");
    }

    private void fail(Session session, String... words) {
        String[] params = new String[words.length + 1];
        params[0] = "BATCH";
        System.arraycopy(words, 0, params, 1, words.length);
        session.say(Lines.from(serverName, "FAIL", params));
    }

    /** What one session has said of a batch so far. */
    private final class Gathering {
        private final String reference;
        private final Message opening;

        /** The answer to the whole, begun with the first line of it. */
        private final Answer answer;

        private final List<StringBuilder> lines = new ArrayList<>();
        private String verb = "";
        private int bytes;
        private boolean refused;

        /** What has come of it for the flood limit, whether it was taken or not: lines, and bytes with their tags. */
        private int came;

        private int cameBytes;

        Gathering(String reference, Message opening, Answer answer) {
            this.reference = reference;
            this.opening = opening;
            this.answer = answer;
        }

        /** Whether this is looked at as a part of it, and not answered by itself. */
        boolean takesMore(Message message) {
            boolean said = message.verb().equals("PRIVMSG") || message.verb().equals("NOTICE");
            return said
                    && message.params().size() > 1
                    && message.tags().get("batch").filter(reference::equals).isPresent()
                    && !refused
                    && came < Bounds.MULTILINE_LINES;
        }

        void count(Message message) {
            if (takesMore(message)) {
                came++;
                cameBytes += Lines.bytes(message.param(1));
                message.tags().values().forEach((key, value) -> cameBytes += key.length() + value.length());
            }
        }

        int weight() {
            int lines = (came + Bounds.BATCH_LINES - 1) / Bounds.BATCH_LINES;
            return Math.max(1, Math.max(lines, (cameBytes + Bounds.BATCH_BYTES - 1) / Bounds.BATCH_BYTES));
        }

        boolean fits(String other) {
            return verb.isEmpty() || verb.equals(other);
        }

        void add(String said, String text, boolean goesOn) {
            verb = said;
            bytes += Lines.bytes(text) + 1;
            if (goesOn) {
                lines.get(lines.size() - 1).append(text);
            } else {
                lines.add(new StringBuilder(text));
            }
        }

        /** All of it is dropped; what still comes of it is not said either. */
        void refuse(Session session, String... words) {
            refused = true;
            lines.clear();
            session.answering().goOn(answer, () -> fail(session, words));
        }

        String text() {
            return String.join("\n", lines);
        }
    }
}
