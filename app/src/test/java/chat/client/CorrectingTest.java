package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Saying something better that was said already. */
class CorrectingTest {
    private final Participant ana = Participant.joined().enters("helo");

    private Entry first() {
        return ana.state.room().history().find("m7", 50).orElseThrow();
    }

    private void stored() {
        ana.hears("@label=chat-m1;msgid=m7 :ana!ana@localhost PRIVMSG #lobby helo");
        ana.said();
    }

    @Test
    void theLastMessageComesBackAndItsCorrectionIsAMessageOfItsOwn() {
        stored();

        ana.presses("Alt-e");
        assertEquals("helo|", ana.state.writing().editor().toString());
        ana.presses("Backspace").types("lo").presses("Enter");

        assertEquals(
                List.of("@+chat/id=id2;+reply=m7;+draft/reply=m7;label=chat-m2 PRIVMSG #lobby :* hello"), ana.said());
        assertTrue(ana.newest().ties().corrects());
        assertTrue(first().ties().corrected());
        assertFalse(ana.state.writing().about().isAny());
    }

    @Test
    void whatTheHostDoesNotHaveYetCannotBeCorrected() {
        ana.presses("Alt-e");

        assertEquals("", ana.state.writing().editor().text());
        assertTrue(ana.state.writing().note().contains("does not have your last message"));
    }

    @Test
    void whatOneIsWritingIsNotLostToIt() {
        stored();

        ana.types("so").presses("Alt-e");

        assertEquals("so", ana.state.writing().editor().text());
    }

    @Test
    void escLeavesTheMessageAsItIs() {
        stored();

        ana.presses("Alt-e", "Esc").enters("next");

        assertEquals(List.of("@+chat/id=id2;label=chat-m2 PRIVMSG #lobby next"), ana.said());
    }

    @Test
    void aCommandCorrectsAtOnce() {
        stored();

        ana.enters("/edit hello");

        assertEquals("* hello", ana.newest().text());
        assertTrue(first().ties().corrected());
    }

    @Test
    void othersCorrectWhatTheyHaveSaidAndNothingElse() {
        stored();
        ana.hears("@msgid=1 :bob!b@h PRIVMSG #lobby :shal we", "@msgid=2;+reply=1 :bob!b@h PRIVMSG #lobby :* shall we");
        assertTrue(ana.newest().ties().corrects());

        ana.hears("@msgid=3;+draft/reply=m7 :bob!b@h PRIVMSG #lobby :* what ana meant");

        assertFalse(ana.newest().ties().corrects());
        assertFalse(first().ties().corrected());
        assertEquals("ana: helo", ana.newest().ties().quote());
    }

    @Test
    void whatWasTakenBackIsQuotedNoMore() {
        stored();
        ana.hears("@msgid=3;+reply=m7 :bob!b@h PRIVMSG #lobby :hi", ":ana!a@h REDACT #lobby m7");

        assertEquals("", ana.newest().ties().quote());
    }

    @Test
    void itIsKnownAfterARestartToo() {
        Entry said = Entry.seen(Entry.Kind.MESSAGE, Participant.START, "bob", false, "shal we")
                .to("#lobby")
                .identified("1");
        Entry better = Entry.seen(Entry.Kind.MESSAGE, Participant.START, "bob", false, "* shall we")
                .to("#lobby")
                .identified("2")
                .about("1");
        Participant again = Participant.guest();
        again.state = again.state.kept();

        again.gets(new Event.Remembered(List.of(said, better), 0, List.of(), "", false));

        assertTrue(again.newest().ties().corrects());
        assertTrue(
                again.state.room().history().find("1", 9).orElseThrow().ties().corrected());
    }
}
