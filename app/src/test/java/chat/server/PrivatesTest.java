package chat.server;

import chat.irc.Message;
import chat.irc.Source;
import chat.store.Draft;
import chat.store.MemoryStore;
import chat.store.MessageLog;
import chat.store.Stored;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What two accounts say to each other alone, as it looks on the wire. */
class PrivatesTest {
    private static final String ANA = "ana!ana@kzrlp5tiuzvg.key";

    /** ana and bob have accounts and share no room. */
    private static final String TWO = """
            ana logs in as ana with key k1 and message-tags echo-message draft/chathistory
            bob logs in as bob with key k2 and message-tags server-time batch draft/chathistory
            ana, bob < ...
            """;

    @Test
    void isKeptForBothAndReadAgainAfterARestart() {
        Script.excerpt(TWO + """
                ana > PRIVMSG bob :psst
                ana < @msgid=mwpaatc0-1 :%1$s PRIVMSG bob psst
                bob < @time=2026-11-20T18:00:00.000Z;msgid=mwpaatc0-1 :%1$s PRIVMSG bob psst
                bob > NOTICE ana :what
                ana < ...
                the host restarts
                bob logs in as bob with key k2 and message-tags server-time batch draft/chathistory
                bob < ...
                bob > CHATHISTORY LATEST ana * 10
                bob < :chat.local BATCH +past chathistory ana
                bob < @time=2026-11-20T18:00:00.000Z;msgid=mwpaatc0-1;batch=past :%1$s PRIVMSG bob psst
                bob < @time=2026-11-20T18:00:00.001Z;msgid=mwpaatc0-2;batch=past :bob!bob@%2$s NOTICE ana what
                bob < :chat.local BATCH -past
                bob > CHATHISTORY AFTER ANA msgid=mwpaatc0-1 10
                bob < :chat.local BATCH +past chathistory ANA
                bob < @time=2026-11-20T18:00:00.001Z;msgid=mwpaatc0-2;batch=past :bob!bob@%2$s NOTICE ana what
                bob < :chat.local BATCH -past
                """.formatted(ANA, hostOf("k2")));
    }

    private static String hostOf(String key) {
        return ShownHost.of(Talk.withKey(key));
    }

    @Test
    void whoIsNotHereIsToldLater() {
        Script.excerpt(TWO + """
                bob > QUIT
                bob < ...
                ana > PRIVMSG BOB :are you there?
                ana < :chat.local 301 ana bob :not here now; this is kept until they come
                ana < @msgid=mwpaatc0-1 :%1$s PRIVMSG bob :are you there?
                ana > PRIVMSG nobody :and you?
                ana < :chat.local 401 ana nobody :No such nick/channel
                ana > TAGMSG bob
                bob logs in as bob with key k2 and server-time batch draft/chathistory
                bob < ...
                bob > CHATHISTORY TARGETS timestamp=2026-11-20T00:00:00Z timestamp=2026-11-21T00:00:00Z 10
                bob < :chat.local BATCH +past draft/chathistory-targets
                bob < @batch=past :chat.local CHATHISTORY TARGETS ana 2026-11-20T18:00:00.000Z
                bob < :chat.local BATCH -past
                bob > CHATHISTORY LATEST ana * 10
                bob < :chat.local BATCH +past chathistory ana
                bob < @time=2026-11-20T18:00:00.000Z;batch=past :%1$s PRIVMSG bob :are you there?
                bob < :chat.local BATCH -past
                """.formatted(ANA));
    }

    @Test
    void isToldAmongWhatOneHasMissed() {
        Script.excerpt(TWO + """
                bob is in #lobby
                bob > PRIVMSG #lobby :all
                bob < ...
                ana > PRIVMSG bob :psst
                ana < ...
                the host restarts
                bob logs in as bob with key k2 and server-time batch draft/chathistory
                bob < ...
                bob > CHATHISTORY TARGETS timestamp=2026-11-20T17:00:00.000Z timestamp=2026-11-20T19:00:00.000Z 10
                bob < :chat.local BATCH +past draft/chathistory-targets
                bob < @batch=past :chat.local CHATHISTORY TARGETS #lobby 2026-11-20T18:00:00.000Z
                bob < @batch=past :chat.local CHATHISTORY TARGETS ana 2026-11-20T18:00:00.000Z
                bob < :chat.local BATCH -past
                """);
    }

