package chat.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class Cs372GuestTest {
    private static final Word GUEST = new Word.Name("guest");

    private final Exchange program = new Exchange(new Cs372Guest());

    @Test
    void nothingButTheSynIsSaidBeforeItSpeaks() {
        assertEquals(List.of(), program.reads()); // and the SYN is said by who recognises it

        assertEquals(List.of(GUEST), program.writes("SYN"));
        assertEquals(List.of(), program.reads());
        assertEquals(List.of(), program.isTold(new Word.Accepted("guest")));
        assertEquals(List.of(), program.isTold(Exchange.text("ana", "hi")));
        assertEquals(List.of(), program.waits());
    }

    @Test
    void itWritesALengthAndAText() {
        agreed();

        assertEquals(List.of(), program.writes("5"));
        assertEquals(Duration.ofMillis(100), program.mayBeQuiet());
        assertEquals(List.of(), program.writes("hello"));
        assertEquals(Duration.ofMillis(100), program.mayBeQuiet());

        assertEquals(List.of(Exchange.text("hello")), program.waits());
    }

    @Test
    void bothMayArriveTogether() {
        agreed();

        assertEquals(List.of(Exchange.text("hello")), program.writesAndWaits("5hello"));
    }

    @Test
    void evenTogetherWithTheSyn() {
        assertEquals(List.of(GUEST, Exchange.text("hello")), program.writesAndWaits("SYN5hello"));
    }

    @Test
    void theSynMayComeInPieces() {
        assertEquals(List.of(), program.writes("SY"));
        assertEquals(List.of(GUEST), program.writes("N2"));
        assertEquals(List.of(Exchange.text("hi")), program.writesAndWaits("hi"));
    }

    @Test
    void theLengthCountsCharactersOrBytes() {
        agreed();

        assertEquals(List.of(Exchange.text("café")), program.writesAndWaits("4café"));
        assertEquals(List.of(Exchange.text("café")), program.writesAndWaits("5café"));
        assertEquals(List.of(Exchange.text("😀😀")), program.writesAndWaits("2😀😀"));
        assertEquals(List.of(Exchange.text("😀😀")), program.writesAndWaits("8😀😀"));
    }

    @Test
    void aTextMayBeginWithDigits() {
        agreed();

        assertEquals(List.of(Exchange.text("42 apples")), program.writesAndWaits("942 apples"));
        program.writesAndWaits("12");
        assertEquals(List.of(Exchange.text("2")), program.waits());
        program.writesAndWaits("101234567890");
        assertEquals(List.of(Exchange.text("1234567890")), program.waits());
    }

    @Test
    void aBeginningThatLooksLikeTheWholeIsNotTakenForIt() {
        agreed();

        assertEquals(List.of(), program.writes("12"));
        assertEquals(List.of(), program.writes("hello there!"));

        assertEquals(List.of(Exchange.text("hello there!")), program.waits());
    }

    @Test
    void digitsAloneMayBeANumberWhoseTextIsStillOnItsWay() {
        agreed();
        program.writes("12");
        assertEquals(List.of(), program.waits(), "1 and 2, or 12 and more");
        assertEquals(Duration.ofMillis(400), program.mayBeQuiet());

        program.writes("hello there!");
        assertEquals(List.of(Exchange.text("hello there!")), program.waits());
        program.writes("12");
        program.waits();
        assertEquals(List.of(Exchange.text("2")), program.waits());
    }

    @Test
    void aTextThatTakesLongerIsWaitedFor() {
        agreed();
        program.writes("10hello");
        assertEquals(List.of(), program.waits());
        assertEquals(Duration.ofSeconds(2), program.mayBeQuiet());

        program.writes("there");

        assertEquals(List.of(Exchange.text("hellothere")), program.waits());
    }

    @Test
    void whatNeverMakesSenseIsSaidAsItIs() {
        agreed();
        program.writes("hello");
        assertEquals(List.of(), program.waits());

        assertEquals(List.of(Exchange.text("hello")), program.waits());
    }

    @Test
    void fourThousandCharactersAreOneMessage() {
        agreed();
        String text = "é".repeat(4000);
        program.writes("4000");
        program.writes(text.substring(0, 1000));
        program.writes(text.substring(1000));

        assertEquals(List.of(Exchange.text(text)), program.waits());
    }

    @Test
    void aLengthMayBeginWithZeros() {
        agreed();

        assertEquals(List.of(Exchange.text("hello")), program.writesAndWaits("0".repeat(1000) + "5hello"));
        assertEquals(List.of(Exchange.text("")), program.writesAndWaits("0".repeat(60_000)));
    }

    @Test
    void whatNeverEndsIsHeardNevertheless() {
        agreed();
        String much = "x".repeat(Cs372Guest.LONGEST_HEARD);

        assertEquals(List.of(Exchange.text(much)), program.writes(much));
    }

    @Test
    void itGetsNoAnswerToWhatItHasNotSaid() {
        agreed();
        assertEquals(List.of(), program.isTold(Exchange.text("ana", "hi")));

        program.writesAndWaits("5hello");

        assertEquals(List.of("100 ms \"7\"", "100 ms \"ana: hi\""), program.reads());
    }

    @Test
    void itGetsOneAnswerToEachMessage() {
        agreed();
        program.writesAndWaits("5hello");

        assertEquals(List.of("100 ms \"7\"", "100 ms \"ana: hi\""), program.isTold(Exchange.text("ana", "hi")));
        assertEquals(List.of(), program.isTold(Exchange.text("ana", "how are you")));
        assertEquals(List.of(), program.waits());
        assertEquals(List.of(), program.reads());

        program.writesAndWaits("4fine");
        assertEquals(List.of("100 ms \"16\"", "100 ms \"ana: how are you\""), program.reads());
    }

    @Test
    void whatWasSaidMeanwhileIsOneAnswer() {
        agreed();
        program.isTold(Exchange.text("ana", "one"));
        program.isTold(Exchange.text("bob", "two\nlines"));
        program.isTold(new Word.Whisper("ana", "three"));

        program.writesAndWaits("0");

        String answer = "ana: one\nbob: two\nlines\nana (to you alone): three";
        assertEquals(List.of("100 ms \"" + answer.length() + "\"", "100 ms \"" + answer + "\""), program.reads());
    }

    @Test
    void theLengthOfAnAnswerIsInBytesBecauseThatIsWhatItReads() {
        agreed();
        program.writesAndWaits("5hello");

        assertEquals(List.of("100 ms \"10\"", "100 ms \"ana: café\""), program.isTold(Exchange.text("ana", "café")));
    }

    @Test
    void anEmptyMessageIsATurn() {
        agreed();

        assertEquals(List.of(Exchange.text("")), program.writesAndWaits("0"));
        assertEquals(Duration.ofSeconds(5), program.mayBeQuiet());
    }

    @Test
    void afterFiveSecondsWithoutAnAnswerItGetsItsTurnBack() {
        agreed();
        program.writesAndWaits("5hello");
        assertEquals(Duration.ofSeconds(5), program.mayBeQuiet());

        program.waits();
        assertEquals(List.of("100 ms \"0\""), program.reads());

        program.waits();
        assertEquals(List.of(), program.reads());
        assertEquals(List.of(), program.isTold(Exchange.text("ana", "too late")));
    }

    @Test
    void whoComesOrGoesIsNoAnswer() {
        agreed();
        program.writesAndWaits("5hello");

        assertEquals(List.of(), program.isTold(new Word.Joined("ana")));
        assertEquals(List.of(), program.isTold(new Word.Renamed("ana", "eva")));
        assertEquals(List.of(), program.isTold(new Word.Left("eva")));
        assertEquals(List.of(), program.isTold(new Word.Refused(true, "This name is taken")));
        assertEquals(List.of(), program.isTold(Exchange.text("ana", "  ")));
    }

    @Test
    void anAnswerFitsInOneSegmentAndTheRestWaits() {
        agreed();
        String text = "é".repeat(1000);
        program.isTold(Exchange.text("ana", text));
        program.isTold(Exchange.text("ana", "and more"));

        program.writesAndWaits("0");
        String first = answer();
        program.writesAndWaits("0");
        String second = answer();

        assertTrue(first.startsWith("ana: é") && second.startsWith("ana: é") && second.endsWith("\nana: and more"));
        assertEquals(text + "\nand more", (first + second).replace("ana: ", ""));
    }

    @Test
    void whatWaitsTooLongGivesWay() {
        agreed();
        for (int i = 1; i <= Cs372Guest.WAITING + 2; i++) {
            program.isTold(Exchange.text("ana", "message " + i));
        }

        program.writesAndWaits("0");

        assertTrue(answer().startsWith("* 2 earlier messages were left out\nana: message 3\n"));
    }

    @Test
    void theRoomLeavesWithoutAWordUnlessOneIsDue() {
        agreed();
        assertEquals(List.of(), program.isTold(new Word.Leaving("the host has left")));
        assertTrue(program.isOver());

        Exchange other = new Exchange(new Cs372Guest());
        other.writes("SYN");
        other.writesAndWaits("5hello");
        assertEquals(
                List.of("100 ms \"19\"", "100 ms \"* the host has left\""),
                other.isTold(new Word.Leaving("the host has left")));
        assertTrue(other.isOver());
    }

    @Test
    void whoHangsUpHasSaidItsWords() {
        agreed();
        program.writes("3bye");

        assertEquals(List.of(Exchange.text("bye"), Exchange.leaving()), program.hangsUp());
        assertTrue(program.isOver());
    }

    @Test
    void whoHangsUpAfterTheSynSaysNothing() {
        assertFalse(program.isOver());
        program.writes("SY");

        assertEquals(List.of(Exchange.leaving()), program.hangsUp());
    }

    private void agreed() {
        program.writes("SYN");
    }

    /** As the original reads it: a number alone, and then so many bytes, in one segment. */
    private String answer() {
        assertEquals(2, program.readsBytes().size());
        byte[] text = program.readsBytes().get(1);
        assertEquals(
                Integer.toString(text.length), new String(program.readsBytes().get(0), StandardCharsets.UTF_8));
        assertTrue(text.length <= 1400);
        return new String(text, StandardCharsets.UTF_8);
    }
}
