package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.wire.Peer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** REDACT (IRCv3 draft/message-redaction), as it looks on the wire. */
class RedactionTest {
    private static final String TALK = """
            ana arrives with message-tags draft/message-redaction
            bob arrives with message-tags draft/message-redaction echo-message draft/chathistory
            cleo arrives with message-tags
            ana, bob, cleo are in #lobby
            -- bob says something
            bob > PRIVMSG #lobby :oops
            bob < ...
            ana < ...
            cleo < ...
            """;

    @Test
    void whoSaidItTakesItBack() {
        Script.excerpt(TALK + """
                -- those who know of it are told, and nobody reads it any more
                bob > REDACT #LOBBY mwpaatc0-1 :wrong room
                ana, bob < @msgid=mwpaatc0-2 :bob!bob@localhost REDACT #lobby mwpaatc0-1 :wrong room
                cleo <
                bob > CHATHISTORY LATEST #lobby * 5
                bob <
                -- once is enough
                bob > REDACT #lobby mwpaatc0-1
                bob < :chat.local FAIL REDACT UNKNOWN_MSGID #lobby mwpaatc0-1 \
                :That message is not kept here, or not any more
                """);
    }

    @Test
    void anOperatorOfTheRoomTakesItBackToo() {
        Script.excerpt(TALK + """
                -- ana was the first one here
                ana > REDACT #lobby mwpaatc0-1
                ana, bob < @msgid=mwpaatc0-2 :ana!ana@localhost REDACT #lobby mwpaatc0-1
                """);
    }

    @Test
    void othersMayNot() {
        Script.excerpt(TALK + """
                -- somebody else, somebody who is not there, and what nobody has said
                cleo > REDACT #lobby mwpaatc0-1
                cleo < :chat.local FAIL REDACT REDACT_FORBIDDEN #lobby mwpaatc0-1 \
                :Only who said it and operators of the room may take it back
                ana, bob <
                dave arrives
                dave > REDACT #lobby mwpaatc0-1
                dave < :chat.local FAIL REDACT INVALID_TARGET #lobby mwpaatc0-1 :You are in no such room
                bob > REDACT #lobby nothing
                bob < :chat.local FAIL REDACT UNKNOWN_MSGID #lobby nothing :That message is not kept here, or not any more
                """);
    }

    @Test
    void whoComesBackWithItsKeyTakesBackWhatItSaidBefore() {
        Talk talk = new Talk(Talk::unpaced);
        Peer keyed = new Peer("10.0.0.5", false, true, "pin of eve");
        Guest ana = talk.guest("ana", "draft/message-redaction");
        Guest eve = talk.guest(keyed, "eve");
        talk.inRoom("#lobby", ana, eve);
        eve.says("PRIVMSG #lobby :oops");
        eve.hangsUp();
        Guest again = talk.guest(keyed, "eve2");
        talk.inRoom("#lobby", again);
        ana.skip();

        again.says("REDACT #lobby mwpaatc0-1");

        assertEquals(
                1,
                ana.heard().stream()
                        .filter(line -> line.contains("REDACT #lobby mwpaatc0-1"))
                        .count());
    }

    @Test
    void whoHasNoKeyTakesBackItsLastMessages() {
        Talk talk = new Talk(Talk::unpaced);
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob", "draft/message-redaction");
        talk.inRoom("#lobby", ana, bob);
        for (int i = 0; i <= Bounds.OWN_MESSAGES; i++) {
            bob.says("PRIVMSG #lobby :" + i);
        }
        bob.skip();

        bob.says("REDACT #lobby mwpaatc0-1");
        bob.says("REDACT #lobby mwpaatc0-2");

        assertEquals(
                List.of(
                        ":chat.local FAIL REDACT REDACT_FORBIDDEN #lobby mwpaatc0-1"
                                + " :Only who said it and operators of the room may take it back",
                        ":bob!bob@localhost REDACT #lobby mwpaatc0-2"),
                bob.heard());
    }
}
