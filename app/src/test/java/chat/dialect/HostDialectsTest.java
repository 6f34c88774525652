package chat.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the servers of the older programs write, and what is written to them. */
class HostDialectsTest {
    private static final Word NAME = new Word.Name("luca");
    private static final Word SAID = new Word.Said();
    private static final Word LEAVING = new Word.Leaving("bye");

    private static Word ours(String text) {
        return new Word.Text("luca", text);
    }

    @Test
    void aRawServerIsTheRoomAtOnce() {
        Exchange raw = new Exchange(new RawHost());

        assertEquals(List.of(), raw.isTold(NAME), "nothing is said first");
        assertEquals(List.of(), raw.writes("hi "));
        assertEquals(Duration.ofMillis(50), raw.mayBeQuiet());
        assertEquals(List.of(), raw.writes("there\nand more"));
        assertEquals(List.of(Exchange.text("hi there\nand more")), raw.waits());
        assertEquals(List.of("50 ms \"hi\""), raw.isTold(ours("hi")));
        assertEquals(List.of("50 ms \"/exit \""), raw.isTold(ours("/exit")));
        assertEquals(List.of("50 ms \"/exit\""), raw.isTold(LEAVING));
        assertTrue(raw.isOver());
    }

    @Test
    void onlyExitAloneMeansThatARawServerLeaves() {
        Exchange raw = new Exchange(new RawHost());

        for (String words : List.of("hi/exit", "/exit\n", "/exit ")) {
            assertEquals(List.of(Exchange.text(words)), raw.writesAndWaits(words));
        }
        assertEquals(List.of(new Word.Leaving("The other side has left.")), raw.writesAndWaits("/exit"));
        assertTrue(raw.isOver());
    }

    @Test
    void theFirstTurnOfTheTwoPersonChatIsOurs() {
        Exchange cs372 = new Exchange(new Cs372Host());
        cs372.isTold(NAME);

        assertEquals(List.of(), cs372.writes("SY"));
        assertEquals(new Word.Accepted("luca"), cs372.writes("N").get(0));
        assertEquals(List.of("0 ms \"SYN\""), cs372.reads());
        assertEquals(List.of("100 ms \"5\"", "100 ms \"caf\u00e9\""), cs372.isTold(ours("caf\u00e9")));
        assertEquals(List.of(), cs372.isTold(ours("two")), "it is not our turn");
        Word theirs = new Word.Above("their turn");
        assertEquals(List.of(Exchange.text("hi back"), SAID, theirs), cs372.writesAndWaits("7hi back"));
        assertEquals(List.of("100 ms \"3\"", "100 ms \"two\""), cs372.reads());
        assertEquals(List.of(new Word.Above("your turn")), cs372.writesAndWaits("0"), "nothing waits any more");
    }

    @Test
    void whoLeavesTheTwoPersonChatIsSaidToHaveLeft() {
        Exchange cs372 = new Exchange(new Cs372Host());
        cs372.isTold(NAME);
        List<Word> begun = cs372.writes("SYN");

        assertEquals(new Word.Above("your turn"), begun.get(begun.size() - 1));
        assertEquals(List.of(new Word.Leaving("The other side has left.")), cs372.hangsUp());
    }

    @Test
    void anAnswerOfTheTwoPersonChatIsWholeOnceItsLengthFits() {
        Exchange cs372 = new Exchange(new Cs372Host());
        cs372.isTold(NAME);
        cs372.writes("SYN");

        assertEquals(List.of(), cs372.writesAndWaits("12"), "could be 1 and 2, and is not: the text is to come");
        Word ours = new Word.Above("your turn");
        assertEquals(List.of(Exchange.text("twelve bytes"), ours), cs372.writesAndWaits("twelve bytes"));
        assertEquals(List.of(Exchange.text("caf\u00e9"), ours), cs372.writesAndWaits("4caf\u00e9"));
        assertEquals(List.of(Exchange.text("caf\u00e9"), ours), cs372.writesAndWaits("5caf\u00e9"));
        assertEquals(List.of(ours), cs372.writesAndWaits("0"), "an empty answer");
        assertEquals(List.of(), cs372.isTold(LEAVING), "it is left by closing");
        assertTrue(cs372.isOver());
    }

    @Test
    void whoDoesNotBeginWithSynIsNoTwoPersonChat() {
        Exchange cs372 = new Exchange(new Cs372Host());

        assertTrue(cs372.writes("---").get(0) instanceof Word.Refused);
        assertTrue(cs372.isOver());
    }

    @Test
    void theStudentsServerIsKnownByItsAnswerWithoutAnEnd() {
        Exchange chat10 = new Exchange(new Chat10Host());

        assertEquals(List.of("0 ms \"REGISTER luca CHAT/1.0\""), chat10.isTold(NAME));
        assertEquals(Duration.ofMillis(500), chat10.mayBeQuiet());
        assertEquals(
                List.of(new Word.Accepted("luca"), Exchange.text("ana", "hi")),
                chat10.writesAndWaits("200 Registration successful@ana:  hi"));
        assertEquals(
                List.of(Exchange.text("ana", "one\nmore"), Exchange.text("bob", "two")),
                chat10.writesAndWaits("@ana:  one\nmore@bob:  two"));
        assertEquals(List.of("50 ms \"@luca: caf\u00e9\""), chat10.isTold(ours("caf\u00e9 ")));
        assertEquals(List.of(), chat10.isTold(ours("  ")), "an empty message would kill it");
        assertEquals(List.of("50 ms \"@luca: disconnect me\""), chat10.isTold(ours("DISCONNECT me")));
        assertEquals(List.of("50 ms \"DISCONNECT luca CHAT/1.0\""), chat10.isTold(LEAVING));
    }

