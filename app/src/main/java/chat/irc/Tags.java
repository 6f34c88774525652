package chat.irc;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The tags in front of a message (IRCv3 message-tags). Values are held unescaped; a tag without a value has the empty
 * one, which the specification treats alike. Order is kept, so that what is written can be compared with what was read.
 *
 * @param values each tag's key, with its {@code +} and vendor if it has them, and value
 */
public record Tags(Map<String, String> values) {

    /** No tags. */
    public static final Tags NONE = new Tags(Map.of());

    public Tags {
        values = values.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Reads what stands between the {@code @} and the first blank. A key that is there twice keeps its last value. */
    static Tags parse(String text) throws MalformedMessageException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String tag : text.split(";")) {
            int equals = tag.indexOf('=');
            String key = equals < 0 ? tag : tag.substring(0, equals);
            if (!isKey(key)) {
                throw new MalformedMessageException("a tag without a proper name");
            }
            values.put(key, equals < 0 ? "" : unescape(tag.substring(equals + 1)));
        }
        return new Tags(values);
    }

    private static boolean isKey(String key) {
        int name = key.startsWith("+") ? 1 : 0;
        if (key.length() == name) {
            return false;
        }
        for (int i = name; i < key.length(); i++) {
            char c = key.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && c != '-' && c != '.' && c != '/' && c != '_') {
                return false;
            }
        }
        return true;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** These tags and one more, or the same key with another value. */
    public Tags with(String key, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(key, value);
        return new Tags(more);
    }

    /** Only the tags whose name begins with {@code +}: those that clients send to clients. */
    public Tags clientOnly() {
        Map<String, String> fewer = new LinkedHashMap<>(values);
        fewer.keySet().removeIf(key -> !key.startsWith("+"));
        return new Tags(fewer);
    }

    /** The tags as they stand on the wire, without the {@code @} and the blank behind them. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        values.forEach((key, value) -> {
            line.append(line.isEmpty() ? "" : ";").append(key);
            if (!value.isEmpty()) {
                line.append('=');
                escape(value, line);
            }
        });
        return line.toString();
    }

    private static void escape(String value, StringBuilder line) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case ';' -> line.append("\\:");
                case ' ' -> line.append("\\s");
                case '\\' -> line.append("\\\\");
                case '\r' -> line.append("\\r");
                case '\n' -> line.append("\\n");
                default -> line.append(c);
            }
        }
    }

    private static String unescape(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        StringBuilder plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\') {
                plain.append(c);
            } else if (++i < value.length()) { // a lone backslash at the end is dropped
                plain.append(
                        switch (value.charAt(i)) {
                            case ':' -> ';';
                            case 's' -> ' ';
                            case 'r' -> '\r';
                            case 'n' -> '\n';
                            default -> value.charAt(i);
                        });
            }
        }
        return plain.toString();
    }
}
