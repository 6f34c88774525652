package chat.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Drafts are written with a bar where the cursor is. */
class EditorTest {
    private static final String FAMILY = "👨‍👩‍👧";

    @Test
    void typingGoesInAtTheCursor() {
        assertEdit("ab|c", e -> e.insert("x"), "abx|c");
        assertEdit("|", e -> e.insert(FAMILY), FAMILY + "|");
    }

    @Test
    void whatIsTypedIsCleaned() {
        assertEdit("|", e -> e.insert("a\u001b[31m\r\nb"), "a␛[31m\nb|");
    }

    @Test
    void aMarkJoinsTheLetterBeforeIt() {
        assertEdit("ae|b", e -> e.insert("\u0301"), "ae\u0301|b");
        assertEdit("e|x\u0301", Editor::delete, "e|");
        assertEdit("ex|\u0301", e -> e.insert("y"), "ex\u0301y|");
    }

    @Test
    void aDraftHasABound() {
        Editor full = Editor.EMPTY.insert("x".repeat(Editor.MAX_CHARS - 1));

        assertEquals(Editor.MAX_CHARS - 1, full.insert("👍").text().length());
        assertEquals(Editor.MAX_CHARS, full.insert("yz").text().length());
        assertTrue(full.insert("yz").text().endsWith("xy"));
        assertEquals(Editor.MAX_CHARS, full.replace("x".repeat(100_000)).text().length());
    }

    @Test
    void deletingTakesWholeGraphemes() {
        assertEdit("ab|c", Editor::backspace, "a|c");
        assertEdit("a" + FAMILY + "|c", Editor::backspace, "a|c");
        assertEdit("|c", Editor::backspace, "|c");
        assertEdit("a|" + FAMILY + "c", Editor::delete, "a|c");
        assertEdit("a|", Editor::delete, "a|");
        assertEdit("a|\nb", Editor::delete, "a|b");
    }

    @Test
    void theCursorMovesByGraphemes() {
        assertEdit("a" + FAMILY + "|b", Editor::left, "a|" + FAMILY + "b");
        assertEdit("a|" + FAMILY + "b", Editor::right, "a" + FAMILY + "|b");
        assertEdit("|a", Editor::left, "|a");
        assertEdit("a|", Editor::right, "a|");
        assertEdit("🇩🇪🇫🇷|", Editor::left, "🇩🇪|🇫🇷");
    }

    @Test
    void theCursorMovesByWords() {
        assertEdit("one, two|", Editor::wordLeft, "one, |two");
        assertEdit("one, |two", Editor::wordLeft, "|one, two");
        assertEdit("|one, two", Editor::wordRight, "one|, two");
        assertEdit("one|, two", Editor::wordRight, "one, two|");
        assertEdit("  |", Editor::wordLeft, "|  ");
        assertEdit("one e\u0301te\u0301 ❤️|", Editor::wordLeft, "one |e\u0301te\u0301 ❤️");
        assertEdit("🇩🇪🇫🇷|", Editor::wordLeft, "|🇩🇪🇫🇷");
    }

    @Test
    void theCursorMovesInLinesAndInTheText() {
        assertEdit("ab\ncd|ef\ngh", Editor::lineStart, "ab\n|cdef\ngh");
        assertEdit("ab\n|cd\ngh", Editor::lineStart, "ab\n|cd\ngh");
        assertEdit("ab\ncd|ef\ngh", Editor::lineEnd, "ab\ncdef|\ngh");
        assertEdit("ab\ncd|", Editor::textStart, "|ab\ncd");
        assertEdit("a|b\ncd", Editor::textEnd, "ab\ncd|");
    }

    @Test
    void theCursorMovesInRowsAndKeepsItsColumn() {
        assertEdit("abcd\nx\nef|gh", e -> e.up(10), "abcd\nx|\nefgh");
        assertEdit("abcd\nx\nef|gh", e -> e.up(10).up(10), "ab|cd\nx\nefgh");
        assertEdit("ab|cd\nx\nefgh", e -> e.down(10).down(10), "abcd\nx\nef|gh");
        assertEdit("ab|cd\nx\nefgh", e -> e.down(10).left().down(10), "abcd\nx\n|efgh");
        assertEdit("hello th|ere", e -> e.up(8), "he|llo there");
        assertEdit("a|b", e -> e.up(8), "a|b");
        assertEdit("a|b", e -> e.down(8), "a|b");
        assertEdit("abc\n你好|", e -> e.up(8), "abc|\n你好");
        assertEdit("abc|\n你好", e -> e.down(8), "abc\n你|好");
        assertEdit("abcde|\nxy", e -> e.down(5), "abcde\n|xy");
        assertEdit("abcde|\nxy", e -> e.up(5), "|abcde\nxy");
    }