    @Test
    void isReadByNobodyElse() {
        Script.excerpt(TWO + """
                cleo logs in as cleo with key k3 and message-tags batch draft/chathistory draft/message-redaction
                dave arrives with batch draft/chathistory
                cleo, dave < ...
                ana > PRIVMSG bob :psst
                cleo, dave <
                cleo > CHATHISTORY LATEST bob * 10
                cleo < :chat.local BATCH +past chathistory bob
                cleo < :chat.local BATCH -past
                cleo > CHATHISTORY AROUND ana msgid=mwpaatc0-1 10
                cleo < :chat.local FAIL CHATHISTORY MESSAGE_ERROR AROUND ana :That message is not kept here, or not any more
                cleo > CHATHISTORY TARGETS timestamp=2026-11-20T17:00:00.000Z timestamp=2026-11-20T19:00:00.000Z 10
                cleo < :chat.local BATCH +past draft/chathistory-targets
                cleo < :chat.local BATCH -past
                cleo > REDACT bob mwpaatc0-1
                cleo < :chat.local FAIL REDACT UNKNOWN_MSGID bob mwpaatc0-1 :That message is not kept here, or not any more
                dave > CHATHISTORY LATEST bob * 10
                dave < :chat.local FAIL CHATHISTORY INVALID_TARGET LATEST bob \
                :What two say to each other is kept when both have accounts and are logged in
                """);
    }

    @Test
    void comesToAllConnectionsOfBoth() {
        Script.play("""
                ana logs in as ana with key k1 and message-tags
                ann logs in as ana with key k1 and message-tags echo-message
                bob logs in as bob with key k2 and message-tags
                rob logs in as bob with key k2
                ana, ann, bob, rob < ...
                ann > PRIVMSG bob :psst
                ana, ann, bob < @msgid=mwpaatc0-1 :%1$s PRIVMSG bob psst
                rob < :%1$s PRIVMSG bob psst
                """.formatted(ANA));
    }

    @Test
    void isSaidOnceHoweverOftenItIsSent() {
        Script.excerpt(TWO + """
                ana > @+chat/id=0123456789abcdef PRIVMSG bob :once
                bob < ...
                ana > @+chat/id=0123456789abcdef PRIVMSG bob :once
                ana < @msgid=mwpaatc0-1;+chat/id=0123456789abcdef :%1$s PRIVMSG bob once
                bob <
                """.formatted(ANA));
    }

    @Test
    void isTakenBackByWhoSaidIt() {
        Script.excerpt("""
                ana logs in as ana with key k1 and draft/message-redaction
                bob logs in as bob with key k2 and batch draft/message-redaction draft/chathistory
                ana, bob < ...
                ana > PRIVMSG bob :oops
                bob < ...
                bob > REDACT ana mwpaatc0-1
                bob < :chat.local FAIL REDACT REDACT_FORBIDDEN ana mwpaatc0-1 :Only who said it may take it back
                ana > REDACT bob mwpaatc0-1 :not for you
                ana, bob < :%1$s REDACT bob mwpaatc0-1 :not for you
                bob > CHATHISTORY LATEST ana * 10
                bob < :chat.local BATCH +past chathistory ana
                bob < :chat.local BATCH -past
                """.formatted(ANA));
    }

