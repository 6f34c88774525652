package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What is said to those of a rank only (Modern IRC, "STATUSMSG Parameter"). */
class AudienceTest {
    @Test
    void aTargetIsReadAsSignsAndARoom() {
        assertEquals(new Audience("", "#lobby"), Audience.of("#lobby"));
        assertEquals(new Audience("@", "#lobby"), Audience.of("@#lobby"));
        assertEquals(new Audience("+", "#lobby"), Audience.of("+#lobby"));
        assertEquals(new Audience("+", "#lobby"), Audience.of("@+#lobby"));
        assertEquals(new Audience("", "@ana"), Audience.of("@ana"));
        assertEquals(new Audience("", "@"), Audience.of("@"));
        assertEquals(new Audience("", ""), Audience.of(""));
    }

    @Test
    void operatorsAloneHearWhatIsForThem() {
        Script.excerpt("""
                ana, bob, cleo, dora arrive
                ana, bob, cleo, dora are in #lobby
                ana > MODE #lobby +ov bob cleo
                ana < ...
                bob > PRIVMSG @#Lobby :for operators
                ana < :bob!bob@localhost PRIVMSG @#lobby :for operators
                bob <
                cleo <
                dora <
                bob > NOTICE +#lobby :for voices, too
                ana < :bob!bob@localhost NOTICE +#lobby :for voices, too
                cleo < :bob!bob@localhost NOTICE +#lobby :for voices, too
                dora <
                -- any member may ask the operators something
                dora > PRIVMSG @#lobby :may I have a voice?
                ana < :dora!dora@localhost PRIVMSG @#lobby :may I have a voice?
                bob < :dora!dora@localhost PRIVMSG @#lobby :may I have a voice?
                cleo <
                """);
    }

    @Test
    void theRulesOfTheRoomHoldForIt() {
        Script.excerpt("""
                ana, bob, cleo arrive
                ana, bob are in #lobby
                cleo > PRIVMSG @#lobby :let me in
                cleo < :chat.local 404 cleo #lobby :Cannot send to channel
                cleo > PRIVMSG @#nowhere :hello
                cleo < :chat.local 403 cleo #nowhere :No such channel
                cleo > PRIVMSG @ana :hello
                cleo < :chat.local 401 cleo @ana :No such nick/channel
                ana > MODE #lobby +m
                bob > PRIVMSG @#lobby :hello
                bob < :ana!ana@localhost MODE #lobby +m
                bob < :chat.local 404 bob #lobby :Cannot send to channel
                """);
    }

    @Test
    void theSenderHasItsEchoAndNobodyReadsItLater() {
        Script.excerpt("""
                ana arrives with echo-message
                bob arrives with server-time no-implicit-names
                ana is in #lobby
                ana > PRIVMSG @#lobby :for operators
                ana < :ana!ana@localhost PRIVMSG @#lobby :for operators
                bob > JOIN #lobby
                bob < @time=2026-11-20T18:00:00.000Z :bob!bob@localhost JOIN #lobby
                """);
    }
}
