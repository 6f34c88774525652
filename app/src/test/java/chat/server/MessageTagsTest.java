package chat.server;

import org.junit.jupiter.api.Test;

/** IRCv3 message-tags, server-time, message-ids, echo-message. */
class MessageTagsTest {
    @Test
    void eachHearsTheTagsItAskedFor() {
        Script.play("""
                ana arrives with message-tags
                bob arrives with message-tags echo-message
                cleo arrives
                dan arrives with server-time
                ana > JOIN #lobby
                bob > JOIN #lobby
                cleo > JOIN #lobby
                dan > JOIN #lobby
                ana < ...
                bob < ...
                cleo < ...
                dan < ...
                ana > @+baz=bat;fizz=buzz PRIVMSG #lobby :hi
                bob < @msgid=mwpaatc0-1;+baz=bat :ana!ana@localhost PRIVMSG #lobby hi
                cleo < :ana!ana@localhost PRIVMSG #lobby hi
                dan < @time=2026-11-20T18:00:00.000Z :ana!ana@localhost PRIVMSG #lobby hi
                bob > @+steel=a\\:b;cat=dog TAGMSG #lobby
                ana, bob < @msgid=mwpaatc0-p-1;+steel=a\\:b :bob!bob@localhost TAGMSG #lobby
                """);
    }

    @Test
    void onlyWhoHasTheCapabilityMaySendTags() {
        Script.play("""
                ana arrives
                bob arrives with message-tags
                ana > @+baz=bat PRIVMSG bob :hi
                bob < ...
                ana > @+baz=bat TAGMSG bob
                bob > @+baz=bat TAGMSG ana
                """);
    }

    @Test
    void anEchoIsWhatTheOthersHear() {
        Script.play("""
                ana arrives with echo-message
                bob arrives
                ana > JOIN #lobby
                bob > JOIN #lobby
                ana < ...
                bob < ...
                ana > PRIVMSG #lobby :hello
                ana > NOTICE #lobby :hello
                ana > PRIVMSG bob :psst
                ana, bob < :ana!ana@localhost PRIVMSG #lobby hello
                ana, bob < :ana!ana@localhost NOTICE #lobby hello
                ana, bob < :ana!ana@localhost PRIVMSG bob psst
                bob > PRIVMSG #lobby :no echo for me
                ana < :bob!bob@localhost PRIVMSG #lobby :no echo for me
                """);
    }
}
