package chat.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChunkGuestTest {
    private final Exchange program = new Exchange(new ChunkGuest());

    @Test
    void itIsNotGreeted() {
        assertEquals(List.of(), program.reads());
    }

    @Test
    void itHearsNothingOfItsNameNorOfThoseWhoComeAndGo() {
        assertEquals(List.of(), program.isTold(new Word.Accepted("guest")));
        assertEquals(List.of(), program.isTold(new Word.Joined("ana")));
        assertEquals(List.of(), program.isTold(new Word.Left("ana")));
        assertEquals(List.of(), program.isTold(new Word.Renamed("ana", "eva")));
        assertEquals(List.of(), program.isTold(new Word.Refused(true, "taken")));
    }

    @Test
    void whatItWritesIsAMessageAfterAShortSilence() {
        assertEquals(List.of(), program.writes("hello"));
        assertEquals(Duration.ofMillis(40), program.mayBeQuiet());

        assertEquals(List.of(Exchange.text("hello")), program.waits());
    }

    @Test
    void aMessageMayBeReadInPieces() {
        byte[] bytes = "café".getBytes(StandardCharsets.UTF_8);

        program.writes(new byte[] {bytes[0], bytes[1], bytes[2], bytes[3]});
        program.writes(new byte[] {bytes[4]});

        assertEquals(List.of(Exchange.text("café")), program.waits());
    }

    @Test
    void fifteenHundredBytesAreOneMessage() {
        program.writes("x".repeat(1024));
        program.writes("x".repeat(476));

        assertEquals(List.of(Exchange.text("x".repeat(1500))), program.waits());
    }

    @Test
    void aLineEndInAMessageStays() {
        program.writes("one\ntwo");

        assertEquals(List.of(Exchange.text("one\ntwo")), program.waits());
    }

    @Test
    void anyBytesAreAMessage() {
        program.writes(new byte[] {'a', 0, (byte) 0xff, 'b'});

        assertEquals(List.of(Exchange.text("a\0\uFFFDb")), program.waits());
    }

    @Test
    void aSilenceWithoutAnythingBeforeItIsNothing() {
        assertEquals(List.of(), program.waits());
    }

    @Test
    void whoNeverStopsIsHeardNevertheless() {
        String much = "x".repeat(ChunkGuest.LONGEST_HEARD);

        assertEquals(List.of(Exchange.text(much)), program.writes(much));
    }

    @Test
    void exitAloneLeaves() {
        program.writes("/exit");

        assertEquals(List.of(Exchange.leaving()), program.waits());
        assertTrue(program.isOver());
    }

    @Test
    void exitWithAnythingAroundItIsSaid() {
        for (String text : List.of("hi/exit", "/exit\n", "/exit ")) {
            program.writes(text);

            assertEquals(List.of(Exchange.text(text)), program.waits());
            assertFalse(program.isOver());
        }
    }

    @Test
    void aMessageIsOneWriteWithoutALineEnd() {
        assertEquals(List.of("50 ms \"ana: hi\""), program.isTold(Exchange.text("ana", "hi")));
        assertEquals(List.of("50 ms \"ana (to you alone): psst\""), program.isTold(new Word.Whisper("ana", "psst")));
    }

    @Test
    void severalLinesAreOneWrite() {
        assertEquals(List.of("50 ms \"ana: one\ntwo\""), program.isTold(Exchange.text("ana", "one\ntwo\n")));
    }

    @Test
    void whatItCannotReadAtOnceComesInPiecesOfWholeCharacters() {
        String text = "é€😀".repeat(300);

        program.isTold(Exchange.text("ana", text));

        StringBuilder all = new StringBuilder();
        for (byte[] bytes : program.readsBytes()) {
            String piece = new String(bytes, StandardCharsets.UTF_8);
            assertTrue(bytes.length <= 1024);
            assertTrue(piece.startsWith("ana: "));
            all.append(piece.substring("ana: ".length()));
        }
        assertEquals(text, all.toString());
    }

    @Test
    void nobodyElseCanMakeItLeave() {
        assertEquals(List.of("50 ms \"ana: /exit\""), program.isTold(Exchange.text("ana", "/exit")));

        program.isTold(Exchange.text("ana", "x".repeat(1024 - "ana: ".length()) + "/exit"));

        assertEquals("50 ms \"ana: /exit\"", program.reads().get(1));
    }

    @Test
    void theRoomLeavesWithExitAlone() {
        assertEquals(
                List.of("50 ms \"* the host has left\"", "100 ms \"/exit\""),
                program.isTold(new Word.Leaving("the host has left")));
        assertTrue(program.isOver());

        assertEquals(List.of("100 ms \"/exit\""), program.isTold(new Word.Leaving("")));
    }

    @Test
    void whoIsNotLetInIsToldWhy() {
        assertEquals(
                List.of("50 ms \"* The room is full\""), program.isTold(new Word.Refused(false, "The room is full")));
    }

    @Test
    void whoHangsUpHasSaidItsWords() {
        program.writes("bye");
        assertEquals(List.of(Exchange.text("bye"), Exchange.leaving()), program.hangsUp());
        assertTrue(program.isOver());

        assertEquals(List.of(Exchange.leaving()), program.hangsUp());

        program.writes("/exit");
        assertEquals(List.of(Exchange.leaving()), program.hangsUp());
    }
}
