package chat.server;

import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.Message;
import chat.irc.Source;
import chat.irc.Tags;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** How the lines of a host are put together. Pure. */
final class Lines {
    /** Of a word that a client sent, what is repeated in an answer; enough for any name and mask. Bytes. */
    private static final int REPEATED = Limits.MASK;

    /** Bytes of words in one line of a list, so that it fits with the longest names before it. */
    static final int LIST = 350;

    private Lines() {}

    /** A message in the host's own name. */
    static Message from(String serverName, String verb, String... params) {
        return Message.of(verb, params).from(Source.server(serverName));
    }

    /**
     * A word of a client's as it can stand in the middle of an answer: never empty, without blanks, not beginning with a
     * colon, and not so long that the answer becomes too long.
     */
    static String word(String param) {
        if (isWord(param)) {
            return param;
        }
        String word = Clean.text(cut(param, REPEATED)).replace(' ', '_');
        return word.isEmpty() ? "*" : word.charAt(0) == ':' ? "?" + word.substring(1) : word;
    }

    /** What most are: visible ASCII, and short. A welcome has dozens of them, and they are many when all come at once. */
    private static boolean isWord(String param) {
        int length = param.length();
        if (length == 0 || length > REPEATED || param.charAt(0) == ':') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = param.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    /** The beginning of a text that has at most so many bytes, whole characters all. */
    static String cut(String text, int bytes) {
        String cut = text.length() > bytes ? text.substring(0, bytes) : text;
        while (bytes(cut) > bytes) {
            cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
        }
        boolean halved = !cut.isEmpty() && Character.isHighSurrogate(cut.charAt(cut.length() - 1));
        return halved ? cut.substring(0, cut.length() - 1) : cut;
    }

    /** Words joined by blanks, in as many lines as they need; at least one. */
    static List<String> joined(List<String> words) {
        return joined(words, LIST);
    }

    /** @param most bytes of words in a line */
    static List<String> joined(List<String> words, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int length = 0;
        for (String word : words) {
            length += bytes(word) + 1;
            if (length > most && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                length = bytes(word) + 1;
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The bytes of a message without its tags, line end included. */
    static int length(Message message) {
        return message.tagged(Tags.NONE).toLine().getBytes(StandardCharsets.UTF_8).length + Limits.LINE_END;
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Encloses messages in a batch (IRCv3 batch), tagging each with its name unless it is in an inner batch already. */
    static Iterator<Message> batch(String name, Message open, Iterator<Message> inside) {
        Message close = new Message(Tags.NONE, open.source(), "BATCH", List.of("-" + name));
        Iterator<Message> tagged = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return inside.hasNext();
            }

            @Override
            public Message next() {
                Message message = inside.next();
                return message.tags().has("batch") ? message : message.tagged("batch", name);
            }
        };
        return chained(List.of(List.of(open).iterator(), tagged, List.of(close).iterator()));
    }

    /** One after the other. */
    static Iterator<Message> chained(List<Iterator<Message>> parts) {
        return new Iterator<>() {
            private int at;

            @Override
            public boolean hasNext() {
                while (at < parts.size() && !parts.get(at).hasNext()) {
                    at++;
                }
                return at < parts.size();
            }

            @Override
            public Message next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return parts.get(at).next();
            }
        };
    }
}
