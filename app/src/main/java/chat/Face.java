package chat;

import chat.client.State;
import java.io.IOException;

/**
 * How the participant at this machine sees the conversation. Confined to the loop's thread. What throws says that nobody
 * can see it any more: the terminal is gone.
 */
interface Face {
    /** This is how it stands at the start. */
    void begin(State state) throws IOException;

    /** Something changed. */
    void changed(State before, State after);

    /** All that waited has been taken in: this is how it stands now. */
    void settled(State state) throws IOException;

    /** Rings once. */
    void bell();

    /** Shows something on the desktop, where that is possible. */
    void announce(String title, String text);

    /** Names the window, where there is one; an empty one brings back the name that it had. */
    void title(String text);

    /** Puts text on the clipboard, where there is one. */
    void copy(String text);

    /** Gives the screen to the user's editor with this text, and tells later what came of it. */
    void compose(String text);

    /** Opens a link, and tells later if that was not possible. */
    void browse(String link);

    /** Shows everything anew. */
    void redraw();

    /** Stops the process until it is brought back. */
    void suspend() throws IOException;

    /** Whether each change is told by itself, so that none may be skipped. */
    boolean tellsEachChange();

    /**
     * Gives the terminal back.
     *
     * @param state how it ended
     * @param words why, for whoever has lost sight of the entry that says so; may be empty
     */
    void leave(State state, String words);
}
