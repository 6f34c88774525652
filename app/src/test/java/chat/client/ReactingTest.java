package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What people think of what was said. */
class ReactingTest {
    private static final String THUMB = "\ud83d\udc4d";
    private static final String PARTY = "\ud83c\udf89";

    private final Participant ana =
            Participant.joined().resizes(40, 10).hears("@msgid=1 :bob!b@h PRIVMSG #lobby :shall we?");

    private static String react(String who, String sign) {
        return "@+draft/react=" + sign + ";+draft/reply=1 :" + who + "!u@h TAGMSG #lobby";
    }

    private String shown(Participant who) {
        return who.state
                .room()
                .history()
                .find("1", 100)
                .orElseThrow()
                .ties()
                .reactions()
                .words();
    }

    @Test
    void theyStandWithTheMessageThatTheyAreAboutAndAreCountedBySign() {
        ana.hears(react("carol", THUMB), react("dave", PARTY), react("bob", THUMB));
        assertEquals(THUMB + " carol, bob · " + PARTY + " dave", shown(ana));

        ana.hears(react("eve", THUMB), react("fay", THUMB));
        assertEquals(THUMB + " 4 · " + PARTY + " dave", shown(ana));
        assertEquals("shall we?", ana.newest().text());
    }

    @Test
    void oneAndTheSameCountsOnceAndCanBeTakenBack() {
        ana.hears(react("carol", THUMB), react("carol", THUMB));
        assertEquals(THUMB + " carol", shown(ana));

        ana.hears("@+draft/unreact=" + THUMB + ";+reply=1 :carol!u@h TAGMSG #lobby");
        assertEquals("", shown(ana));
    }

    @Test
    void theNamesThatTheTagsWillHaveAreUnderstoodToo() {
        ana.hears("@+react=lol;+reply=1 :carol!u@h TAGMSG #lobby");

        assertEquals("lol carol", shown(ana));
    }

    @Test
    void nothingInThemCanTouchTheTerminalAndTheyStayShort() {
        ana.hears(
                react("carol", "a\u001b[2Jb"), react("dave", "\u202e"), react("eve", "x".repeat(33)), react("fay", ""));
        assertEquals("a\u241b[2Jb carol · \ufffd dave", shown(ana));

        ana.hears(react("gil", "x".repeat(Reactions.LENGTH)));
        assertTrue(shown(ana).contains("x".repeat(Reactions.LENGTH) + " gil"), shown(ana));
    }

    @Test
    void ofOnePersonOnlySoManyAreRemembered() {
        for (int i = 0; i < 10; i++) {
            ana.hears(react("carol", "s" + i));
        }

        assertEquals(Reactions.EACH, shown(ana).split(" · ").length);
    }

    @Test
    void ofOneMessageOnlySoManyAreRemembered() {
        for (int i = 0; i < 100; i++) {
            ana.hears(react("guest" + i, THUMB));
        }

        assertEquals(THUMB + " " + Reactions.LIMIT, shown(ana));
    }

    @Test
    void onlySoManySignsAreShown() {
        for (int i = 0; i < 12; i++) {
            ana.hears(react("guest" + i, "s" + i));
        }

        assertTrue(shown(ana).endsWith("s7 guest7 · and 4 more"), shown(ana));
    }

    @Test
    void whatIsThoughtOfSomethingUnknownChangesNothing() {
        List<String> before = ana.texts();

        ana.hears("@+draft/react=x;+reply=7 :carol!u@h TAGMSG #lobby", "@+draft/react=x :carol!u@h TAGMSG #lobby");
        ana.hears("@+draft/react=x;+reply=1 :stranger!u@h TAGMSG ana");

        assertEquals(before, ana.texts());
        assertEquals("", shown(ana));
    }

    @Test
    void whatWasTakenBackIsThoughtOfNoMore() {
        ana.hears(react("carol", THUMB), ":bob!b@h REDACT #lobby 1", react("dave", THUMB));

        assertTrue(ana.newest().ties().reactions().isEmpty());
    }

    @Test
    void mineIsChosenByItsNumberAndShownWhenTheServerTellsIt() {
        ana.presses("Alt-s").types("+").types("4");
        assertEquals(
                List.of("@+draft/react=" + PARTY + ";+reply=1;+draft/reply=1;label=chat-r TAGMSG #lobby"), ana.said());
        assertEquals("", shown(ana));
        assertNull(ana.state.writing().popup());
        assertTrue(ana.state.viewport().follows());

        ana.hears("@label=chat-r;+draft/react=" + PARTY + ";+reply=1 :ana!ana@localhost TAGMSG #lobby");
        assertEquals(PARTY + " ana", shown(ana));
    }

