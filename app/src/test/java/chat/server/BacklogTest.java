package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
        assertEquals(3 + Backlog.MESSAGES, heard.size());
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
}
