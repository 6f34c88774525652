package chat.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class HackbrightGuestTest {
    private final Exchange program = new Exchange(new HackbrightGuest());

    @Test
    void theBannerIsNotSaidTwice() {
        assertEquals(List.of(), program.reads());
    }

    @Test
    void theFirstLineIsTheName() {
        assertEquals(List.of(new Word.Name("luca")), program.writes("luca \r\n"));
        assertEquals(List.of("50 ms \"luca logged in\n\""), program.isTold(new Word.Accepted("luca")));
    }

    @Test
    void aNameWithoutALineEndIsOneAfterASilence() {
        assertEquals(List.of(), program.writes("luca"));
        assertEquals(Duration.ofMillis(200), program.mayBeQuiet());

        assertEquals(List.of(new Word.Name("luca")), program.waits());
    }

    @Test
    void aNameHasTwelveBytesOfWholeCharacters() {
        assertEquals(List.of(new Word.Name("abcdefghijkl")), program.writes("abcdefghijklmno\n"));

        Exchange other = new Exchange(new HackbrightGuest());
        assertEquals(List.of(new Word.Name("abcdefghijk")), other.writes("abcdefghijké\n"));
    }

    @Test
    void afterAnEmptyNameTheNextLineIsTheName() {
        assertEquals(List.of(), program.writes("\n"));

        assertEquals(List.of(new Word.Name("luca")), program.writes("luca\n"));
    }

    @Test
    void whatStandsBehindTheNameIsSaid() {
        assertEquals(List.of(new Word.Name("luca"), Exchange.text("hi")), program.writes("luca\nhi\n"));
    }

    @Test
    void itsOwnWordsComeBack() {
        isIn("luca");

        assertEquals(List.of(Exchange.text("hi")), program.writes("hi\n"));
        assertEquals(List.of("50 ms \"luca::hi\n\""), program.reads());
    }

    @Test
    void itsWordsComeBackUnderTheNameItHasGot() {
        isIn("luca2");
        program.writes("hi\n");
        assertEquals(List.of("50 ms \"luca2::hi\n\""), program.reads());

        assertEquals(List.of("50 ms \"luca2 is now lu\n\""), program.isTold(new Word.Renamed("luca2", "lu")));

        program.writes("hi\n");
        assertEquals(List.of("50 ms \"lu::hi\n\""), program.reads());
    }

    @Test
    void whatItSaysBeforeItIsInComesBackOnceItIs() {
        program.writes("luca\n");
        assertEquals(List.of(Exchange.text("hi")), program.writes("hi\n"));
        assertEquals(List.of(), program.reads());

        assertEquals(
                List.of("50 ms \"luca logged in\n\"", "50 ms \"luca::hi\n\""),
                program.isTold(new Word.Accepted("luca")));
    }

    @Test
    void aMessageWithoutALineEndIsOneAfterASilence() {
        isIn("luca");
        assertEquals(List.of(), program.writes("hi"));
        assertEquals(Duration.ofMillis(200), program.mayBeQuiet());

        assertEquals(List.of(Exchange.text("hi")), program.waits());
        assertEquals(List.of("50 ms \"luca::hi\n\""), program.reads());
    }

    @Test
    void anEmptyLineIsNothing() {
        isIn("luca");

        assertEquals(List.of(), program.writes("\n"));
        assertEquals(List.of(), program.reads());
    }

    @Test
    void eachLineIsAMessageOfItsOwn() {
        isIn("luca");

        assertEquals(List.of(Exchange.text("one"), Exchange.text("two")), program.writes("one\ntwo\n"));
        assertEquals(List.of("50 ms \"luca::one\n\"", "50 ms \"luca::two\n\""), program.reads());
    }

    @Test
    void whatOthersSayAndDoIsALineInAWriteOfItsOwn() {
        isIn("luca");

        assertEquals(List.of("50 ms \"ana::hi\n\""), program.isTold(Exchange.text("ana", "hi")));
        assertEquals(
                List.of("50 ms \"ana::one\n\"", "50 ms \"ana::two\n\""),
                program.isTold(Exchange.text("ana", "one\n\ntwo\n")));
        assertEquals(List.of("50 ms \"ana::(to you alone) psst\n\""), program.isTold(new Word.Whisper("ana", "psst")));
        assertEquals(List.of("50 ms \"bob logged in\n\""), program.isTold(new Word.Joined("bob")));
        assertEquals(List.of("50 ms \"bob disconnected\n\""), program.isTold(new Word.Left("bob")));
    }

    @Test
    void itReadsNothingButAsciiBecauseTheTeachersClientWouldDie() {
        isIn("luca");

        assertEquals(List.of("50 ms \"ana::caf? ?\n\""), program.isTold(Exchange.text("ana", "café 😀")));
        program.writes("é\n");
        assertEquals(List.of("50 ms \"luca::?\n\""), program.reads());
    }

    @Test
    void aSecondMarkIsBrokenBecauseOneClientDropsWhatIsBehindIt() {
        isIn("luca");

        assertEquals(List.of("50 ms \"ana::a: :b: : :c\n\""), program.isTold(Exchange.text("ana", "a::b:::c")));
    }

    @Test
    void aLongTextIsSeveralLines() {
        isIn("luca");

        program.isTold(Exchange.text("ana", "x".repeat(1500)));

        assertEquals(2, program.readsBytes().size());
        for (byte[] bytes : program.readsBytes()) {
            String line = new String(bytes, StandardCharsets.UTF_8);
            assertTrue(bytes.length <= 1000 && line.startsWith("ana::x") && line.endsWith("x\n"));
        }
    }

    @Test
    void whoHasNoNameHearsNothing() {
        assertEquals(List.of(), program.isTold(Exchange.text("ana", "hi")));
        assertEquals(List.of(), program.isTold(new Word.Joined("bob")));

        program.writes("luca\n");
        assertEquals(List.of(), program.isTold(Exchange.text("ana", "hi")));
    }

    @Test
    void aTakenNameIsNoReasonToRefuseIt() {
        program.writes("luca\n");

        assertEquals(List.of(), program.isTold(new Word.Refused(true, "This name is taken")));
        assertEquals(
                List.of("50 ms \"The room is full\n\""), program.isTold(new Word.Refused(false, "The room is full")));
    }

    @Test
    void theRoomShutsDown() {
        isIn("luca");

        assertEquals(List.of("50 ms \"Server Shutting Down!\n\""), program.isTold(new Word.Leaving("")));
        assertTrue(program.isOver());
        assertEquals(
                List.of("50 ms \"thrown out by ana\n\"", "50 ms \"Server Shutting Down!\n\""),
                program.isTold(new Word.Leaving("thrown out by ana")));
    }

    @Test
    void whoHangsUpHasSaidItsWords() {
        isIn("luca");
        program.writes("bye");

        assertEquals(List.of(Exchange.text("bye"), Exchange.leaving()), program.hangsUp());
        assertTrue(program.isOver());
    }

    @Test
    void whoNeverEndsALineIsHeardNevertheless() {
        isIn("luca");
        String much = "x".repeat(HackbrightGuest.LONGEST_HEARD);

        assertEquals(List.of(Exchange.text(much)), program.writes(much));
    }

    private void isIn(String name) {
        program.writes("luca\n");
        program.isTold(new Word.Accepted(name));
    }
}