    @Test
    void theFirstAndTheLastRowAreKnown() {
        assertTrue(edit("hel|lo there").onFirstRow(8));
        assertFalse(edit("hel|lo there").onLastRow(8));
        assertTrue(edit("hello t|here").onLastRow(8));
        assertFalse(edit("hello t|here").onFirstRow(8));
        assertTrue(edit("hello t|here").onFirstRow(80));
        assertTrue(Editor.EMPTY.onFirstRow(1));
        assertTrue(Editor.EMPTY.onLastRow(1));
    }

    @Test
    void killsTakeAPartThatCanBeYanked() {
        assertEdit("ab|cd\nef", Editor::killToEnd, "ab|\nef");
        assertEdit("ab|\nef", Editor::killToEnd, "ab|ef");
        assertEdit("ab\ncd|ef", Editor::killToStart, "ab\n|ef");
        assertEdit("ab\n|ef", Editor::killToStart, "ab|ef");
        assertEdit("see http://x/y |z", Editor::killWordBack, "see |z");
        assertEdit("|one two", Editor::killWordForward, "| two");
        assertEdit("on|e two", Editor::killAll, "|");
        assertEdit("ab|cd", e -> e.killToEnd().textStart().yank(), "cd|ab");
        assertEdit("ab|", Editor::yank, "ab|");
    }

    @Test
    void killsThatFollowEachOtherAreYankedAsOne() {
        assertEdit("one two three|", e -> e.killWordBack().killWordBack().yank(), "one two three|");
        assertEdit("|one two", e -> e.killWordForward().killWordForward().yank(), "one two|");
        assertEdit("one| two", e -> e.killToEnd().killToStart().yank(), "one two|");
        assertEdit("one t|wo", e -> e.killWordBack().killAll().yank(), "one two|");
        assertEdit("one two|", e -> e.killWordBack().left().killWordBack().yank(), "one| ");
    }

    @Test
    void transposeSwapsTwoGraphemes() {
        assertEdit("ab|", Editor::transpose, "ba|");
        assertEdit("a|bc", Editor::transpose, "ba|c");
        assertEdit("a|" + FAMILY + "c", Editor::transpose, FAMILY + "a|c");
        assertEdit("|ab", Editor::transpose, "|ab");
        assertEdit("a|", Editor::transpose, "a|");
        assertEdit("ab\n|cd", Editor::transpose, "ab\n|cd");
        assertEdit("ab|\ncd", Editor::transpose, "ba|\ncd");
    }

    @Test
    void aRunOfTypingIsUndoneInOneStep() {
        Editor typed = Editor.EMPTY.insert("a").insert("b").left().insert("x").insert("y");

        assertEquals("axy|b", typed.toString());
        assertEquals("a|b", typed.undo().toString());
        assertEquals("|", typed.undo().undo().toString());
        assertSame(Editor.EMPTY.undo(), Editor.EMPTY);
        assertEquals("axy|b", typed.undo().undo().redo().redo().toString());
        assertEquals("a|b", typed.undo().undo().redo().redo().redo().undo().toString());
    }

    @Test
    void aPasteIsAStepOfItsOwn() {
        Editor pasted = Editor.EMPTY.insert("a").insert("one\ntwo").insert("b");

        assertEquals("aone\ntwo|", pasted.undo().toString());
        assertEquals("a|", pasted.undo().undo().toString());
    }

    @Test
    void everyOtherChangeIsAStep() {
        assertEdit("ab|c", e -> e.backspace().backspace().undo(), "a|c");
        assertEdit("ab|c", e -> e.killToEnd().undo(), "ab|c");
        assertEdit("ab|c", e -> e.killToEnd().yank().undo(), "ab|");
        assertEdit("ab|c", e -> e.transpose().undo(), "ab|c");
        assertEdit("ab|c", e -> e.replace("new").undo(), "ab|c");
        assertEdit("ab|c", e -> e.replace("new").undo().redo(), "new|");
    }

    @Test
    void aChangeForgetsWhatWasUndone() {
        assertEdit("a|", e -> e.insert("b").undo().insert("c").redo(), "ac|");
    }

    @Test
    void undoReachesBackSoFarAndNoFurther() {
        Editor editor = Editor.EMPTY.insert("x".repeat(Undo.MAX_STEPS + 50));
        for (int i = 0; i < Undo.MAX_STEPS + 10; i++) {
            editor = editor.backspace();
        }
        for (int i = 0; i < Undo.MAX_STEPS + 50; i++) {
            editor = editor.undo();
        }

        assertEquals(40 + Undo.MAX_STEPS, editor.text().length());
    }