    @Test
    void isNotKeptOfOneWithoutAnAccount() {
        Script.excerpt("""
                ana logs in as ana with key k1 and message-tags draft/chathistory
                dave arrives with message-tags echo-message
                ana < ...
                dave > PRIVMSG ana :psst
                ana, dave < @msgid=mwpaatc0-p-1 :dave!dave@localhost PRIVMSG ana psst
                ana > CHATHISTORY LATEST dave * 10
                ana < :chat.local FAIL CHATHISTORY INVALID_TARGET LATEST dave \
                :What two say to each other is kept when both have accounts and are logged in
                """);
    }

    @Test
    void signsThatPassAreNotKept() {
        Script.excerpt(TWO + """
                ana > @+typing=active TAGMSG bob
                ana < @msgid=mwpaatc0-p-1;+typing=active :%1$s TAGMSG bob
                ana > @+react=x TAGMSG bob
                ana < @msgid=mwpaatc0-1;+react=x :%1$s TAGMSG bob
                """.formatted(ANA));
    }

    @Test
    void isToldOnceItIsStoredAndElseRefusedInWords() {
        FakeClock clock = new FakeClock();
        FakeLog log = new FakeLog(clock);
        Talk talk = new Talk(Talk::unpaced, log);
        Guest ana = login(talk, "ana", "k1", "echo-message");
        Guest bob = login(talk, "bob", "k2", "away-notify");
        bob.says("AWAY :lunch");
        bob.skip();

        ana.says("PRIVMSG bob :one");
        ana.hears(":chat.local 301 ana bob lunch");
        bob.hearsNothing();
        log.store();
        talk.settle();
        ana.hears(":" + ANA + " PRIVMSG bob one");
        bob.hears(":" + ANA + " PRIVMSG bob one");

        ana.says("PRIVMSG bob :two");
        ana.skip();
        log.refuse("the host's disk is full");
        talk.settle();
        ana.hears(":chat.local 404 ana bob :Not sent: the host's disk is full");
        bob.hearsNothing();
    }

    private static Guest login(Talk talk, String nick, String pin, String capability) {
        Guest guest = talk.guest(Talk.withKey(pin), nick, "sasl", capability);
        guest.says("AUTHENTICATE EXTERNAL");
        guest.says("AUTHENTICATE +");
        guest.skip();
        return guest;
    }

    @Test
    void ofAllThereAreOnlySoMany() {
        Talk talk = with(Bounds.PRIVATES, i -> "n" + i + " z" + i / Bounds.PRIVATES_EACH);
        Guest ana = login(talk, "ana", "k1", "echo-message");
        login(talk, "bob", "k2", "echo-message");

        ana.says("PRIVMSG bob :one more");

        ana.hears(":chat.local 404 ana bob :Not sent: the host keeps as many private conversations as it can");
    }

    @Test
    void nobodyBeginsMoreThanSoMany() {
        Talk talk = with(Bounds.PRIVATES_EACH, i -> "ana n" + i);
        Guest ana = login(talk, "ana", "k1", "echo-message");
        Guest bob = login(talk, "bob", "k2", "echo-message");

        ana.says("PRIVMSG bob :one more");
        ana.hears(":chat.local 404 ana bob :Not sent: the host keeps as many private conversations as it can");
        bob.says("PRIVMSG ana :but you may answer");
        ana.skip();
        ana.says("PRIVMSG bob :well");

        ana.hears(":" + ANA + " PRIVMSG bob well");
    }

    /** A host that has kept so many of them. */
    private static Talk with(int number, IntFunction<String> names) {
        FakeClock clock = new FakeClock();
        MemoryStore store = new MemoryStore(clock);
        store.log().feed(new Unheard());
        for (int i = 0; i < number; i++) {
            Message said = Message.of("PRIVMSG", "bob", "psst").from(Source.parse("ana!a@b"));
            store.log().append(new Draft(names.apply(i), said, 0));
        }
        return new Talk(Talk::unpaced, store, clock);
    }

    /** One who is told of what is stored before there is a host, and does not care. */
    private static final class Unheard implements MessageLog.Feed {
        @Override
        public void stored(Stored stored, long ticket) {
            // It will be found.
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