    @Test
    void theSampleAnswersOnceTheLineHasEnded() {
        Exchange chat10 = new Exchange(new Chat10Host());
        chat10.isTold(NAME);

        chat10.waits();
        assertEquals(List.of("0 ms \"\n\""), chat10.reads());
        assertEquals(
                new Word.Accepted("luca"),
                chat10.writes("200 Registration succesful\n").get(0));
        assertEquals(
                List.of(Exchange.text("ana", "hi"), Exchange.text("", "no name")),
                chat10.writes("@ana: hi\nno name\n@b"));
        assertEquals(List.of("50 ms \"@luca: caf?\n\""), chat10.isTold(ours("caf\u00e9")));
        assertEquals(List.of("50 ms \"DISCONNECT luca CHAT/1.0\n\""), chat10.isTold(LEAVING));
    }

    @Test
    void aTakenNameIsToldWhetherTheServerHangsUpOrNot() {
        Exchange waits = new Exchange(new Chat10Host());
        waits.isTold(NAME);
        Exchange hangsUp = new Exchange(new Chat10Host());
        hangsUp.isTold(NAME);

        Word taken = new Word.Refused(true, "the name luca is taken there");
        assertEquals(List.of(taken), waits.writesAndWaits("401 Client already registered"));
        hangsUp.writes("401 Client already registered");
        assertEquals(taken, hangsUp.hangsUp().get(0));
    }

    @Test
    void namesThatAServerWouldCutAreWarnedOf() {
        Exchange chat10 = new Exchange(new Chat10Host());
        chat10.isTold(new Word.Name("TIGER"));

        assertTrue(chat10.writesAndWaits("200 Registration successful").get(1) instanceof Word.Whisper);
    }

    @Test
    void hackbrightIsToldNothingBeforeItHasTheName() {
        Exchange hackbright = new Exchange(new HackbrightHost());
        hackbright.isTold(new Word.Name("luca_the_very_long"));

        assertEquals(List.of(), hackbright.writes("-----\nWelcome to the Hackbright Chat Server\n-----\nPlease ent"));
        hackbright.writes("er your screen name:\n");
        assertEquals(List.of("0 ms \"luca_the_ver\n\""), hackbright.reads());
        assertEquals(
                new Word.Accepted("luca_the_ver"),
                hackbright.writes("luca_the_ver logged in\n").get(0));
    }

    @Test
    void hackbrightsEchoesAreFoundAmongTheLines() {
        Exchange hackbright = new Exchange(new HackbrightHost());
        hackbright.isTold(NAME);
        hackbright.writes("Please enter your screen name:\nluca logged in\n");

        assertEquals(List.of("50 ms \"caf?\n\""), hackbright.isTold(ours("caf\u00e9 ")));
        hackbright.isTold(ours("two"));
        assertEquals(
                List.of(
                        new Word.Joined("a::b"),
                        Exchange.text("a::b", "c::d"),
                        SAID,
                        Exchange.text("luca", "not us"),
                        SAID),
                hackbright.writes("a::b logged in\na::b::c::d\nluca::caf?\nluca::not us\nluca::two\n"));
        assertEquals(List.of(new Word.Left("a::b")), hackbright.writes("a::b disconnected\n"));
        assertEquals(List.of(new Word.Leaving("Server Shutting Down!")), hackbright.writes("Server Shutting Down!\n"));
    }

    @Test
    void twoStrangersOfOneNameAreToldApartAsFarAsTheServerDoes() {
        Exchange hackbright = new Exchange(new HackbrightHost());
        hackbright.isTold(NAME);
        hackbright.writes("Please enter your screen name:\nluca logged in\n");

        assertEquals(List.of(Exchange.text("ana", "hi")), hackbright.writes("ana::hi\n"), "she was here before us");
        String another = "Another ana has come: there are 2, and this server does not tell which of them says what.";
        assertEquals(List.of(new Word.Whisper("", another)), hackbright.writes("ana logged in\n"));
        assertEquals(
                List.of(new Word.Whisper("", "One ana has gone, and one is still here.")),
                hackbright.writes("ana disconnected\n"));
        assertEquals(List.of(new Word.Left("ana")), hackbright.writes("ana disconnected\n"));
        assertEquals(List.of(new Word.Joined("ana")), hackbright.writes("ana logged in\n"));
    }

    @Test
    void linesThatWereReadAsOneComeBackAsOne() {
        Exchange hackbright = new Exchange(new HackbrightHost());
        hackbright.isTold(NAME);
        hackbright.writes("Please enter your screen name:\nluca logged in\n");
        hackbright.isTold(ours("one"));
        hackbright.isTold(ours("two"));

        assertEquals(List.of(SAID, SAID), hackbright.writes("luca::one\ntwo\n"));
    }

    @Test
    void firstWordsTellTheKind() {
        assertEquals("Optional.empty", first("", false));
        assertEquals("Optional[RAW]", first("", true));
        assertEquals("Optional[CS372]", first("SYN", false));
        assertEquals("Optional.empty", first("SY", false));
        assertEquals("Optional.empty", first("-----\nWelcome", false));
        assertEquals("Optional[HACKBRIGHT]", first("-----\nPlease enter your screen name:\n", false));
        assertEquals("Optional[SOCK_CHAT]", first("Type your name and press enter!", false));
        assertEquals("Optional[IRC]", first(":irc.example NOTICE * :hi\r\n", false));
        assertEquals("Optional[IRC]", first("NOTICE AUTH :hi\r\n", false));
        assertEquals("Optional[IRC]", first("PING :1\r\n", false));
        assertEquals("Optional[RAW]", first(":) hello", true));
        assertEquals("Optional[RAW]", first("x".repeat(1024), false));
    }

    private static String first(String text, boolean silent) {
        return FirstHeard.of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8), silent)
                .toString();
    }
}
