package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** CHATHISTORY (IRCv3 draft/chathistory and draft/event-playback), as it looks on the wire. */
class HistoryTest {
    private static final String TALK = """
            ana arrives with message-tags server-time batch draft/chathistory
            ana is in #lobby
            -- five things are said
            ana > PRIVMSG #lobby :one
            ana > PRIVMSG #lobby :two
            ana > NOTICE #lobby :three
            ana > PRIVMSG #lobby :four
            ana > PRIVMSG #lobby :five
            """;

    @Test
    void theLatestComeOldestFirst() {
        Script.play(TALK + """
                -- the last two
                ana > CHATHISTORY LATEST #lobby * 2
                ana < :chat.local BATCH +past chathistory #lobby
                ana < @time=2026-11-20T18:00:00.003Z;msgid=mwpaatc0-4;batch=past :ana!ana@localhost PRIVMSG #lobby four
                ana < @time=2026-11-20T18:00:00.004Z;msgid=mwpaatc0-5;batch=past :ana!ana@localhost PRIVMSG #lobby five
                ana < :chat.local BATCH -past
                -- the last after a place
                ana > CHATHISTORY latest #LOBBY msgid=mwpaatc0-4 10
                ana < :chat.local BATCH +past chathistory #lobby
                ana < @time=2026-11-20T18:00:00.004Z;msgid=mwpaatc0-5;batch=past :ana!ana@localhost PRIVMSG #lobby five
                ana < :chat.local BATCH -past
                """);
    }

    @Test
    void oneReadsOnFromAPlace() {
        Script.play(TALK + """
                -- after
                ana > CHATHISTORY AFTER #lobby msgid=mwpaatc0-3 1
                ana < :chat.local BATCH +past chathistory #lobby
                ana < @time=2026-11-20T18:00:00.003Z;msgid=mwpaatc0-4;batch=past :ana!ana@localhost PRIVMSG #lobby four
                ana < :chat.local BATCH -past
                -- before a time
                ana > CHATHISTORY BEFORE #lobby timestamp=2026-11-20T18:00:00.002Z 1
                ana < :chat.local BATCH +past chathistory #lobby
                ana < @time=2026-11-20T18:00:00.001Z;msgid=mwpaatc0-2;batch=past :ana!ana@localhost PRIVMSG #lobby two
                ana < :chat.local BATCH -past
                -- around
                ana > CHATHISTORY AROUND #lobby msgid=mwpaatc0-3 3
                ana < :chat.local BATCH +past chathistory #lobby
                ana < @time=2026-11-20T18:00:00.001Z;msgid=mwpaatc0-2;batch=past :ana!ana@localhost PRIVMSG #lobby two
                ana < @time=2026-11-20T18:00:00.002Z;msgid=mwpaatc0-3;batch=past :ana!ana@localhost NOTICE #lobby three
                ana < @time=2026-11-20T18:00:00.003Z;msgid=mwpaatc0-4;batch=past :ana!ana@localhost PRIVMSG #lobby four
                ana < :chat.local BATCH -past
                -- between, from the later towards the earlier
                ana > CHATHISTORY BETWEEN #lobby msgid=mwpaatc0-5 timestamp=2026-11-20T18:00:00.000Z 1
                ana < :chat.local BATCH +past chathistory #lobby
                ana < @time=2026-11-20T18:00:00.003Z;msgid=mwpaatc0-4;batch=past :ana!ana@localhost PRIVMSG #lobby four
                ana < :chat.local BATCH -past
                """);
    }

    @Test
    void anEmptyPageIsAnEmptyBatch() {
        Script.play(TALK + """
                -- nothing is behind the last one
                ana > CHATHISTORY AFTER #lobby msgid=mwpaatc0-5 50
                ana < :chat.local BATCH +past chathistory #lobby
                ana < :chat.local BATCH -past
                """);
    }

