package chat.dialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FirstWordsTest {
    private static final int CS372 = 52_928;
    private static final int HACKBRIGHT = 5_555;

    private FirstWords words = new FirstWords(5_001, () -> Greeting.BY_PORT);
    private int age; // ms

    @Test
    void whoBeginsAsIrcClientsDoIsOne() {
        for (String line :
                List.of("CAP LS 302\r\n", "NICK ana\r\n", "user ana 0 * :Ana\n", "PASS secret\r\nNICK ana\r\n")) {
            fresh(5_001);

            Verdict verdict = read(line);

            assertEquals(line, text(assertInstanceOf(Verdict.Irc.class, verdict).bytes()));
        }
    }

    @Test
    void programsMaySayOtherThingsOfIrcFirstAndPeopleMaySayThemToo() {
        for (String line : List.of("PING a\r\n", "JOIN #lobby\n", "PRIVMSG #lobby :hi\n", "AUTHENTICATE PLAIN\n")) {
            fresh(5_001);
            assertInstanceOf(Verdict.Irc.class, read(line));
        }
        for (String line : List.of("ping a\n", "JOIN us\n", "nick\n", "passing by\n")) {
            fresh(5_001);
            older(LineGuest.class, line, read(line));
        }
    }

    @Test
    void anIrcLineMayComeInPieces() {
        waitsFor(FirstWords.TYPING, read("CAP LS"));
        Verdict verdict = read(" 302\r\nNICK ana\r\n");

        assertEquals(
                "CAP LS 302\r\nNICK ana\r\n",
                text(assertInstanceOf(Verdict.Irc.class, verdict).bytes()));
    }

    @Test
    void aLineOfIrcThatIsNotFinishedIsNotSaidInARoom() {
        waitsFor(FirstWords.TYPING, read("PASS sec"));

        assertEquals(
                "PASS sec",
                text(assertInstanceOf(Verdict.Irc.class, quiet(2_000)).bytes()));
    }

    @Test
    void whoHangsUpInTheMiddleOfAPasswordHasNotSaidItEither() {
        for (String begun : List.of("PASS sec", "OPER ana sec", "AUTHENTICATE QUJD", "PASS :two words")) {
            fresh(5_001);
            read(begun);

            assertInstanceOf(Verdict.Irc.class, words.ended(), begun);
        }
    }

    @Test
    void aMessageWithoutALineEndMayBeginLikeALineOfIrc() {
        for (String message : List.of(
                "USER friendly is what I want",
                "NICK of time, that was",
                "PASS the salt, please",
                "CAP and gown at ten",
                "PING me when you are there",
                "OPER house tonight is full",
                "PRIVMSG is a funny word")) {
            fresh(5_001);
            read(message);

            older(ChunkGuest.class, message, quiet(2_000));
        }
    }

    @Test
    void whatALineOfIrcBeginsWithIsWaitedForAndNotSaid() {
        for (String begun : List.of("NICK ana", "USER ana 0 * :Ana Lo", "CAP REQ :sasl away", "PRIVMSG #lobby :hi")) {
            fresh(5_001);
            read(begun);

            assertInstanceOf(Verdict.Irc.class, quiet(2_000), begun);
        }
    }

    @Test
    void aLineThatOnlyLooksLikeIrcIsSaid() {
        older(LineGuest.class, "caption this\n", read("caption this\n"));
    }

    @Test
    void whoRegistersForTheChatRoomIsKnownAtOnce() {
        older(Chat10Guest.class, "REGISTER luca CHAT/1.0", read("REGISTER luca CHAT/1.0"));

        fresh(5_001);
        older(Chat10Guest.class, "REGISTER luca CHAT/1.0\n", read("REGISTER luca CHAT/1.0\n"));

        fresh(5_001);
        older(Chat10Guest.class, "REGISTER two words CHAT/9", read("REGISTER two words CHAT/9"));
    }

    @Test
    void aRegistrationMayComeInPieces() {
        waitsFor(FirstWords.TYPING, read("REGIS"));
        older(Chat10Guest.class, "REGISTER luca CHAT/1.0", read("TER luca CHAT/1.0"));
    }

    @Test
    void browsersAreToldThatThisIsNoWebPage() {
        Verdict.Refused refused =
                assertInstanceOf(Verdict.Refused.class, read("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));

        assertTrue(text(refused.said().get(0).bytes()).startsWith("HTTP/1.1 400 Bad Request\r\n"));
        assertEquals("it speaks HTTP", refused.reason());
    }

    @Test
    void aFormOfAWebPageCannotSpeakIrcHere() {
        Verdict verdict = read("POST / HTTP/1.1\r\nHost: localhost\r\n\r\nNICK eve\r\nUSER eve 0 * eve\r\n");

        assertInstanceOf(Verdict.Refused.class, verdict);
    }

    @Test
    void whoWritesLinesReadsLines() {
        older(LineGuest.class, "hello\n", read("hello\n"));
    }

    @Test
    void whoWritesNoLineEndReadsNone() {
        waitsFor(FirstWords.SETTLED, read("hello"));

        older(ChunkGuest.class, "hello", quiet(50));
    }

    @Test
    void nobodyIsGreetedBeforeFourHundredMilliseconds() {
        fresh(CS372);

        waitsFor(Duration.ofMillis(400), words.begin());
    }

    @Test
    void theSilentAreGreetedAsTheirPortSays() {
        assertEquals(List.of(), said(quiet(400)));

        fresh(CS372);
        assertEquals(List.of("SYN"), said(quiet(400)));

        fresh(HACKBRIGHT);
        String rule = "-------------------------------------\n";
        assertEquals(
                List.of(rule + "Welcome to the Hackbright Chat Server\n" + rule + "Please enter your screen name:\n"),
                said(quiet(400)));
    }

    @Test
    void theGreetingCanBeChosenOtherwise() {
        words = new FirstWords(CS372, () -> Greeting.NONE);
        assertEquals(List.of(), said(quiet(400)));

        words = new FirstWords(5_001, () -> Greeting.SYN);
        assertEquals(List.of("SYN"), said(quiet(400)));
    }

    @Test
    void whoWasGreetedMayTakeItsTime() {
        fresh(CS372);

        Verdict verdict = quiet(400);

        assertEquals(null, assertInstanceOf(Verdict.Undecided.class, verdict).quiet());
    }

    @Test
    void whoSendsTheSynBackIsACs372Client() {
        fresh(CS372);
        quiet(400);

        older(Cs372Guest.class, "SYN", read("SYN"));
    }

    @Test
    void theFirstLengthMayComeWithTheSyn() {
        fresh(CS372);
        quiet(400);

        older(Cs372Guest.class, "SYN5", read("SYN5"));
    }

    @Test
    void theWordSynIsATextWhereNobodyWasGreetedWithIt() {
        read("SYN");

        older(ChunkGuest.class, "SYN", quiet(2_000));
    }

    @Test
    void whoAnswersTheSynOtherwiseIsJudgedByThat() {
        fresh(CS372);
        quiet(400);
        read("hello");
        older(ChunkGuest.class, "hello", quiet(50));

        fresh(CS372);
        quiet(400);
        assertInstanceOf(Verdict.Irc.class, read("NICK ana\r\n"));
    }

    @Test
    void whoAnswersTheBannerGivesAScreenName() {
        fresh(HACKBRIGHT);
        quiet(400);
        older(HackbrightGuest.class, "luca\n", read("luca\n"));

        fresh(HACKBRIGHT);
        quiet(400);
        waitsFor(FirstWords.SETTLED, read("luca"));
        older(HackbrightGuest.class, "luca", quiet(50));
    }

    @Test
    void theBannerDoesNotHideTheOthers() {
        fresh(HACKBRIGHT);
        quiet(400);
        older(Chat10Guest.class, "REGISTER luca CHAT/1.0", read("REGISTER luca CHAT/1.0"));

        fresh(HACKBRIGHT);
        quiet(400);
        assertInstanceOf(Verdict.Irc.class, read("CAP LS 302\r\n"));

        fresh(HACKBRIGHT);
        quiet(400);
        assertInstanceOf(Verdict.Refused.class, read("GET / HTTP/1.0\r\n\r\n"));
    }

    @Test
    void aCs372ClientOnTheWrongPortIsLeftAlone() {
        fresh(HACKBRIGHT);
        quiet(400);
        read("---");

        Verdict.Refused refused = assertInstanceOf(Verdict.Refused.class, quiet(50));

        assertEquals(List.of(), refused.said());
    }

    @Test
    void whoSpeaksBeforeTheBannerIsNotAskedForAName() {
        fresh(HACKBRIGHT);
        age = 100;

        older(LineGuest.class, "hello\n", read("hello\n"));
    }

    @Test
    void oneLetterIsAMessageAfterAWhile() {
        waitsFor(FirstWords.TYPING, read("y"));

        older(ChunkGuest.class, "y", quiet(2_000));
    }

    @Test
    void aLineTypedByteByByteIsALine() {
        for (String letter : "hi there".split("")) {
            age += 900;
            assertInstanceOf(Verdict.Undecided.class, read(letter));
        }

        older(LineGuest.class, "hi there\n", read("\n"));
    }

    @Test
    void aLineThatComesByteByByteMustEndWithinTenSeconds() {
        for (int i = 0; i < 10; i++) {
            assertInstanceOf(Verdict.Undecided.class, read("x"));
            age += 1_000;
        }

        assertInstanceOf(Verdict.Refused.class, read("x"));
    }

    @Test
    void threeBytesAreNoMessageHoweverLongNothingFollows() {
        read("a");
        age += 1_000;
        read("b");
        age += 1_000;
        waitsFor(Duration.ofSeconds(8), read("c"));

        assertInstanceOf(Verdict.Refused.class, quiet(8_000));
    }

    @Test
    void threeBytesThatComeSlowlyAreNoLine() {
        read("a");
        age += 2_000;
        read("b");
        read("c");

        older(ChunkGuest.class, "abc", quiet(50));
    }

    @Test
    void whoSendsWithoutEndIsJudgedByWhatThereIs() {
        String much = "x".repeat(FirstWords.LONGEST);
        older(ChunkGuest.class, much, read(much));

        fresh(5_001);
        assertInstanceOf(Verdict.Irc.class, read("NICK " + much));
    }

    @Test
    void anyBytesAreTakenAsTheyAre() {
        byte[] bytes = {(byte) 0xff, 0, (byte) 0x80};
        words.read(bytes, Duration.ZERO);

        Verdict.Older older = assertInstanceOf(Verdict.Older.class, quiet(50));

        assertArrayEquals(bytes, older.bytes());
    }

    @Test
    void whoHangsUpHasSaidItsWordsNevertheless() {
        read("hi");

        older(ChunkGuest.class, "hi", words.ended());
    }

    @Test
    void whoHangsUpWithoutAWordIsNobody() {
        assertEquals(new Verdict.Refused(List.of(), "it said nothing"), words.ended());
    }

    private void fresh(int port) {
        words = new FirstWords(port, () -> Greeting.BY_PORT);
        age = 0;
    }

    private Verdict read(String text) {
        return words.read(text.getBytes(StandardCharsets.UTF_8), Duration.ofMillis(age));
    }

    private Verdict quiet(int millis) {
        age += millis;
        return words.quiet(Duration.ofMillis(age));
    }

    private static void waitsFor(Duration time, Verdict verdict) {
        assertEquals(new Verdict.Undecided(List.of(), time), verdict);
    }

    private static List<String> said(Verdict verdict) {
        return assertInstanceOf(Verdict.Undecided.class, verdict).said().stream()
                .map(say -> text(say.bytes()))
                .toList();
    }

    private static void older(Class<? extends Dialect> dialect, String bytes, Verdict verdict) {
        Verdict.Older older = assertInstanceOf(Verdict.Older.class, verdict);
        assertInstanceOf(dialect, older.dialect());
        assertEquals(bytes, text(older.bytes()));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
