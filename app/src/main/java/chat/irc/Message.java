package chat.irc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One IRC message (Modern IRC, "Message Format"):
 *
 * <pre>
 *   @tag=value;tag2 :nick!user@host VERB middle middle :the last one, with blanks
 *   tags            source          verb parameters
 * </pre>
 *
 * @param tags what stands before the source
 * @param source who it comes from; absent in most of what a client sends
 * @param verb the command word in upper case, or three digits
 * @param params the parameters, the last one without its colon
 */
public record Message(Tags tags, @Nullable Source source, String verb, List<String> params) {

    public Message {
        params = List.copyOf(params);
    }

    /** A message without tags and source. */
    public static Message of(String verb, String... params) {
        return new Message(Tags.NONE, null, verb, List.of(params));
    }

    /** The same, from somebody. */
    public Message from(Source source) {
        return new Message(tags, source, verb, params);
    }

    /** The same with one tag more, or with another value of it. */
    public Message tagged(String key, String value) {
        return new Message(tags.with(key, value), source, verb, params);
    }

    /** The same with other tags. */
    public Message tagged(Tags tags) {
        return new Message(tags, source, verb, params);
    }

    /** The parameter at this place counted from 0, or the empty text if there are fewer. */
    public String param(int index) {
        return index < params.size() ? params.get(index) : "";
    }

    /** The last parameter, or the empty text if there is none. */
    public String last() {
        return params.isEmpty() ? "" : params.get(params.size() - 1);
    }

    /** The nick or server's name that the message comes from, or the empty text. */
    public String nick() {
        return source == null ? "" : source.name();
    }

    /**
     * Reads one line.
     *
     * @param line without its line end
     * @throws MalformedMessageException when there is no verb, a tag has no proper name, or a NUL, CR or LF stands
     *     inside
     */
    public static Message parse(String line) throws MalformedMessageException {
        return new Parser(line).message();
    }

    /**
     * The message as one line, without the line end. What cannot be said on the wire is a mistake of ours.
     *
     * @throws IllegalStateException when a parameter other than the last one is empty, has a blank, or begins with a
     *     colon, or when any part holds a NUL, CR or LF
     */
    public String toLine() {
        StringBuilder line = new StringBuilder(64);
        if (!tags.isEmpty()) {
            line.append('@').append(tags).append(' ');
        }
        if (source != null) {
            line.append(':').append(source).append(' ');
        }
        line.append(verb);
        for (int i = 0; i < params.size(); i++) {
            String param = params.get(i);
            boolean trailing = param.isEmpty() || param.charAt(0) == ':' || param.indexOf(' ') >= 0;
            if (trailing && i < params.size() - 1) {
                throw new IllegalStateException("parameter " + i + " of " + verb + " can only stand last");
            }
            line.append(trailing ? " :" : " ").append(param);
        }
        String whole = line.toString();
        if (whole.indexOf('\0') >= 0 || whole.indexOf('\r') >= 0 || whole.indexOf('\n') >= 0) {
            throw new IllegalStateException(verb + " with a NUL, CR or LF inside");
        }
        return whole;
    }

    @Override
    public String toString() {
        return toLine();
    }

    private static boolean breaksLine(char c) {
        return c == '\0' || c == '\r' || c == '\n';
    }

    /** Walks over one line once, from left to right. */
    private static final class Parser {
        private final String line;
        private int at;

        Parser(String line) {
            this.line = line;
        }

        Message message() throws MalformedMessageException {
            for (int i = 0; i < line.length(); i++) {
                if (breaksLine(line.charAt(i))) {
                    throw new MalformedMessageException("a NUL, CR or LF inside the line");
                }
            }
            blanks();
            Tags tags = starts('@') ? Tags.parse(word().substring(1)) : Tags.NONE;
            Source source = starts(':') ? Source.parse(word().substring(1)) : null;
            String verb = word().toUpperCase(Locale.ROOT);
            if (!isVerb(verb)) {
                throw new MalformedMessageException("no proper verb");
            }
            return new Message(tags, source, verb, params());
        }

        /** Also with {@code _}: no verb has it, but who sends one is to be told that it is unknown. */
        private static boolean isVerb(String verb) {
            return !verb.isEmpty()
                    && verb.chars().allMatch(c -> c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_');
        }

        private List<String> params() {
            List<String> params = new ArrayList<>(4);
            while (at < line.length()) {
                if (starts(':') || params.size() == Limits.PARAMETERS - 1) {
                    params.add(line.substring(starts(':') ? at + 1 : at));
                    at = line.length();
                } else {
                    params.add(word());
                }
            }
            return params;
        }

        private boolean starts(char c) {
            return at < line.length() && line.charAt(at) == c;
        }

        private void blanks() {
            while (starts(' ')) {
                at++;
            }
        }

        /** The text up to the next blank; afterwards the place is behind all blanks that follow. */
        private String word() {
            int end = line.indexOf(' ', at);
            String word = line.substring(at, end < 0 ? line.length() : end);
            at += word.length();
            blanks();
            return word;
        }
    }
}