    @Test
    void whatCannotBeAnsweredIsRefusedInWords() {
        Script.play(TALK + """
                -- a way that there is not
                ana > CHATHISTORY SIDEWAYS #lobby * 1
                ana < :chat.local FAIL CHATHISTORY UNKNOWN_COMMAND SIDEWAYS :There is no such way to ask for history
                -- too little
                ana > CHATHISTORY LATEST #lobby
                ana < :chat.local FAIL CHATHISTORY INVALID_PARAMS LATEST :Insufficient parameters
                ana > CHATHISTORY BETWEEN #lobby msgid=a 5
                ana < :chat.local FAIL CHATHISTORY INVALID_PARAMS BETWEEN :Insufficient parameters
                -- no number
                ana > CHATHISTORY LATEST #lobby * many
                ana < :chat.local FAIL CHATHISTORY INVALID_PARAMS LATEST many :How many must be a number above 0
                ana > CHATHISTORY LATEST #lobby * 0
                ana < :chat.local FAIL CHATHISTORY INVALID_PARAMS LATEST 0 :How many must be a number above 0
                -- no place
                ana > CHATHISTORY BEFORE #lobby yesterday 5
                ana < :chat.local FAIL CHATHISTORY INVALID_PARAMS BEFORE yesterday :A place is msgid=… or timestamp=…
                ana > CHATHISTORY BEFORE #lobby timestamp=noon 5
                ana < :chat.local FAIL CHATHISTORY INVALID_PARAMS BEFORE timestamp=noon :A place is msgid=… or timestamp=…
                -- a message that nobody knows
                ana > CHATHISTORY AFTER #lobby msgid=gone 5
                ana < :chat.local FAIL CHATHISTORY MESSAGE_ERROR AFTER #lobby :That message is not kept here, or not any more
                """);
    }

    @Test
    void noAnswerHasMoreThanSoMany() {
        Talk talk = new Talk(Talk::unpaced);
        Guest ana = talk.guest("ana", "draft/chathistory");
        ana.says("JOIN #lobby");
        for (int i = 0; i <= Bounds.HISTORY; i++) {
            ana.says("PRIVMSG #lobby :" + i);
        }
        ana.skip();

        ana.says("CHATHISTORY LATEST #lobby * 99999");

        List<String> heard = ana.heard();
        assertEquals(Bounds.HISTORY, heard.size());
        assertEquals(":ana!ana@localhost PRIVMSG #lobby 1", heard.get(0));
    }

    @Test
    void onlyThoseInTheRoomReadIt() {
        Script.play(TALK + """
                -- somebody who is not there
                bob arrives with batch server-time draft/chathistory
                bob > CHATHISTORY LATEST #lobby * 5
                bob < :chat.local FAIL CHATHISTORY INVALID_TARGET LATEST #lobby :You are in no such room
                bob > CHATHISTORY LATEST ana * 5
                bob < :chat.local FAIL CHATHISTORY INVALID_TARGET LATEST ana \
                :What two say to each other is kept when both have accounts and are logged in
                """);
    }

    @Test
    void whoCanAskGetsNothingUnaskedWhenItJoins() {
        Script.excerpt(TALK + """
                bob arrives with batch server-time draft/chathistory no-implicit-names
                -- it joins
                bob > JOIN #lobby
                bob < @time=2026-11-20T18:00:00.000Z :bob!bob@localhost JOIN #lobby
                """);
    }

