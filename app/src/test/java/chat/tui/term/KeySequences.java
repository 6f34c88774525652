package chat.tui.term;

import java.util.LinkedHashMap;
import java.util.Map;

/** What terminals send for keys, as they were seen to. */
final class KeySequences {
    private KeySequences() {}

    /** What terminals send, and the key it is; an empty name is something that is no key. */
    static Map<String, String> chords() {
        Map<String, String> table = new LinkedHashMap<>();
        // xterm and VT220
        table.put("\033[A", "Up");
        table.put("\033[B", "Down");
        table.put("\033[C", "Right");
        table.put("\033[D", "Left");
        table.put("\033OA", "Up");
        table.put("\033OD", "Left");
        table.put("\033[1;2A", "Shift-Up");
        table.put("\033[1;3A", "Alt-Up");
        table.put("\033[1;5A", "Ctrl-Up");
        table.put("\033[1;5C", "Ctrl-Right");
        table.put("\033[1;8D", "Ctrl-Alt-Shift-Left");
        table.put("\033\033[A", "Alt-Up");
        table.put("\033[H", "Home");
        table.put("\033OH", "Home");
        table.put("\033[1~", "Home");
        table.put("\033[7~", "Home");
        table.put("\033[F", "End");
        table.put("\033OF", "End");
        table.put("\033[4~", "End");
        table.put("\033[8~", "End");
        table.put("\033[1;5H", "Ctrl-Home");
        table.put("\033[1;5F", "Ctrl-End");
        table.put("\033[2~", "Insert");
        table.put("\033[3~", "Delete");
        table.put("\033[3;5~", "Ctrl-Delete");
        table.put("\033[5~", "PgUp");
        table.put("\033[5;2~", "Shift-PgUp");
        table.put("\033[5;5~", "Ctrl-PgUp");
        table.put("\033[6~", "PgDn");
        table.put("\033OP", "F1");
        table.put("\033OQ", "F2");
        table.put("\033OR", "F3");
        table.put("\033OS", "F4");
        table.put("\033[11~", "F1");
        table.put("\033[15~", "F5");
        table.put("\033[17~", "F6");
        table.put("\033[20~", "F9");
        table.put("\033[21~", "F10");
        table.put("\033[23~", "F11");
        table.put("\033[24~", "F12");
        table.put("\033[1;2R", "Shift-F3");
        table.put("\033[1;5P", "Ctrl-F1");
        table.put("\033O5P", "Ctrl-F1");
        table.put("\033[Z", "Shift-Tab");
        table.put("\033OM", "Enter");
        // rxvt and the Linux console
        table.put("\033[a", "Shift-Up");
        table.put("\033Oc", "Ctrl-Right");
        table.put("\033[5^", "Ctrl-PgUp");
        table.put("\033[6@", "Ctrl-Shift-PgDn");
        table.put("\033[[A", "F1");
        table.put("\033[[E", "F5");
        // controls
        table.put("\r", "Enter");
        table.put("\n", "Ctrl-J");
        table.put("\t", "Tab");
        table.put("\177", "Backspace");
        table.put("\b", "Ctrl-H");
        table.put("\0", "Ctrl-Space");
        table.put("\001", "Ctrl-A");
        table.put("\021", "Ctrl-Q");
        table.put("\023", "Ctrl-S");
        table.put("\032", "Ctrl-Z");
        table.put("\034", "Ctrl-\\");
        table.put("\037", "Ctrl-_");
        // with Alt
        table.put("\033a", "Alt-a");
        table.put("\033A", "Alt-A");
        table.put("\0331", "Alt-1");
        table.put("\033 ", "Alt-Space");
        table.put("\033\u00e9", "Alt-\u00e9");
        table.put("\033\r", "Alt-Enter");
        table.put("\033\n", "Ctrl-Alt-J");
        table.put("\033\177", "Alt-Backspace");
        table.put("\033\002", "Ctrl-Alt-B");
        // kitty and modifyOtherKeys
        table.put("\033[97;5u", "Ctrl-A");
        table.put("\033[97;3u", "Alt-a");
        table.put("\033[97;4u", "Alt-A");
        table.put("\033[97;7u", "Ctrl-Alt-A");
        table.put("\033[13;2u", "Shift-Enter");
        table.put("\033[9;2u", "Shift-Tab");
        table.put("\033[27u", "Esc");
        table.put("\033[127;3u", "Alt-Backspace");
        table.put("\033[32;5u", "Ctrl-Space");
        table.put("\033[113:81;5:1u", "Ctrl-Q");
        table.put("\033[97;5:3u", "");
        table.put("\033[57441u", "");
        table.put("\033[27;5;13~", "Ctrl-Enter");
        table.put("\033[27;5;106~", "Ctrl-J");
        // the wheel, where somebody left mouse reports on
        table.put("\033[<64;10;5M", "WheelUp");
        table.put("\033[<65;10;5M", "WheelDown");
        table.put("\033[M`+&", "WheelUp");
        table.put("\033[Ma+&", "WheelDown");
        table.put("\033[<0;10;5M", "");
        table.put("\033[<64;10;5m", "");
        table.put("\033[M +&", "");
        // answers and what nobody asked for
        table.put("\033[I", "");
        table.put("\033[O", "");
        table.put("\033[?62;22c", "");
        table.put("\033[>0;276;0c", "");
        table.put("\033[12;40R", "");
        table.put("\033[?1u", "");
        table.put("\033]11;rgb:0000/0000/0000\033\\", "");
        table.put("\033]11;rgb:0000/0000/0000\007", "");
        table.put("\033P1+r544e\033\\", "");
        table.put("\033_Gi=1;OK\033\\", "");
        table.put("\033[99~", "");
        table.put("\033[1;5y", "");
        table.put("\033[201~", "");
        table.put("\033[" + "1".repeat(500) + "A", "Up");
        return table;
    }
}
