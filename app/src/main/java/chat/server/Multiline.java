package chat.server;

import chat.irc.Limits;
import chat.irc.Message;
import chat.irc.Tags;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How a text of several lines, or of one that is too long, is told (IRCv3 draft/multiline): as one batch to those who know
 * of it, else line by line. Pure.
 *
 * <pre>
 *   "dear all,\nit is late"    BATCH +lines draft/multiline #lobby
 *                             @batch=lines PRIVMSG #lobby :dear all,
 *                             @batch=lines PRIVMSG #lobby :it is late
 *                             BATCH -lines
 * </pre>
 */
final class Multiline {
    static final String TYPE = "draft/multiline";

    /** The tag of a message that goes on in the line of the one before. */
    static final String CONCAT = "draft/multiline-concat";

    /** Batches of one connection come one after the other, so that one name does for all. */
    private static final String REFERENCE = "lines";

    /** Characters of a text that fits with the longest names before it. */
    private static final int SURELY = 100;

    /** How far before its end a line that is too long is broken at a blank. Bytes. */
    private static final int BREAK = 80;

    private Multiline() {}

    /**
     * What fits into one message.
     *
     * @param goesOn whether it belongs to the line of the one before
     */
    record Part(String text, boolean goesOn) {}

    /** The parts of a message that does not fit into one line of the wire; none when it does. */
    static List<Part> parts(Message message) {
        boolean text = message.verb().equals("PRIVMSG") || message.verb().equals("NOTICE");
        if (!text || message.last().indexOf('\n') < 0 && fits(message)) {
            return List.of();
        }
        int room = Limits.LINE - Lines.length(with(message, ""));
        List<Part> parts = new ArrayList<>();
        for (String line : message.last().split("\n", -1)) {
            int from = 0;
            do {
                int end = end(line, from, room);
                parts.add(new Part(line.substring(from, end), from > 0));
                from = end;
            } while (from < line.length());
        }
        return parts;
    }

    /** A text without a blank has no colon before it, and so one byte more. */
    private static boolean fits(Message message) {
        return message.last().length() <= SURELY || Lines.length(message) <= Limits.LINE;
    }

    /** The same message with another text; the blank keeps its colon. */
    private static Message with(Message message, String text) {
        List<String> params = new ArrayList<>(message.params());
        params.set(params.size() - 1, text);
        return new Message(message.tags(), message.source(), message.verb(), params);
    }

    /** Where a part that begins here ends: whole characters, and behind a blank if one is near. */
    private static int end(String line, int from, int room) {
        int end = from;
        int bytes = 0;
        int blank = 0;
        while (end < line.length()) {
            int character = line.codePointAt(end);
            bytes += character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
            if (bytes > room) {
                return blank > 0 ? blank : end;
            }
            end += Character.charCount(character);
            if (character == ' ' && bytes > room - BREAK) {
                blank = end;
            }
        }
        return end;
    }

    /** All of it as one batch; what belongs to the whole is said at its beginning. */
    static List<Message> batch(Message message, List<Part> parts, UnaryOperator<Message> whole) {
        List<Message> messages = new ArrayList<>(parts.size() + 2);
        Tags none = Tags.NONE;
        messages.add(whole.apply(
                new Message(none, message.source(), "BATCH", List.of("+" + REFERENCE, TYPE, message.param(0)))));
        for (Part part : parts) {
            Message line = with(message, part.text).tagged("batch", REFERENCE);
            messages.add(part.goesOn ? line.tagged(CONCAT, "") : line);
        }
        messages.add(new Message(none, message.source(), "BATCH", List.of("-" + REFERENCE)));
        return messages;
    }

    /** Each line by itself, blank ones left out; what belongs to the whole is said with the first. */
    static List<Message> apart(
            Message message, List<Part> parts, UnaryOperator<Message> first, UnaryOperator<Message> rest) {
        List<Message> messages = new ArrayList<>(parts.size());
        for (Part part : parts) {
            if (!part.text.isBlank()) {
                Message line = with(message, part.text);
                messages.add(messages.isEmpty() ? first.apply(line) : rest.apply(line));
            }
        }
        return messages;
    }
}