    @Test
    void doingItAgainTakesItBack() {
        ana.hears(react("ana", PARTY));

        ana.presses("Alt-s").types("+").types("tad").presses("Enter");

        assertEquals(
                List.of("@+draft/unreact=" + PARTY + ";+reply=1;+draft/reply=1;label=chat-r TAGMSG #lobby"),
                ana.said());
    }

    @Test
    void itIsMineUnderAnotherNameToo() {
        ana.hears(react("ana", PARTY), ":ana!ana@localhost NICK anna").said();

        ana.enters("/react tada");

        assertTrue(ana.said().get(0).startsWith("@+draft/unreact="));
    }

    @Test
    void anyWordsWillDo() {
        ana.presses("Alt-s").types("+").types("so ").types("true").presses("Enter");

        assertEquals(List.of("@+draft/react=so\\strue;+reply=1;+draft/reply=1;label=chat-r TAGMSG #lobby"), ana.said());
    }

    @Test
    void escGoesBackToTheMessageAndThenToTheDraft() {
        ana.types("dra").presses("Alt-s").types("+").types("x").presses("Backspace", "Esc");
        assertTrue(ana.state.writing().popup() instanceof Popup.Selection);

        ana.presses("Esc").types("ft");
        assertEquals("draft", ana.state.writing().editor().text());
    }

    @Test
    void theChosenMessageStaysChosenWhateverComes() {
        ana.presses("Alt-s").types("+");
        for (int i = 0; i < 30; i++) {
            ana.hears("@msgid=x" + i + " :carol!c@h PRIVMSG #lobby :more");
        }

        ana.types("1");

        assertTrue(ana.said().get(0).contains(";+reply=1;"));
    }

    @Test
    void aServerThatDoesNotTellMyOwnShowsItAtOnce() {
        Participant old =
                Participant.guest().joins("message-tags", "ircd").hears("@msgid=1 :bob!b@h PRIVMSG #lobby :shall we?");

        old.enters("/react +1");

        assertEquals(List.of("@+draft/react=" + THUMB + ";+reply=1;+draft/reply=1 TAGMSG #lobby"), old.said());
        assertEquals(THUMB + " ana", shown(old));
    }

    @Test
    void aServerWithoutTagsIsNotAsked() {
        Participant old = Participant.joinedOldServer().hears(":bob!b@h PRIVMSG #lobby :shall we?");

        old.presses("Alt-s").types("+").types("1");

        assertEquals(List.of(), old.said());
        assertEquals(
                "This server does not pass on reactions.", old.state.writing().note());
    }

    @Test
    void aRefusalIsNotTakenForThatOfAMessage() {
        ana.enters("hello").presses("Alt-s", "Up").types("+").types("1");

        ana.hears("@label=chat-r :srv 404 ana #lobby :Cannot send to channel");

        assertEquals(
                Entry.Delivery.SENT,
                ana.state.room().history().find("id1", 9).orElseThrow().delivery());
        assertEquals("You may not speak in #lobby.", ana.newest().text());
    }

    @Test
    void whoReadsLinesIsToldOfThem() {
        Participant lines = Participant.reading(Profile.Manner.LINES).joins(Participant.EVERYTHING, "chat-1");
        lines.hears("@msgid=1 :bob!b@h PRIVMSG #lobby :shall we?", react("carol", THUMB));
        assertEquals(Entry.Kind.REACTED, lines.newest().kind());

        lines.hears("@+draft/unreact=" + THUMB + ";+reply=1 :carol!u@h TAGMSG #lobby");
        assertEquals(Entry.Kind.UNREACTED, lines.newest().kind());
    }

    @Test
    void thoseOfThePastAreThereForWhoComesLater() {
        String all = Participant.EVERYTHING + " draft/chathistory draft/message-redaction";
        Participant late = Participant.guest().gets(new Event.Connected(List.of(), "PIN", true));
        late.hears(":srv CAP * LS :" + all, ":srv CAP ana ACK :" + all, ":srv 001 ana :hi");
        late.hears(":srv 004 ana srv chat-1 i n", ":srv 422 ana :no", ":ana!ana@localhost JOIN #lobby");
        late.hears(":srv 353 ana = #lobby :ana bob", ":srv 366 ana #lobby :end", ":srv PONG srv chat-joined");
        late.hears(":srv BATCH +p chathistory #lobby", "@batch=p;msgid=1 :bob!b@h PRIVMSG #lobby :shall we?");
        late.hears(react("dave", "live")); // comes while what was said before is told, and waits
        late.hears("@batch=p;+draft/react=lol;+draft/reply=1 :carol!c@h TAGMSG #lobby", ":srv BATCH -p");

        assertEquals("lol carol · live dave", shown(late));
    }
}
