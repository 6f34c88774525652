package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.text.Span;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftTest {
    private static final String A = "this is the first of some long lines";
    private static final String B = "and here is another one of these lines";
    private static final String C = "while the third one says something else";
    private static final String D = "and the fourth has nothing to add to it";

    @Test
    void anAppendedRowMovesTheOthersUp() {
        assertEquals(1, between(rows(A, B, C), rows(B, C, D)));
        assertEquals(2, between(rows(A, B, C, D), rows(C, D, "x", "y")));
    }

    @Test
    void scrollingBackMovesThemDown() {
        assertEquals(-1, between(rows(B, C, D), rows(A, B, C)));
    }

    @Test
    void whatIsAsItWasStays() {
        assertEquals(0, between(rows(A, B, C), rows(A, B, C)));
        assertEquals(0, between(rows(A, B, C), rows(A, D, C)));
    }

    @Test
    void nothingInCommonIsNoMove() {
        assertEquals(0, between(rows(A, B), rows(C, D)));
        assertEquals(0, between(rows("", "", ""), rows("", "", A)));
    }

    @Test
    void whatIsShortIsDrawnAgain() {
        assertEquals(0, between(rows("a", "b", "c"), rows("b", "c", "d")));
    }

    @Test
    void theRowsThatComeInAreEmpty() {
        assertEquals(rows(B, C, "", D), Shift.shifted(rows(A, B, C, D), 3, 1));
        assertEquals(rows("", A, B, D), Shift.shifted(rows(A, B, C, D), 3, -1));
    }

    private static List<List<Span>> rows(String... texts) {
        return Arrays.stream(texts)
                .map(text -> text.isEmpty() ? List.<Span>of() : List.of(Span.of(text)))
                .toList();
    }

    private static int between(List<List<Span>> before, List<List<Span>> after) {
        return Shift.between(before, after, 80);
    }

    private static List<Span> beside(String text, String who) {
        return List.of(Span.of(text), Span.of(" ".repeat(60 - text.length())), Span.of("| "), Span.of(who));
    }

    @Test
    void whatStandsBesideMayMoveAlongWhereItIsNearlyTheSame() {
        List<List<Span>> before = List.of(beside(A, "ana"), beside(B, "bob"), beside(C, ""), beside(D, ""));
        List<List<Span>> after = List.of(beside(B, "ana"), beside(C, "bob"), beside(D, ""), beside(A, ""));

        assertEquals(1, Shift.between(before, after, 60));
    }
}
