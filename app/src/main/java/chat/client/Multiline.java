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
    /**
     * What one message may have.
     *
     * @param bytes of its text, with one more for each part of it
     * @param lines the parts that it is told in
     */
    record Most(int bytes, int lines) {
        /** The least that any known server takes, as long as it has not told. */
        static final Most USUAL = new Most(4_096, 100);

        /** A server that takes less is treated as if it took one line at a time. Bytes. */
        private static final int LEAST = 512;

        /** What stands behind the name of the capability: {@code max-bytes=8192,max-lines=100}. */
        static Most announced(String value) {
            int bytes = number(value, "max-bytes=", USUAL.bytes);
            int lines = number(value, "max-lines=", Gathering.LINES);
            return new Most(Math.min(bytes, Gathering.LENGTH), Math.min(lines, Gathering.LINES));
        }

        /** Digits that are no number, or are none, are as if nothing had been told. */
        private static int number(String value, String name, int otherwise) {
            for (String one : value.split(",")) {
                String digits = one.startsWith(name) ? one.substring(name.length()) : "";
                if (digits.matches("[0-9]{1,9}")) {
                    return Integer.parseInt(digits);
                }
            }
            return otherwise;
        }

        /** Whether it is worth it. */
        boolean isUsable() {
            return bytes >= LEAST && lines > 1;
        }
    }

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
    static List<String> texts(String text, int room, Most most) {
        List<String> texts = new ArrayList<>();
        StringBuilder one = new StringBuilder();
        int count = 0;
        int bytes = 0;
        for (Part part : parts(text, room)) {
            int more = Pieces.bytes(part.text()) + 1;
            if (count > 0 && (count == most.lines() || bytes + more > most.bytes())) {
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

    /** Whether a letter is more than one message of several lines may be. */
    static boolean isTooMuch(State state, Letter letter) {
        Most most = state.link().terms().most();
        int room = Pieces.room(state, letter.target(), false);
        String text = letter.text();
        boolean little = 4L * text.length() < Most.LEAST && text.indexOf('\n') < 0;
        return !little && (bytes(text, room) > most.bytes() || count(text, room) > most.lines());
    }

    /** What a text counts against {@link Most#bytes}. */
    static int bytes(String text, int room) {
        return parts(text, room).stream()
                .mapToInt(part -> Pieces.bytes(part.text()) + 1)
                .sum();
    }

    /** What it counts against {@link Most#lines}. */
    static int count(String text, int room) {
        return parts(text, room).size();
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
