package chat.client;

import chat.text.Editor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What I am about to say.
 *
 * @param editor the draft
 * @param recall what I said before
 * @param question whether I was asked if I really want to leave
 * @param note what the hint row says until the next key; empty for the usual hints
 * @param typed how many lines have come in, blank ones too; nothing is counted on a screen
 * @param secret the password that is being typed, while the host wants one
 * @param later lines that wait until we are in the room, oldest first, at most {@link #LATER}; none on a screen
 * @param popup what is open over the draft; absent while nothing is
 * @param announced what the others are told of it
 * @param about which message it answers or corrects
 */
public record Writing(
        Editor editor,
        Recall recall,
        boolean question,
        String note,
        int typed,
        Secret secret,
        List<Later> later,
        @Nullable Popup popup,
        Announced announced,
        About about) {
    static final Writing NOTHING = new Writing(
            Editor.EMPTY,
            Recall.EMPTY,
            false,
            "",
            0,
            Secret.NOTHING,
            List.of(),
            null,
            Announced.NOTHING,
            About.NOTHING);

    /** Lines that may wait. A count. */
    static final int LATER = 1_000;

    /**
     * A line that waits.
     *
     * @param room where it belongs; empty for the conversation that is at hand
     * @param number which of the lines that came in it was, counted from 1
     */
    public record Later(String line, String room, int number) {}

    public Writing {
        later = List.copyOf(later);
    }

    Writing with(Editor editor) {
        return new Writing(editor, recall, question, note, typed, secret, later, popup, announced, about);
    }

    Writing with(Recall recall) {
        return new Writing(editor, recall, question, note, typed, secret, later, popup, announced, about);
    }

    Writing with(Announced announced) {
        return new Writing(editor, recall, question, note, typed, secret, later, popup, announced, about);
    }

    Writing asking(String note) {
        return new Writing(editor, recall, true, note, typed, secret, later, popup, announced, about);
    }

    Writing noting(String note) {
        return new Writing(editor, recall, false, note, typed, secret, later, popup, announced, about);
    }

    /** A line is done with. */
    Writing entered(String line) {
        return new Writing(
                editor.clear(), recall.plus(line), false, "", typed, secret, later, popup, announced, About.NOTHING);
    }

    Writing with(Secret secret) {
        return new Writing(editor, recall, question, note, typed, secret, later, popup, announced, about);
    }

    /** One more line came in. */
    Writing typing() {
        return new Writing(editor, recall, question, note, typed + 1, secret, later, popup, announced, about);
    }

    /** The line that came in last waits. */
    Writing postponing(String line, String room) {
        List<Later> more = new ArrayList<>(later);
        more.add(new Later(line, room, typed));
        return new Writing(editor, recall, question, note, typed, secret, more, popup, announced, about);
    }

    /** Nothing waits any more. */
    Writing caughtUp() {
        return new Writing(editor, recall, question, note, typed, secret, List.of(), popup, announced, about);
    }

    /** The same while a line is done that came in as this one. */
    Writing numbered(int number) {
        return new Writing(editor, recall, question, note, number, secret, later, popup, announced, about);
    }

    /** The same with this open over the draft, or nothing. */
    Writing opening(@Nullable Popup popup) {
        return new Writing(editor, recall, question, note, typed, secret, later, popup, announced, about);
    }

    Writing with(About about) {
        return new Writing(editor, recall, question, note, typed, secret, later, popup, announced, about);
    }

    /** The same after an entry of a conversation was put behind a newer one: what is chosen stays so. */
    Writing moved(int room, long from, long to) {
        return popup == null ? this : opening(popup.renumbered(room, n -> Place.moved(n, from, to)));
    }

    /** The same after so many entries of a conversation came before all others. */
    Writing shifted(int room, long by) {
        return popup == null ? this : opening(popup.renumbered(room, n -> n + by));
    }
}