    @Test
    void clearingKeepsWhatWasKilled() {
        Editor sent = edit("hello |you").killToEnd().clear();

        assertTrue(sent.isEmpty());
        assertSame(sent, sent.undo());
        assertEquals("you|", sent.yank().toString());
    }

    @Test
    void aDraftSaysWhatItIs() {
        assertTrue(edit(" \n|").isBlank());
        assertFalse(edit(" \n|").isEmpty());
        assertTrue(edit("a\n|").isMultiLine());
        assertFalse(edit("a|").isMultiLine());
    }

    @Test
    void rowsAndCaretBelongTogether() {
        assertShown("|", 5, "|");
        assertShown("hello| there", 8, "hello|", "there");
        assertShown("hello t|here", 8, "hello", "t|here");
        assertShown("你好|", 8, "你好|");
        assertShown("a\n|", 8, "a", "|");
        assertShown("a|\n\nb", 8, "a|", "", "b");
        assertShown("hello |", 8, "hello |");
    }

    @Test
    void behindAFullRowTheCaretIsInTheNext() {
        assertShown("hello|", 5, "hello", "|");
        assertShown("hello |", 5, "hello", "|");
        assertShown("hello| there", 5, "hello", "|there");
        assertShown("abcdef|gh", 6, "abcdef", "|gh");
        assertShown("abcde|\nxy", 5, "abcde", "|", "xy");
        assertShown("abcd|e\nxy", 5, "abcd|e", "xy");
        assertShown("你|好", 2, "你", "|好");
        assertShown("你|", 1, "你", "|");
    }

    @Test
    void whateverIsDoneTheCursorStaysAtABoundaryAndInTheRows() {
        long seed = new Random().nextLong();
        System.out.println("EditorTest seed " + seed);
        Random random = new Random(seed);
        List<String> typed =
                List.of("a", " ", "\n", "\u0301", "你", FAMILY, "🇩🇪", "🏽", "한", "word", "a\nb c", "\u200d", "👩");
        List<UnaryOperator<Editor>> operations = List.of(
                Editor::backspace,
                Editor::delete,
                Editor::left,
                Editor::right,
                Editor::wordLeft,
                Editor::wordRight,
                Editor::lineStart,
                Editor::lineEnd,
                Editor::textStart,
                Editor::textEnd,
                Editor::killToEnd,
                Editor::killToStart,
                Editor::killWordBack,
                Editor::killWordForward,
                Editor::yank,
                Editor::transpose,
                Editor::undo,
                Editor::redo,
                e -> e.up(5),
                e -> e.down(5));
        Editor editor = Editor.EMPTY;

        for (int i = 0; i < 20_000; i++) {
            editor = random.nextBoolean()
                    ? editor.insert(typed.get(random.nextInt(typed.size())))
                    : operations.get(random.nextInt(operations.size())).apply(editor);
            editor = editor.text().length() > 100 ? editor.clear() : editor;
            int columns = 1 + random.nextInt(8);
            Editor.Caret caret = editor.caret(columns);
            List<String> rows = editor.rows(columns);
            Editor now = editor;
            assertTrue(
                    editor.cursor() == 0 || Graphemes.next(editor.text(), editor.cursor() - 1) == editor.cursor(),
                    () -> now + " seed " + seed);
            assertTrue(caret.row() < rows.size() && caret.column() < columns, () -> now + " seed " + seed);
            assertEquals(caret.row() == rows.size() - 1, editor.onLastRow(columns), () -> now + " seed " + seed);
        }
    }

    private static void assertEdit(String before, UnaryOperator<Editor> operation, String after) {
        assertEquals(after, operation.apply(edit(before)).toString());
    }

    /** @param rows as shown, with a bar before the cell of the caret */
    private static void assertShown(String draft, int columns, String... rows) {
        Editor editor = edit(draft);
        Editor.Caret caret = editor.caret(columns);
        List<String> expected =
                List.of(rows).stream().map(row -> row.replace("|", "")).toList();

        assertEquals(expected, editor.rows(columns));
        assertTrue(rows[caret.row()].contains("|"), () -> caret + " in " + List.of(rows));
        assertEquals(Width.of(rows[caret.row()].substring(0, rows[caret.row()].indexOf('|'))), caret.column());
    }

    private static Editor edit(String draft) {
        int cursor = draft.indexOf('|');
        Editor editor = Editor.EMPTY.replace(draft.replace("|", "")).textStart();
        while (editor.cursor() < cursor) {
            editor = editor.right();
        }
        return editor;
    }
}
