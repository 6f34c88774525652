package chat.dialect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Text cut and spelled so that an older program can read it. Pure. */
final class Pieces {
    private Pieces() {}

    /**
     * A text in pieces that have at most so many bytes of UTF-8, each with the same words before it. No character is
     * cut; an empty text has no pieces.
     *
     * @param head stands before each piece, and must leave room for at least one character
     */
    static List<String> of(String head, String text, int limit) {
        int room =
                Math.max(4, limit - head.getBytes(StandardCharsets.UTF_8).length); // any character has 4 bytes at most
        List<String> pieces = new ArrayList<>();
        for (String rest = text; !rest.isEmpty(); ) {
            String piece = beginning(rest, room);
            pieces.add(head + piece);
            rest = rest.substring(piece.length());
        }
        return pieces;
    }

    /** The beginning of a text that has at most so many bytes of UTF-8, whole characters all. */
    static String beginning(String text, int bytes) {
        int used = 0;
        int at = 0;
        while (at < text.length()) {
            int next = text.offsetByCodePoints(at, 1);
            used += text.substring(at, next).getBytes(StandardCharsets.UTF_8).length;
            if (used > bytes) {
                break;
            }
            at = next;
        }
        return text.substring(0, at);
    }

    /** The lines of a text that have something in them. */
    static List<String> lines(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** For programs that die of anything else: {@code ?} for each character that is not plain ASCII. One line. */
    static String ascii(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.replace('\t', ' ').codePoints().forEach(c -> plain.append(c >= ' ' && c <= '~' ? (char) c : '?'));
        return plain.toString();
    }
}
