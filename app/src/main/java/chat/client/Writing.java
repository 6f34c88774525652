package chat.client;

import chat.text.Editor;

/**
 * What I am about to say.
 *
 * @param editor the draft
 * @param recall what I said before
 * @param question whether I was asked if I really want to leave
 * @param note what the hint row says until the next key; empty for the usual hints
 * @param typed how many lines have come in, blank ones too; nothing is counted on a screen
 */
public record Writing(Editor editor, Recall recall, boolean question, String note, int typed) {
    static final Writing NOTHING = new Writing(Editor.EMPTY, Recall.EMPTY, false, "", 0);

    Writing with(Editor editor) {
        return new Writing(editor, recall, question, note, typed);
    }

    Writing with(Recall recall) {
        return new Writing(editor, recall, question, note, typed);
    }

    Writing asking(String note) {
        return new Writing(editor, recall, true, note, typed);
    }

    Writing noting(String note) {
        return new Writing(editor, recall, false, note, typed);
    }

    /** A line is done with. */
    Writing entered(String line) {
        return new Writing(editor.clear(), recall.plus(line), false, "", typed);
    }

    /** One more line came in. */
    Writing typing() {
        return new Writing(editor, recall, question, note, typed + 1);
    }
}
