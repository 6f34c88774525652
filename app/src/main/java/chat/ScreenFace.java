package chat;

import chat.client.Event;
import chat.client.Key;
import chat.client.Setting;
import chat.client.State;
import chat.tui.Theme;
import chat.tui.View;
import chat.tui.term.Terminal;
import java.io.IOException;
import java.io.PrintStream;

/** A full screen and a keyboard. */
final class ScreenFace implements Face {
    private final Terminal terminal;
    private final View view;
    private final TextEditor editor;
    private final Browser browser;
    private final PrintStream err;

    ScreenFace(Terminal terminal, View view, TextEditor editor, Browser browser, PrintStream err) {
        this.terminal = terminal;
        this.view = view;
        this.editor = editor;
        this.browser = browser;
        this.err = err;
    }

    /** Turns what the terminal tells into events. */
    static Terminal.Listener listener(Loop loop) {
        return new Terminal.Listener() {
            @Override
            public void pressed(Key key) {
                loop.put(new Event.Pressed(key));
            }

            @Override
            public void resized(int columns, int rows) {
                loop.put(new Event.Resized(columns, rows));
            }

            @Override
            public void resumed() {
                loop.put(new Event.Pressed(new Key.Chord("Ctrl-L")));
            }

            @Override
            public void focused(boolean here) {
                loop.put(new Event.Focused(here));
            }
        };
    }

    @Override
    public void begin(State state) throws IOException {
        settled(state);
    }

    @Override
    public void changed(State before, State after) {
        // Only what stands at the end of a turn is painted.
    }

    @Override
    public void settled(State state) throws IOException {
        terminal.theme(theme(state.me().settings().get(Setting.THEME)));
        terminal.paint(view.render(state));
    }

    /** What a name in the settings means; for whatever else the terminal is asked. */
    static Theme theme(String name) {
        return switch (name) {
            case "dark" -> Theme.DARK;
            case "light" -> Theme.LIGHT;
            default -> Theme.DEFAULT;
        };
    }

    @Override
    public void bell() {
        terminal.bell();
    }

    @Override
    public void announce(String title, String text) {
        terminal.announce(title, text);
    }

    @Override
    public void title(String text) {
        terminal.title(text);
    }

    @Override
    public void copy(String text) {
        terminal.copy(text);
    }

    @Override
    public void compose(String text) {
        editor.begin(text);
    }

    @Override
    public void browse(String link) {
        browser.open(link);
    }

    @Override
    public void redraw() {
        terminal.repaint();
    }

    @Override
    public void suspend() throws IOException {
        terminal.suspend();
    }

    @Override
    public boolean tellsEachChange() {
        return false;
    }

    @Override
    public void leave(State state, String words) {
        terminal.leave();
        if (!words.isEmpty()) {
            err.println("chat: " + words);
        }
    }
}
