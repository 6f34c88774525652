package chat.tui;

import chat.client.Chooser;
import chat.client.Link;
import chat.client.Plan;
import chat.client.Popup;
import chat.client.Search;
import chat.client.State;
import chat.text.Editor;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Width;
import java.util.ArrayList;
import java.util.List;

/**
 * The prompt and the draft, with as many rows as there is room for: those around the cursor.
 *
 * @param rows from top to bottom
 * @param cursorColumn where the cursor stands, in cells
 * @param cursorRow counted from the first of these rows
 */
record InputLine(List<List<Span>> rows, int cursorColumn, int cursorRow) {

    static InputLine of(State state, int height) {
        if (state.link().phase() == Link.Phase.LOCKED) {
            return locked(state, height);
        }
        Search search = state.viewport().search();
        if (search != null && !search.stays()) {
            return asking(state, "Find: ", search.words(), height);
        }
        Chooser chooser = state.viewport().chooser();
        if (chooser != null) {
            return asking(state, "Go to: ", chooser.words(), height);
        }
        if (state.writing().popup() instanceof Popup.Choice choice) {
            String question = choice.use() == Popup.Choice.Use.LINK ? "Which link? " : "React with: ";
            return asking(state, question, Editor.EMPTY.replace(choice.typed()), height);
        }
        String prompt = Plan.prompt(state);
        int columns = Plan.inputColumns(state);
        Editor editor = state.writing().editor();
        List<String> draft = editor.rows(columns);
        Editor.Caret caret = editor.caret(columns);
        int indent = Math.min(Width.of(prompt), state.viewport().columns() - columns);
        int first = Math.max(0, Math.min(caret.row() - height + 1, draft.size() - height));
        first = Math.max(first, caret.row() - height + 1);
        List<List<Span>> rows = new ArrayList<>();
        for (int i = first; i < first + height; i++) {
            String text = i < draft.size() ? draft.get(i) : "";
            String before = i == 0 ? Width.fit(prompt, indent) : " ".repeat(indent);
            rows.add(List.of(Span.of(before, Tone.PROMPT), Span.of(text, Tone.INPUT)));
        }
        int column = Math.min(indent + caret.column(), state.viewport().columns() - 1);
        return new InputLine(rows, column, caret.row() - first);
    }

    /** What is looked for; its end, when there is no room for all of it. */
    private static InputLine asking(State state, String question, Editor editor, int height) {
        int columns = state.viewport().columns();
        String prompt = Width.fit(question, columns);
        List<String> words = editor.rows(Math.max(1, columns - Width.of(prompt)));
        String shown = words.get(words.size() - 1);
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of(Span.of(prompt, Tone.PROMPT), Span.of(shown, Tone.INPUT)));
        while (rows.size() < height) {
            rows.add(List.of());
        }
        return new InputLine(rows, Math.min(Width.of(prompt + shown), columns - 1), 0);
    }

    /** Where a password is typed nothing of it is shown, not even how long it is. */
    private static InputLine locked(State state, int height) {
        String prompt = Width.fit("Password: ", state.viewport().columns());
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of(Span.of(prompt, Tone.PROMPT)));
        while (rows.size() < height) {
            rows.add(List.of());
        }
        return new InputLine(rows, Math.min(Width.of(prompt), state.viewport().columns() - 1), 0);
    }
}
