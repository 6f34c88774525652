package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class GatheringTest {
    private static Participant joined() {
        return Participant.guest().joins(Participant.EVERYTHING + " draft/multiline", "chat-0.1.0");
    }

    @Test
    void aTextOfSeveralLinesIsOneMessage() {
        Participant ana = joined();
        long before = ana.state.room().history().last();

        ana.hears(
                "@msgid=m8;time=2026-11-20T14:00:00.000Z :bob!b@h BATCH +x draft/multiline #lobby",
                "@batch=x :bob!b@h PRIVMSG #lobby :dear \u0002al",
                "@batch=x;draft/multiline-concat :bob!b@h PRIVMSG #lobby :l\u0002,",
                "@batch=x :bob!b@h PRIVMSG #lobby :",
                ":carol!c@h PRIVMSG #lobby :beside it",
                "@batch=x :bob!b@h PRIVMSG #lobby :it is late, ana",
                ":srv BATCH -x");

        assertEquals(before + 2, ana.state.room().history().last());
        assertEquals("dear all,\n\nit is late, ana", ana.newest().text());
        assertEquals("m8", ana.newest().id());
        assertEquals("bob", ana.newest().nick());
        assertEquals("2026-11-20T14:00:00Z", ana.newest().time().toString());
        assertTrue(ana.did().contains(new Effect.Bell()), "who is named in it is called");
    }

    @Test
    void itIsHeldAndFoundInTheHistoryLikeAnyOther() {
        String all = Participant.EVERYTHING + " draft/multiline draft/chathistory";
        Participant ana = Participant.guest();
        ana.gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv CAP * LS :" + all, ":srv CAP ana ACK :" + all, ":srv 001 ana :hi");
        ana.hears(":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD", ":ana!ana@localhost JOIN #lobby");
        ana.hears(":srv 353 ana = #lobby :bob ana", ":srv PONG srv chat-joined");

        ana.hears("@msgid=m2 :bob!b@h BATCH +y draft/multiline #lobby", "@batch=y :bob!b@h PRIVMSG #lobby :late");
        ana.hears("@batch=y :bob!b@h PRIVMSG #lobby :one", ":srv BATCH -y");
        ana.hears(
                ":srv BATCH +past chathistory #lobby", "@batch=past;msgid=m1 :bob!b@h BATCH +x draft/multiline #lobby");
        ana.hears("@batch=x :bob!b@h PRIVMSG #lobby :early", "@batch=x :bob!b@h PRIVMSG #lobby :one", ":srv BATCH -x");
        ana.hears(":srv BATCH -past");

        List<String> said = new java.util.ArrayList<>();
        History history = ana.state.room().history();
        for (long n = history.first(); n <= history.last(); n++) {
            if (history.get(n).isSaid()) {
                said.add(history.get(n).id() + " " + history.get(n).text());
            }
        }
        assertEquals(List.of("m1 early\none", "m2 late\none"), said);
    }

    @Test
    void oneThatIsTooLongIsCutAndSaysSo() {
        Participant ana = joined().hears(":bob!b@h BATCH +x draft/multiline #lobby");

        for (int i = 0; i < Gathering.LINES + 10; i++) {
            ana.hears("@batch=x :bob!b@h PRIVMSG #lobby :line " + i);
        }
        ana.hears(":srv BATCH -x");

        assertTrue(ana.newest().text().endsWith("line " + (Gathering.LINES - 1) + Gathering.MORE));

        ana.hears(":bob!b@h BATCH +x draft/multiline #lobby");
        for (int i = 0; i < 1 + Gathering.LENGTH / 400; i++) {
            ana.hears("@batch=x;draft/multiline-concat :bob!b@h PRIVMSG #lobby :" + "x".repeat(400));
        }
        ana.hears(":srv BATCH -x");

        assertTrue(ana.newest().text().endsWith(Gathering.MORE));
        assertTrue(ana.newest().text().length() <= Gathering.LENGTH + Gathering.MORE.length());
    }

    @Test
    void aServerThatBeginsMoreAndMoreIsToldLineByLine() {
        Participant ana = joined();
        for (int i = 0; i <= Gathering.LIMIT; i++) {
            ana.hears(":bob!b@h BATCH +x" + i + " draft/multiline #lobby");
        }

        ana.hears("@batch=x" + Gathering.LIMIT + " :bob!b@h PRIVMSG #lobby :a line");

        assertEquals("a line", ana.newest().text());
        assertEquals(
                Gathering.LIMIT, ana.state.link().terms().gathering().open().size());
    }

    @Test
    void oneWithoutLinesIsNothingAndNoLineHasASecondMeaning() {
        Participant ana = joined();
        long before = ana.state.room().history().last();

        ana.hears(":bob!b@h BATCH +x draft/multiline #lobby", ":srv BATCH -x");

        assertEquals(before, ana.state.room().history().last());
        assertFalse(ana.state.link().terms().gathering().open().containsKey("x"));
    }
}
