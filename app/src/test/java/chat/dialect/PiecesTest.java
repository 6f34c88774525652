package chat.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecesTest {
    @Test
    void whatFitsIsOnePiece() {
        assertEquals(List.of("ana: hello"), Pieces.of("ana: ", "hello", 10));
    }

    @Test
    void whatDoesNotFitIsSeveralWithTheSameHead() {
        assertEquals(List.of("ana: hello", "ana: there"), Pieces.of("ana: ", "hellothere", 10));
    }

    @Test
    void nothingHasNoPieces() {
        assertEquals(List.of(), Pieces.of("ana: ", "", 10));
    }

    @Test
    void noCharacterIsCut() {
        String text = "aé€😀".repeat(20);

        List<String> pieces = Pieces.of("> ", text, 11);

        assertEquals(text, String.join("", pieces).replace("> ", ""));
        for (String piece : pieces) {
            byte[] bytes = piece.getBytes(StandardCharsets.UTF_8);
            assertTrue(bytes.length <= 11);
            assertEquals(piece, new String(bytes, StandardCharsets.UTF_8));
        }
    }

    @Test
    void aHeadLongerThanTheLimitStillLeavesRoomForACharacter() {
        assertEquals(List.of("a long head 😀"), Pieces.of("a long head ", "😀", 5));
    }

    @Test
    void linesWithNothingInThemAreLeftOut() {
        assertEquals(List.of("one", " two"), Pieces.lines("one  \r\n\n \n two\n"));
    }

    @Test
    void eachCharacterThatIsNotAsciiBecomesOneQuestionMark() {
        assertEquals("caf? ? a b?c", Pieces.ascii("café 😀 a\tb\u0001c"));
    }
}
