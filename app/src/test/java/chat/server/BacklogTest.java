package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.irc.Message;
import chat.irc.Source;
import chat.store.Draft;
import chat.store.MessageLog;
import chat.store.Stored;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BacklogTest {
    private final Talk talk = new Talk(Talk::unpaced);
    private final Guest ana = talk.guest("ana", "message-tags");

    @Test
    void aNewcomerReadsWhatWasSaidWithItsTimes() {
        talk.inRoom("#lobby", ana);
        ana.says("@+chat/id=01 PRIVMSG #lobby :one");
        ana.says("NOTICE #lobby :two");
        talk.pass(Duration.ofMinutes(1));

        Guest bob = talk.guest("bob", "server-time", "message-tags", "batch");
        bob.says("JOIN #lobby");

        bob.hears(
                "@time=2026-11-20T18:01:00.000Z :bob!bob@localhost JOIN #lobby",
                ":chat.local 353 bob = #lobby :@ana bob",
                ":chat.local 366 bob #lobby :End of /NAMES list",
                ":chat.local BATCH +past chathistory #lobby",
                "@time=2026-11-20T18:00:00.000Z;msgid=mwpaatc0-1;+chat/id=01;batch=past"
                        + " :ana!ana@localhost PRIVMSG #lobby one",
                "@time=2026-11-20T18:00:00.001Z;msgid=mwpaatc0-2;batch=past :ana!ana@localhost NOTICE #lobby two",
                ":chat.local BATCH -past");
    }

    @Test
    void withoutBatchesTheLinesComeAsTheyAre() {
        talk.inRoom("#lobby", ana);
        ana.says("PRIVMSG #lobby :one");
        Guest bob = talk.guest("bob", "server-time");

        bob.says("JOIN #lobby");

        bob.hearsAmongOthers("@time=2026-11-20T18:00:00.000Z :ana!ana@localhost PRIVMSG #lobby one");
    }

    @Test
    void whoCannotBeToldTheTimesGetsNothing() {
        talk.inRoom("#lobby", ana);
        ana.says("PRIVMSG #lobby :one");
        Guest bob = talk.guest("bob");

        bob.says("JOIN #lobby");

        bob.hears(
                ":bob!bob@localhost JOIN #lobby",
                ":chat.local 353 bob = #lobby :@ana bob",
                ":chat.local 366 bob #lobby :End of /NAMES list");
    }

    @Test
    void theLastFiftyComeInTheirOrder() {
        talk.inRoom("#lobby", ana);
        for (int i = 1; i <= 60; i++) {
            ana.says("PRIVMSG #lobby :message " + i);
        }
        Guest bob = talk.guest("bob", "server-time");

        bob.says("JOIN #lobby");

        List<String> heard = bob.heard();
        assertEquals(3 + Bounds.BACKLOG, heard.size());
        assertEquals("@time=2026-11-20T18:00:00.010Z :ana!ana@localhost PRIVMSG #lobby :message 11", heard.get(3));
        assertEquals(
                "@time=2026-11-20T18:00:00.059Z :ana!ana@localhost PRIVMSG #lobby :message 60",
                heard.get(heard.size() - 1));
    }

    @Test
    void whatIsThoughtOfAMessageIsKeptButNotWhoTyped() {
        talk.inRoom("#lobby", ana);
        ana.says("@+typing=active TAGMSG #lobby");
        ana.says("@+reply=mwpaatc0-1;+draft/react=ok TAGMSG #lobby");

        Guest bob = talk.guest("bob", "server-time", "message-tags");
        Guest cleo = talk.guest("cleo", "server-time");
        bob.says("JOIN #lobby");
        cleo.says("JOIN #lobby");

        bob.skip();
        assertEquals(3, cleo.heard().size());
        Guest dora = talk.guest("dora", "server-time", "message-tags");
        dora.says("JOIN #lobby");
        dora.hearsAmongOthers("@time=2026-11-20T18:00:00.000Z;msgid=mwpaatc0-1;+reply=mwpaatc0-1;+draft/react=ok"
                + " :ana!ana@localhost TAGMSG #lobby");
    }

    @Test
    void theHistoryIsNotPartOfALabeledAnswer() {
        talk.inRoom("#lobby", ana);
        ana.says("PRIVMSG #lobby :one");
        Guest bob = talk.guest("bob", "server-time", "batch", "labeled-response");

        bob.says("@label=x JOIN #lobby");

        bob.hears(
                "@label=x :chat.local BATCH +answer labeled-response",
                "@time=2026-11-20T18:00:00.000Z;batch=answer :bob!bob@localhost JOIN #lobby",
                "@batch=answer :chat.local 353 bob = #lobby :@ana bob",
                "@batch=answer :chat.local 366 bob #lobby :End of /NAMES list",
                ":chat.local BATCH -answer",
                ":chat.local BATCH +past chathistory #lobby",
                "@time=2026-11-20T18:00:00.000Z;batch=past :ana!ana@localhost PRIVMSG #lobby one",
                ":chat.local BATCH -past");
    }

    @Test
    void whatIsSaidWhileThePastIsReadComesOnceAndNothingOvertakesThePast() {
        FakeClock clock = new FakeClock();
        FakeLog log = new FakeLog(clock);
        Talk slow = new Talk(Talk::unpaced, log);
        Guest ana = slow.guest("ana", "message-tags");
        slow.inRoom("#lobby", ana);
        ana.says("PRIVMSG #lobby :before");
        log.store();
        slow.settle();

        log.readSlowly();
        Guest bob = slow.guest("bob", "server-time", "message-tags");
        bob.says("JOIN #lobby");
        bob.says("PING 1");
        ana.says("PRIVMSG #lobby :meanwhile");
        log.store();
        slow.settle();
        bob.hears(
                "@time=2026-11-20T18:00:00.000Z :bob!bob@localhost JOIN #lobby",
                ":chat.local 353 bob = #lobby :@ana bob",
                ":chat.local 366 bob #lobby :End of /NAMES list",
                "@time=2026-11-20T18:00:00.001Z;msgid=mwpaatc0-2 :ana!ana@localhost PRIVMSG #lobby meanwhile");
        log.answer();
        slow.settle();

        bob.hears(
                "@time=2026-11-20T18:00:00.000Z;msgid=mwpaatc0-1 :ana!ana@localhost PRIVMSG #lobby before",
                ":chat.local PONG chat.local 1");
    }

    @Test
    void ofAPastFromBeforeTheStartAllIsReadThatWasNotSaidMeanwhile() {
        FakeClock clock = new FakeClock();
        FakeLog log = new FakeLog(clock);
        log.feed(new Ignoring());
        log.append(new Draft("#lobby", said("long ago"), 0));
        log.store();
        Talk slow = new Talk(Talk::unpaced, log);
        Guest ana = slow.guest("ana");
        slow.inRoom("#lobby", ana);

        log.readSlowly();
        Guest bob = slow.guest("bob", "server-time");
        bob.says("JOIN #lobby");
        bob.skip();
        ana.says("PRIVMSG #lobby :meanwhile");
        log.store();
        slow.settle();
        bob.skip();
        log.answer();
        slow.settle();

        bob.hears("@time=2026-11-20T18:00:00.000Z :eve!eve@localhost PRIVMSG #lobby :long ago");
    }

    private static Message said(String text) {
        return Message.of("PRIVMSG", "#lobby", text).from(new Source("eve", "eve", "localhost"));
    }

    /** Whom nothing is to be told. */
    private static final class Ignoring implements MessageLog.Feed {
        @Override
        public void stored(Stored stored, long ticket) {
            // nobody is here
        }

        @Override
        public void repeated(Stored first, long ticket) {
            throw new AssertionError(first);
        }

        @Override
        public void refused(Draft draft, String reason) {
            throw new AssertionError(reason);
        }
    }
}
