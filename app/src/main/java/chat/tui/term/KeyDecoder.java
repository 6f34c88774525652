package chat.tui.term;

import chat.client.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a keyboard, split anywhere, as keys. A sequence that is not known is swallowed whole and never typed as
 * text. Confined to one thread.
 *
 * <pre>
 * ground ── ESC ──→ escape ── [ ──→ csi ── [ ──→ console      ESC [ [ A
 *                          │            ├─ M ──→ mouse        ESC [ M b x y
 *                          │            └─ 200~ → paste
 *                          ├─ O ──→ ss3
 *                          └─ ] P X ^ _ → string, until BEL or ESC \
 * </pre>
 */
final class KeyDecoder {
    /** A person cannot type two keys faster, a slow line does not split one sequence longer. */
    static final int ESCAPE_PATIENCE_MILLIS = 50;

    /** A paste that stops in the middle for so long has lost its end; the keyboard must not stay dead for it. */
    static final int PASTE_PATIENCE_MILLIS = 10_000;

    /** More characters than any sequence of a key has; what is longer is swallowed to its end. */
    private static final int MAX_PARAMETERS = 64;

    /** More than any answer of a terminal has; a string without an end gives the keyboard back after that many. */
    private static final int MAX_STRING = 4096;

    private static final Key UP = new Key.Chord("Up");
    private static final Key DOWN = new Key.Chord("Down");

    private enum Reading {
        GROUND,
        ESCAPE,
        CSI,
        CONSOLE,
        SS3,
        STRING,
        STRING_ESCAPE,
        MOUSE,
        PASTE
    }

    private final Consumer<Key> sink;
    private final Consumer<Answer> answers;
    private final List<Key> keys = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder parameters = new StringBuilder();
    private final Utf8Decoder utf8 = new Utf8Decoder();
    private PasteDecoder paste = new PasteDecoder();
    private Reading reading = Reading.GROUND;
    private int alt;
    private char introducer;
    private int length;

    KeyDecoder(Consumer<Key> sink) {
        this(sink, answer -> {});
    }

    /** @param answers is told what the terminal says of itself, before the keys of the same read */
    KeyDecoder(Consumer<Key> sink, Consumer<Answer> answers) {
        this.sink = sink;
        this.answers = answers;
    }

    /** Takes what one read gave and tells the keys that are complete. */
    void feed(byte[] bytes, int count) {
        for (int i = 0; i < count; i++) {
            take(bytes[i] & 0xFF);
        }
        tell();
    }

    /** How long the keyboard must be silent before {@link #idle} is to be called, in milliseconds; 0 for never. */
    int patience() {
        return switch (reading) {
            case GROUND, STRING_ESCAPE -> 0;
            case ESCAPE, CONSOLE, MOUSE -> ESCAPE_PATIENCE_MILLIS;
            // A key pressed with Alt looks like the beginning of a sequence; nobody types more of one by hand.
            case CSI, SS3 -> parameters.isEmpty() ? ESCAPE_PATIENCE_MILLIS : 0;
            case STRING -> length == 0 ? ESCAPE_PATIENCE_MILLIS : 0;
            case PASTE -> paste.ended() ? ESCAPE_PATIENCE_MILLIS : PASTE_PATIENCE_MILLIS;
        };
    }

    /** The keyboard was silent: what was begun is taken for what it is so far. */
    void idle() {
        Reading begun = reading;
        if (patience() > 0) {
            reading = Reading.GROUND;
        }
        switch (begun) {
            case ESCAPE -> add(KeySequence.chord("Esc", alt));
            case CSI, SS3, STRING -> {
                if (reading == Reading.GROUND) {
                    add(KeySequence.chord(String.valueOf(introducer), KeySequence.ALT));
                }
            }
            case PASTE -> endPaste();
            default -> {}
        }
        tell();
    }

    private void take(int unit) {
        switch (reading) {
            case GROUND -> ground(unit);
            case ESCAPE -> escape(unit);
            case CSI -> csi(unit);
            case CONSOLE -> sequence(unit, KeySequence.console((char) unit, alt));
            case SS3 -> ss3(unit);
            case STRING -> string(unit);
            case STRING_ESCAPE -> stringEscape(unit);
            case MOUSE -> mouse(unit);
            case PASTE -> paste.feed(unit);
        }
    }

    private void ground(int unit) {
        if (unit >= 0x80) {
            utf8.decode(unit, text);
            endCharacter();
            return;
        }
        utf8.abandon(text);
        if (unit == 0x1B) {
            reading = Reading.ESCAPE;
            alt = 0;
        } else if (unit < ' ' || unit == 0x7F) {
            add(KeySequence.control(unit, alt));
            alt = 0;
        } else {
            text.append((char) unit);
            endCharacter();
        }
    }

    /** After a whole character: with Alt it is a key, and controls beyond ASCII are nothing. */
    private void endCharacter() {
        if (utf8.within() || text.isEmpty()) {
            return;
        }
        int last = text.codePointBefore(text.length());
        boolean control = Character.isISOControl(last);
        if (alt != 0 || control) {
            text.setLength(text.length() - Character.charCount(last));
        }
        if (alt != 0 && !control) {
            add(KeySequence.alt(Character.toString(last)));
        }
        alt = 0;
    }

    private void escape(int unit) {
        introducer = (char) unit;
        parameters.setLength(0);
        length = 0;
        switch (unit) {
            case '[' -> reading = Reading.CSI;
            case 'O' -> reading = Reading.SS3;
            case ']', 'P', 'X', '^', '_' -> reading = Reading.STRING;
            case 0x1B -> secondEscape();
            default -> {
                reading = Reading.GROUND;
                alt = KeySequence.ALT;
                ground(unit);
            }
        }
    }

    /** ESC ESC [ A is Alt-Up for some; a third one shows that the first was the key. */
    private void secondEscape() {
        if (alt != 0) {
            add(KeySequence.chord("Esc", 0));
        }
        alt = KeySequence.ALT;
    }

    private void csi(int unit) {
        if (unit < ' ' || unit == 0x7F) {
            interrupt(unit);
        } else if (unit < '@' || unit > 0x7F) {
            if (parameters.length() < MAX_PARAMETERS) {
                parameters.append((char) unit);
            }
        } else if (parameters.isEmpty() && unit == '[') {
            reading = Reading.CONSOLE;
        } else if (parameters.isEmpty() && unit == 'M') {
            reading = Reading.MOUSE;
            length = 0;
        } else if (unit == '~' && parameters.toString().equals("200")) {
            flushText();
            paste = new PasteDecoder();
            reading = Reading.PASTE;
        } else {
            String between = parameters.toString();
            tell(Answer.csi(between, (char) unit));
            sequence(unit, KeySequence.csi(between, (char) unit, alt));
        }
    }

    private void ss3(int unit) {
        if (unit >= '1' && unit <= '8' && parameters.isEmpty()) {
            parameters.append((char) unit);
        } else {
            int modifiers = parameters.isEmpty() ? 0 : parameters.charAt(0) - '1';
            sequence(unit, KeySequence.ss3((char) unit, modifiers | alt));
        }
    }

    /** The final of a sequence; a control is none: it interrupts, so that Ctrl-Q works whatever came before. */
    private void sequence(int unit, @Nullable Key key) {
        if (unit < ' ' || unit == 0x7F) {
            interrupt(unit);
            return;
        }
        reading = Reading.GROUND;
        alt = 0;
        if (key != null) {
            add(key);
        }
    }

    private void interrupt(int unit) {
        reading = Reading.GROUND;
        alt = 0;
        ground(unit);
    }

    private void string(int unit) {
        if (unit == 0x07) {
            endString();
        } else if (unit == 0x1B) {
            reading = Reading.STRING_ESCAPE;
        } else if (unit < ' ') {
            interrupt(unit);
        } else if (++length >= MAX_STRING) {
            reading = Reading.GROUND;
        } else if (length <= Answer.MAX_LENGTH) {
            parameters.append((char) unit);
        }
        alt = 0;
    }

    private void stringEscape(int unit) {
        if (unit == '\\') {
            endString();
        } else {
            reading = Reading.ESCAPE;
            escape(unit);
        }
    }

    private void endString() {
        reading = Reading.GROUND;
        if (length <= Answer.MAX_LENGTH) {
            String between = parameters.toString();
            tell(introducer == ']' ? Answer.osc(between) : introducer == 'P' ? Answer.dcs(between) : null);
        }
    }

    private void tell(@Nullable Answer answer) {
        if (answer != null) {
            answers.accept(answer);
        }
    }

    private void mouse(int unit) {
        if (length++ == 0) {
            Key wheel = KeySequence.mouse(unit - ' ');
            if (wheel != null) {
                add(wheel);
            }
        }
        if (length == 3) {
            reading = Reading.GROUND;
            alt = 0;
        }
    }

    private void endPaste() {
        keys.add(paste.paste());
        byte[] tail = paste.tail();
        paste = new PasteDecoder();
        for (byte unit : tail) {
            take(unit & 0xFF);
        }
    }

    private void add(Key key) {
        flushText();
        keys.add(key);
    }

    private void flushText() {
        if (!text.isEmpty()) {
            keys.add(new Key.Text(text.toString()));
            text.setLength(0);
        }
    }

    private void tell() {
        flushText();
        List<Key> told = isWheel() ? keys.stream().map(KeyDecoder::wheel).toList() : List.copyOf(keys);
        keys.clear();
        told.forEach(sink);
    }

    /**
     * One notch of a wheel arrives as several equal arrows at once where the terminal turns the wheel into arrows; a key
     * that repeats arrives one by one.
     */
    private boolean isWheel() {
        Key first = keys.size() < 2 ? null : keys.get(0);
        return (UP.equals(first) || DOWN.equals(first)) && keys.stream().allMatch(first::equals);
    }

    private static Key wheel(Key arrow) {
        return new Key.Chord(arrow.equals(UP) ? "WheelUp" : "WheelDown");
    }
}
