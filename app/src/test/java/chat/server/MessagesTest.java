package chat.server;

import org.junit.jupiter.api.Test;

/** Modern IRC, "PRIVMSG message" and "NOTICE message": to a notice nothing is ever answered. */
class MessagesTest {
    @Test
    void whatCannotBeSaidIsAnsweredToAPrivmsgOnly() {
        Script.play("""
                ana arrives
                ana > PRIVMSG
                ana < :chat.local 411 ana :No recipient given (PRIVMSG)
                ana > PRIVMSG bob
                ana > PRIVMSG bob :
                ana < :chat.local 412 ana :No text to send
                ana < :chat.local 412 ana :No text to send
                ana > PRIVMSG bob :hello
                ana < :chat.local 401 ana bob :No such nick/channel
                ana > PRIVMSG #nowhere :hello
                ana < :chat.local 403 ana #nowhere :No such channel
                ana > PRIVMSG a,b,c,d,e :hello
                ana < :chat.local 407 ana a,b,c,d,e :Too many targets
                ana > NOTICE
                ana > NOTICE bob
                ana > NOTICE bob :hello
                ana > NOTICE #nowhere :hello
                ana > NOTICE a,b,c,d,e :hello
                """);
    }

    @Test
    void aMessageReachesAllOthersInARoomOnce() {
        Script.play("""
                ana arrives
                bob arrives
                cleo arrives
                ana > JOIN #lobby
                bob > JOIN #lobby
                ana < ...
                bob < ...
                ana > PRIVMSG #lobby,#LOBBY,bob :hello
                bob < :ana!ana@localhost PRIVMSG bob hello
                bob < :ana!ana@localhost PRIVMSG #lobby hello
                bob < ...
                ana > PRIVMSG BOB ::-)
                bob < :ana!ana@localhost PRIVMSG bob ::-)
                """);
    }
}
