package chat.client;

/** Something the keyboard sent. */
public sealed interface Key {

    /**
     * Typed characters.
     *
     * @param text one or more whole characters, no controls
     */
    record Text(String text) implements Key {}

    /**
     * A paste, as one piece however large. It never runs a binding.
     *
     * @param text as it came, line ends as {@code \n}; may hold anything, so it goes through {@code Printable}
     */
    record Paste(String text) implements Key {}

    /**
     * A key with a name.
     *
     * @param name modifiers first, in this order, then the key: {@code Up}, {@code Ctrl-Q}, {@code Alt-b},
     *     {@code Ctrl-Alt-Shift-Left}. Keys: {@code Up Down Left Right Home End PgUp PgDn Insert Delete Backspace Enter
     *     Tab Esc F1}…{@code F12 WheelUp WheelDown}. A letter with Ctrl is upper case ({@code Ctrl-A}), one with only
     *     Alt is as typed ({@code Alt-b}); {@code Ctrl-_}, {@code Ctrl-Space}. The key that sends LF is {@code Ctrl-J},
     *     the one that sends CR is {@code Enter}, Shift-Tab is {@code Shift-Tab}.
     */
    record Chord(String name) implements Key {}

    /** The terminal is gone: the keyboard will never say anything again. */
    record Closed() implements Key {}
}
