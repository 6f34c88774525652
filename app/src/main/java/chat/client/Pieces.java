package chat.client;

import chat.irc.Limits;
import chat.text.Graphemes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Cuts a line that is too long for one message. */
final class Pieces {
    /** The longest {@code user@host} a server gives us, while we do not know it. In bytes. */
    private static final int UNKNOWN_HOST = 1 + 12 + 1 + 63;

    /** What a message has room for, however long the names around it are. In bytes. */
    private static final int LEAST = 16;

    private Pieces() {}

    /** The bytes of text that fit in one message to this target, as the others will get it. */
    static int room(State state, String target, boolean action) {
        int prefix = state.me().prefix().isEmpty()
                ? bytes(state.me().nick()) + UNKNOWN_HOST
                : bytes(state.me().prefix());
        int frame = (": PRIVMSG  :").length() + prefix + bytes(target) + Limits.LINE_END;
        return Math.max(LEAST, Limits.LINE - frame - (action ? (Sending.ACTION + "\1").length() : 0));
    }

    /** Cuts a line so that each piece fits, at a blank where there is one, never inside a character. */
    static List<String> of(String line, int room) {
        List<String> pieces = new ArrayList<>();
        String rest = line;
        while (bytes(rest) > room) {
            int cut = cut(rest, room);
            pieces.add(rest.substring(0, cut).stripTrailing());
            rest = rest.substring(cut).stripLeading();
        }
        if (!rest.isEmpty() || pieces.isEmpty()) {
            pieces.add(rest);
        }
        pieces.removeIf(String::isEmpty);
        return pieces;
    }

    /** The same with nothing left out: together the pieces are the line. At least one, and that may be empty. */
    static List<String> exact(String line, int room) {
        List<String> pieces = new ArrayList<>();
        String rest = line;
        while (bytes(rest) > room) {
            int cut = cut(rest, room);
            pieces.add(rest.substring(0, cut));
            rest = rest.substring(cut);
        }
        if (!rest.isEmpty() || pieces.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    private static int cut(String text, int room) {
        int bytes = 0;
        int at = 0;
        int blank = 0;
        while (at < text.length()) {
            int next = Graphemes.next(text, at);
            bytes += bytes(text.substring(at, next));
            if (bytes > room) {
                break;
            }
            if (text.charAt(at) == ' ') {
                blank = next;
            }
            at = next;
        }
        // A word longer than a third of the line is cut rather than leave the line that empty.
        return blank > at * 2 / 3 ? blank : at > 0 ? at : text.offsetByCodePoints(0, 1);
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
