package chat.server;

import org.junit.jupiter.api.Test;

class ConversationTest {
    private final Talk talk = new Talk();

    @Test
    void whatIsSaidInARoomReachesTheOthers() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        talk.inRoom("#lobby", ana, bob);

        ana.says("PRIVMSG #lobby :hello");

        bob.hears(":ana!ana@localhost PRIVMSG #lobby hello");
        ana.hearsNothing();
    }
}
