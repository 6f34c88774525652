package chat.client;

import chat.irc.Capability;
import chat.irc.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * An own text of several lines, or of one that is too long, on the wire (IRCv3 draft/multiline): one message, told in
 * parts. What belongs to the whole is said at its beginning. Pure; {@link Gathering} is the other way round.
 *
 * <pre>
 *   @label=chat-m1;+chat/id=… BATCH +chat-m1 draft/multiline #lobby
 *   @batch=chat-m1 PRIVMSG #lobby :dear all,
 *   @batch=chat-m1 PRIVMSG #lobby :a long li
 *   @batch=chat-m1;draft/multiline-concat PRIVMSG #lobby :ne
 *   BATCH -chat-m1
 * </pre>
 */
final class Multiline {
    /** The parts of one message; the least that any known server takes. A count. */
    static final int PARTS = 100;

    /** Its text, with one more for each line; the least that any known server takes. Bytes. */
    static final int BYTES = 4_096;

    private static final String TYPE = "draft/multiline";
    private static final String CONCAT = "draft/multiline-concat";

    private Multiline() {}

    /**
     * What fits into one line of the wire.
     *
     * @param goesOn whether it belongs to the line of the one before
     */
    private record Part(String text, boolean goesOn) {}

    /** Whether such a text can be said as one. Before it is known what the server can do, it is taken to be able to. */
    static boolean isPossible(State state) {
        return !state.link().phase().isOfRoom() || state.link().has(Capability.MULTILINE);
    }

    /** Whether a letter does not fit into one line of the wire. */
    static boolean isNeeded(State state, Letter letter) {
        boolean action = letter.text().startsWith(Sending.ACTION);
        return !action
                && (letter.text().indexOf('\n') >= 0
                        || Pieces.bytes(letter.text()) > Pieces.room(state, letter.target(), false));
    }

    /** The texts of as many messages as are needed, each as long as it may be; lines stay whole if they can. */
    static List<String> texts(String text, int room) {
        List<String> texts = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        int count = 0;
        int bytes = 0;
        for (Part part : parts(text, room)) {
            int more = Pieces.bytes(part.text()) + 1;
            if (count == PARTS || bytes + more > BYTES) {
                texts.add(one.toString());
                one.setLength(0);
                count = 0;
                bytes = 0;
            }
            one.append(count == 0 || part.goesOn() ? "" : "\n").append(part.text());
            count++;
            bytes += more;
        }
        texts.add(one.toString());
        texts.removeIf(String::isBlank);
        return texts;
    }

    /** The same for a server that takes one line at a time. */
    static List<String> lines(String text, int room) {
        List<String> pieces = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            pieces.addAll(Pieces.of(line.isEmpty() ? " " : line, room));
        }
        return pieces;
    }

    private static List<Part> parts(String text, int room) {
        List<Part> parts = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            boolean goesOn = false;
            for (String piece : Pieces.exact(line, room)) {
                parts.add(new Part(piece, goesOn));
                goesOn = true;
            }
        }
        return parts;
    }

    /** The messages that say it. The first of them bears what is told of the whole. */
    static List<Message> messages(State state, String target, String text, String reference) {
        List<Message> messages = new ArrayList<>();
        messages.add(Message.of("BATCH", "+" + reference, TYPE, target));
        for (Part part : parts(text, Pieces.room(state, target, false))) {
            Message line = Message.of("PRIVMSG", target, part.text()).tagged("batch", reference);
            messages.add(part.goesOn() ? line.tagged(CONCAT, "") : line);
        }
        messages.add(Message.of("BATCH", "-" + reference));
        return messages;
    }
}