    @Test
    void eventsAreForThoseWhoAskForThem() {
        Script.excerpt("""
                ana arrives with message-tags server-time batch draft/chathistory
                bob arrives with message-tags server-time batch draft/chathistory draft/event-playback
                ana, bob are in #lobby
                -- a topic, and what somebody thinks of it
                ana > TOPIC #lobby :cheese
                ana > @+react=x TAGMSG #lobby
                ana > PRIVMSG #lobby :one
                ana < ...
                bob < ...
                -- each asks
                ana > CHATHISTORY LATEST #lobby * 5
                ana < :chat.local BATCH +past chathistory #lobby
                ana < @time=2026-11-20T18:00:00.002Z;msgid=mwpaatc0-3;batch=past :ana!ana@localhost PRIVMSG #lobby one
                ana < :chat.local BATCH -past
                bob > CHATHISTORY LATEST #lobby * 5
                bob < :chat.local BATCH +past chathistory #lobby
                bob < @time=2026-11-20T18:00:00.000Z;msgid=mwpaatc0-1;batch=past :ana!ana@localhost TOPIC #lobby cheese
                bob < @time=2026-11-20T18:00:00.001Z;msgid=mwpaatc0-2;+react=x;batch=past :ana!ana@localhost TAGMSG #lobby
                bob < @time=2026-11-20T18:00:00.002Z;msgid=mwpaatc0-3;batch=past :ana!ana@localhost PRIVMSG #lobby one
                bob < :chat.local BATCH -past
                """);
    }

    @Test
    void oneIsToldInWhichOfItsRoomsSomethingWasSaid() {
        Script.excerpt(TALK + """
                bob arrives with batch server-time draft/chathistory
                bob is in #other
                ana is in #other
                bob > PRIVMSG #other :hello
                ana < ...
                -- ana asks, and bob, who is in one of the two only
                ana > CHATHISTORY TARGETS timestamp=2026-11-20T17:00:00.000Z timestamp=2026-11-20T19:00:00.000Z 10
                ana < :chat.local BATCH +past draft/chathistory-targets
                ana < @batch=past :chat.local CHATHISTORY TARGETS #other 2026-11-20T18:00:00.000Z
                ana < @batch=past :chat.local CHATHISTORY TARGETS #lobby 2026-11-20T18:00:00.004Z
                ana < :chat.local BATCH -past
                bob > CHATHISTORY TARGETS timestamp=2026-11-20T19:00:00.000Z timestamp=2026-11-20T17:00:00.000Z 10
                bob < :chat.local BATCH +past draft/chathistory-targets
                bob < @batch=past :chat.local CHATHISTORY TARGETS #other 2026-11-20T18:00:00.000Z
                bob < :chat.local BATCH -past
                bob > CHATHISTORY TARGETS * timestamp=2026-11-20T17:00:00.000Z 10
                bob < :chat.local FAIL CHATHISTORY INVALID_PARAMS TARGETS * :A time is timestamp=2026-11-20T18:00:00.000Z
                """);
    }

    @Test
    void aLabelledAnswerWaitsForTheDiskAsAWhole() {
        FakeLog log = new FakeLog(new FakeClock());
        Talk talk = new Talk(Talk::unpaced, log);
        Guest ana = talk.guest("ana", "batch", "labeled-response", "draft/chathistory");
        ana.says("JOIN #lobby");
        ana.skip();
        log.readSlowly();

        ana.says("@label=h CHATHISTORY LATEST #lobby * 5");
        ana.says("@label=i AWAY");
        ana.hearsNothing();
        log.answer();
        talk.settle();

        ana.hears(
                "@label=h :chat.local BATCH +answer labeled-response",
                "@batch=answer :chat.local BATCH +past chathistory #lobby",
                "@batch=answer :chat.local BATCH -past",
                ":chat.local BATCH -answer",
                "@label=i :chat.local 305 ana :You are no longer marked as being away");
    }

    @Test
    void aLabelledQuestionHasALabelledAnswer() {
        Script.excerpt("""
                ana arrives with message-tags server-time batch labeled-response draft/chathistory
                ana is in #lobby
                -- she asks
                ana > @label=h CHATHISTORY LATEST #lobby * 5
                ana < @label=h :chat.local BATCH +answer labeled-response
                ana < @batch=answer :chat.local BATCH +past chathistory #lobby
                ana < @batch=answer :chat.local BATCH -past
                ana < :chat.local BATCH -answer
                """);
    }
}
