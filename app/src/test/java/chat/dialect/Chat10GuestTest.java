package chat.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class Chat10GuestTest {
    private final Exchange student = new Exchange(new Chat10Guest());
    private final Exchange sample = new Exchange(new Chat10Guest());

    @Test
    void itIsNotGreeted() {
        assertEquals(List.of(), student.reads());
    }

    @Test
    void theStudentsClientRegistersWithoutALineEnd() {
        assertEquals(List.of(), student.writes("REGISTER luca CHAT/1.0"));
        assertEquals(Duration.ofMillis(50), student.mayBeQuiet());
        assertEquals(List.of(new Word.Name("luca")), student.waits());

        assertEquals(List.of("0 ms \"200 Registration successful\""), student.isTold(new Word.Accepted("luca")));
    }

    @Test
    void theSampleRegistersWithALine() {
        assertEquals(List.of(new Word.Name("luca")), sample.writes("REGISTER luca CHAT/1.0\n"));

        assertEquals(List.of("0 ms \"200 Registration succesful\n\""), sample.isTold(new Word.Accepted("luca")));
    }

    @Test
    void aRegistrationMayComeInPieces() {
        student.writes("REGISTER lu");
        student.writes("ca CHAT/1.0");
        assertEquals(List.of(new Word.Name("luca")), student.waits());

        sample.writes("REGISTER lu");
        assertEquals(List.of(new Word.Name("luca")), sample.writes("ca CHAT/1.0\r\n"));
    }

    @Test
    void aBadRegistrationIsTheEnd() {
        for (String bad : List.of("REGISTER two words CHAT/1.0", "REGISTER luca CHAT/2.0", "REGISTER  CHAT/1.0")) {
            Exchange program = new Exchange(new Chat10Guest());
            assertEquals(List.of(), program.writesAndWaits(bad));
            assertEquals(List.of("0 ms \"400 Invalid registration\""), program.reads());
            assertTrue(program.isOver());

            Exchange lines = new Exchange(new Chat10Guest());
            lines.writes(bad + "\n");
            assertEquals(List.of("0 ms \"400 Invalid registration\n\""), lines.reads());
            assertTrue(lines.isOver());
        }
    }

    @Test
    void aTakenNameIsTheEnd() {
        student.writesAndWaits("REGISTER luca CHAT/1.0");
        assertEquals(
                List.of("0 ms \"401 Client already registered\""),
                student.isTold(new Word.Refused(true, "This name is taken")));
        assertTrue(student.isOver());

        sample.writes("REGISTER luca CHAT/1.0\n");
        assertEquals(
                List.of("0 ms \"401 Client already registered\n\""),
                sample.isTold(new Word.Refused(true, "This name is taken")));
        assertTrue(sample.isOver());
    }

    @Test
    void whoIsNotLetInAtAllIsAnsweredWithANumberAndToldWhy() {
        sample.writes("REGISTER luca CHAT/1.0\n");
        assertEquals(
                List.of("0 ms \"400 Invalid registration: The host has left\n\""),
                sample.isTold(new Word.Leaving("The host has left")));
        assertTrue(sample.isOver());

        student.writesAndWaits("REGISTER luca CHAT/1.0");
        assertEquals(
                List.of("0 ms \"* It is full\"", "200 ms \"400 Invalid registration\""),
                student.isTold(new Word.Refused(false, "It is full")),
                "it knows only an answer that is read alone");
        assertTrue(student.isOver());
    }

    @Test
    void nothingComesBeforeTheAnswerBecauseTheSampleWouldGiveUp() {
        sample.writes("REGISTER luca CHAT/1.0\n");

        assertEquals(List.of(), sample.isTold(Exchange.text("ana", "hi")));
        assertEquals(List.of(), sample.isTold(new Word.Joined("ana")));
    }

    @Test
    void nothingIsReadTogetherWithTheAnswerBecauseTheStudentsClientWouldNeverLetItsUserType() {
        studentIsIn();

        assertEquals(List.of("200 ms \"@ana:  hi\""), student.isTold(Exchange.text("ana", "hi")));
        assertEquals(List.of("50 ms \"@ana:  there\""), student.isTold(Exchange.text("ana", "there")));
    }

    @Test
    void theSampleReadsWholeLinesOfAscii() {
        sampleIsIn();

        assertEquals(List.of("0 ms \"@ana: caf? ?\n\""), sample.isTold(Exchange.text("ana", "café 😀")));
    }

    @Test
    void theStudentsClientReadsAnyCharacter() {
        studentIsIn();

        assertEquals(List.of("200 ms \"@ana:  café 😀\""), student.isTold(Exchange.text("ana", "café 😀")));
    }

    @Test
    void severalLinesAreSeveralMessagesAndNoneIsEmpty() {
        sampleIsIn();
        assertEquals(
                List.of("0 ms \"@ana: one\n\"", "0 ms \"@ana: two\n\""),
                sample.isTold(Exchange.text("ana", "one\r\n\n \ntwo\n")));
        assertEquals(List.of(), sample.isTold(Exchange.text("ana", "")));

        studentIsIn();
        assertEquals(
                List.of("200 ms \"@ana:  one\"", "50 ms \"@ana:  two\""),
                student.isTold(Exchange.text("ana", "one\ntwo")));
    }

    @Test
    void aLongTextIsSeveralMessagesOfWholeCharacters() {
        studentIsIn();
        String text = "a€😀".repeat(400);

        student.isTold(Exchange.text("ana", text));

        StringBuilder all = new StringBuilder();
        for (byte[] bytes : student.readsBytes()) {
            String message = new String(bytes, StandardCharsets.UTF_8);
            assertTrue(bytes.length <= 2000);
            all.append(message.replaceFirst("@ana:  ", ""));
        }
        assertEquals(text, all.toString());
    }

    @Test
    void noticesCannotBeTakenForCommands() {
        sampleIsIn();

        assertEquals(List.of("0 ms \"* DISCONNECT joined\n\""), sample.isTold(new Word.Joined("DISCONNECT")));
        assertEquals(List.of("0 ms \"* ana left\n\""), sample.isTold(new Word.Left("ana")));
        assertEquals(List.of("0 ms \"* ana is now eva\n\""), sample.isTold(new Word.Renamed("ana", "eva")));
        assertEquals(
                List.of("0 ms \"@ana: (to you alone) DISCONNECT CHAT/1.0\n\""),
                sample.isTold(new Word.Whisper("ana", "DISCONNECT CHAT/1.0")));
    }

    @Test
    void theNameBeforeItsTextsIsTakenOff() {
        studentIsIn();
        assertEquals(List.of(Exchange.text("hi")), student.writesAndWaits("@luca: hi"));
        assertEquals(List.of(Exchange.text("ratio 3: 2")), student.writesAndWaits("@luca: ratio 3: 2"));
        assertEquals(List.of(Exchange.text("@ana: hi")), student.writesAndWaits("@ana: hi"));

        sampleIsIn();
        assertEquals(List.of(Exchange.text("hi")), sample.writes("@luca: hi\r\n"));
        assertEquals(List.of(Exchange.text("no name")), sample.writes("no name\n"));
    }

    @Test
    void anEmptyMessageIsNothing() {
        studentIsIn();
        assertEquals(List.of(), student.writesAndWaits("@luca:"));

        sampleIsIn();
        assertEquals(List.of(), sample.writes("\n@luca: \n"));
        assertFalse(sample.isOver());
    }

    @Test
    void messagesThatWereReadTogetherAreToldApart() {
        studentIsIn();

        assertEquals(
                List.of(Exchange.text("one"), Exchange.text("two")), student.writesAndWaits("@luca:  one@luca: two"));
    }

    @Test
    void aPasteIsOneTextOfSeveralLines() {
        studentIsIn();

        assertEquals(List.of(Exchange.text("one\ntwo")), student.writesAndWaits("@luca: one\ntwo"));
    }

    @Test
    void halfALineIsWaitedFor() {
        sampleIsIn();
        assertEquals(List.of(), sample.writes("@luca: he"));
        assertEquals(List.of(), sample.waits());

        assertEquals(List.of(Exchange.text("hello"), Exchange.text("you")), sample.writes("llo\n@luca: you\n"));
    }

    @Test
    void whatIsNoUtf8IsNoReasonToDie() {
        studentIsIn();
        student.writes(new byte[] {'@', 'l', 'u', 'c', 'a', ':', ' ', (byte) 0xff, 'a'});

        assertEquals(List.of(Exchange.text("\uFFFDa")), student.waits());
    }

    @Test
    void disconnectLeavesAndIsNotAnswered() {
        studentIsIn();
        assertEquals(List.of(Exchange.leaving()), student.writesAndWaits("DISCONNECT luca CHAT/1.0"));
        assertTrue(student.isOver());
        assertEquals(List.of(), student.reads());

        sampleIsIn();
        assertEquals(List.of(Exchange.leaving()), sample.writes("DISCONNECT whoever CHAT/1.0\n@luca: more\n"));
        assertTrue(sample.isOver());
    }

    @Test
    void aLastMessageReadTogetherWithDisconnectIsNotLost() {
        studentIsIn();

        assertEquals(
                List.of(Exchange.text("bye"), Exchange.leaving()),
                student.writesAndWaits("@luca: byeDISCONNECT luca CHAT/1.0"));
    }

    @Test
    void theWordDisconnectMayBeSaid() {
        studentIsIn();
        assertEquals(List.of(Exchange.text("I DISCONNECT now")), student.writesAndWaits("@luca: I DISCONNECT now"));

        sampleIsIn();
        assertEquals(
                List.of(Exchange.text("DISCONNECT luca CHAT/1.0")), sample.writes("@luca: DISCONNECT luca CHAT/1.0\n"));
        assertFalse(sample.isOver());
    }

    @Test
    void theRoomLeavesWithDisconnectAlone() {
        studentIsIn();
        assertEquals(
                List.of("200 ms \"* thrown out\"", "50 ms \"DISCONNECT CHAT/1.0\""),
                student.isTold(new Word.Leaving("thrown out")));
        assertTrue(student.isOver());

        sampleIsIn();
        assertEquals(List.of("0 ms \"DISCONNECT CHAT/1.0\n\""), sample.isTold(new Word.Leaving("")));
        assertTrue(sample.isOver());
    }

    @Test
    void whoHangsUpHasSaidItsWords() {
        studentIsIn();
        student.writes("@luca: bye");
        assertEquals(List.of(Exchange.text("bye"), Exchange.leaving()), student.hangsUp());

        sampleIsIn();
        sample.writes("DISCONNECT luca CHAT/1.0");
        assertEquals(List.of(Exchange.leaving()), sample.hangsUp());
        assertTrue(sample.isOver());
    }

    @Test
    void whoHangsUpBeforeItIsRegisteredIsNobody() {
        student.writes("REGISTER luca CHAT/1.0");

        assertEquals(List.of(Exchange.leaving()), student.hangsUp());
    }

    @Test
    void whoNeverEndsALineIsHeardNevertheless() {
        sampleIsIn();
        String much = "x".repeat(Chat10Guest.LONGEST_HEARD);

        assertEquals(List.of(Exchange.text(much)), sample.writes(much));
    }

    private void studentIsIn() {
        student.writesAndWaits("REGISTER luca CHAT/1.0");
        student.isTold(new Word.Accepted("luca"));
    }

    private void sampleIsIn() {
        sample.writes("REGISTER luca CHAT/1.0\n");
        sample.isTold(new Word.Accepted("luca"));
    }
}
