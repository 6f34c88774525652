package chat.server;

import chat.irc.Limits;
import chat.irc.Message;
import chat.irc.Source;
import chat.irc.Tags;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** How the lines of a host are put together. Pure. */
final class Lines {
    /** Of a word that a client sent, what is repeated in an answer; enough for any name. Characters. */
    private static final int REPEATED = 100;

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
        String word = param.length() > REPEATED
                ? param.substring(0, Character.isHighSurrogate(param.charAt(REPEATED - 1)) ? REPEATED - 1 : REPEATED)
                : param;
        word = word.replace(' ', '_');
        return word.isEmpty() ? "*" : word.charAt(0) == ':' ? "?" + word.substring(1) : word;
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
