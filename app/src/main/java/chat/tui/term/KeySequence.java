package chat.tui.term;

import chat.client.Key;
import org.jspecify.annotations.Nullable;

/**
 * What the escape sequences of keys mean, in the dialects of xterm, VT220, rxvt, the Linux console and kitty. Pure.
 * Null is a sequence that is no key: an answer of the terminal, or something nobody asked for.
 */
final class KeySequence {
    static final int SHIFT = 1;
    static final int ALT = 2;
    static final int CTRL = 4;

    /** kitty's number for "released", the third of press, repeat and release. */
    private static final int RELEASED = 3;

    private KeySequence() {}

    /** The key with its modifiers in front, in the order of {@link Key.Chord}. */
    static Key chord(String key, int modifiers) {
        return new Key.Chord(((modifiers & CTRL) != 0 ? "Ctrl-" : "")
                + ((modifiers & ALT) != 0 ? "Alt-" : "")
                + ((modifiers & SHIFT) != 0 ? "Shift-" : "")
                + key);
    }

    /** A C0 control or DEL as a key. */
    static Key control(int control, int modifiers) {
        return switch (control) {
            case '\r' -> chord("Enter", modifiers);
            case '\t' -> chord("Tab", modifiers);
            case 0x7F -> chord("Backspace", modifiers);
            case 0x1B -> chord("Esc", modifiers);
            case 0 -> chord("Space", modifiers | CTRL);
            default -> chord(String.valueOf((char) (control + '@')), modifiers | CTRL);
        };
    }

    /**
     * {@code ESC O x}, also with a modifier in front of the final.
     *
     * @param last the final character
     */
    static @Nullable Key ss3(char last, int modifiers) {
        return last >= 'a' && last <= 'd'
                ? named(Character.toUpperCase(last), modifiers | CTRL)
                : named(last, modifiers);
    }

    /**
     * {@code ESC [ parameters x}.
     *
     * @param parameters what stands between
     * @param last the final character
     * @param alt {@link #ALT} when another ESC came before, else 0
     */
    static @Nullable Key csi(String parameters, char last, int alt) {
        if (parameters.startsWith("<")) {
            return last == 'M' ? mouse(number(parameters.substring(1), 0, 0)) : null;
        }
        if (!parameters.isEmpty() && "?>=".indexOf(parameters.charAt(0)) >= 0) {
            return null;
        }
        int first = number(parameters, 0, 1);
        int modifiers = (Math.max(1, number(parameters, 1, 1)) - 1) & 7 | alt;
        if (sub(parameters, 1) == RELEASED) {
            return null;
        }
        return switch (last) {
            case '~' -> first == 27 ? unicode(number(parameters, 2, 0), modifiers) : numbered(first, modifiers);
            case '^' -> numbered(first, modifiers | CTRL);
            case '@' -> numbered(first, modifiers | CTRL | SHIFT);
            case 'u' -> unicode(first, modifiers);
            case 'a', 'b', 'c', 'd' -> named(Character.toUpperCase(last), modifiers | SHIFT);
            // A first parameter above 1 makes it the answer to "where is the cursor".
            case 'R' -> first == 1 ? named(last, modifiers) : null;
            default -> named(last, modifiers);
        };
    }

    /** {@code ESC [ [ x} of the Linux console. */
    static @Nullable Key console(char last, int modifiers) {
        return last >= 'A' && last <= 'E' ? chord("F" + (last - 'A' + 1), modifiers) : null;
    }

    /** The button of a mouse report; only the wheel is a key. */
    static @Nullable Key mouse(int button) {
        return switch (button & ~(4 | 8 | 16)) { // without shift, meta and control
            case 64 -> new Key.Chord("WheelUp");
            case 65 -> new Key.Chord("WheelDown");
            default -> null;
        };
    }

    private static @Nullable Key named(char last, int modifiers) {
        return switch (last) {
            case 'A' -> chord("Up", modifiers);
            case 'B' -> chord("Down", modifiers);
            case 'C' -> chord("Right", modifiers);
            case 'D' -> chord("Left", modifiers);
            case 'H' -> chord("Home", modifiers);
            case 'F' -> chord("End", modifiers);
            case 'M' -> chord("Enter", modifiers);
            case 'Z' -> chord("Tab", modifiers | SHIFT);
            case 'P', 'Q', 'R', 'S' -> chord("F" + (last - 'P' + 1), modifiers);
            default -> null;
        };
    }

    private static @Nullable Key numbered(int number, int modifiers) {
        return switch (number) {
            case 1, 7 -> chord("Home", modifiers);
            case 2 -> chord("Insert", modifiers);
            case 3 -> chord("Delete", modifiers);
            case 4, 8 -> chord("End", modifiers);
            case 5 -> chord("PgUp", modifiers);
            case 6 -> chord("PgDn", modifiers);
            case 11, 12, 13, 14, 15 -> chord("F" + (number - 10), modifiers);
            case 17, 18, 19, 20, 21 -> chord("F" + (number - 11), modifiers);
            case 23, 24 -> chord("F" + (number - 12), modifiers);
            default -> null;
        };
    }

    /** A key by its character, as kitty's protocol and xterm's modifyOtherKeys name it. */
    private static @Nullable Key unicode(int character, int modifiers) {
        return switch (character) {
            case '\r', '\t', 0x1B, 0x7F -> control(character, modifiers);
            case 8 -> chord("Backspace", modifiers);
            default -> character < ' ' || isPrivate(character) ? null : typed(character, modifiers);
        };
    }

    private static Key typed(int character, int modifiers) {
        boolean shifted = (modifiers & SHIFT) != 0;
        if ((modifiers & CTRL) != 0) {
            return chord(character == ' ' ? "Space" : text(Character.toUpperCase(character)), modifiers);
        }
        String text = text(shifted ? Character.toUpperCase(character) : character);
        return (modifiers & ALT) != 0 ? alt(text) : new Key.Text(text);
    }

    /** A character typed with Alt. */
    static Key alt(String character) {
        return chord(character.equals(" ") ? "Space" : character, ALT);
    }

    private static String text(int character) {
        return Character.toString(character);
    }

    /** kitty numbers keys without a character in the private use area. Surrogates and beyond are nothing at all. */
    private static boolean isPrivate(int character) {
        return character >= Character.MIN_SURROGATE && character <= 0xF8FF || character > Character.MAX_CODE_POINT;
    }

    /** The parameter at this place, its part before the colon; the default when there is none. */
    private static int number(String parameters, int place, int otherwise) {
        String[] parts = parameters.split(";", -1);
        return place < parts.length ? parse(parts[place].split(":", -1)[0], otherwise) : otherwise;
    }

    /** The part after the colon of the parameter at this place, or 0. */
    private static int sub(String parameters, int place) {
        String[] parts = parameters.split(";", -1);
        String[] subs = place < parts.length ? parts[place].split(":", -1) : new String[0];
        return subs.length > 1 ? parse(subs[1], 0) : 0;
    }

    private static int parse(String digits, int otherwise) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
