package chat.server;

import org.junit.jupiter.api.Test;

class TopicsTest {
    private final Talk talk = new Talk();
    private final Guest ana = talk.guest("ana");
    private final Guest bob = talk.guest("bob");

    @Test
    void anOperatorSetsTheTopicAndNewcomersReadIt() {
        talk.inRoom("#lobby", ana);

        ana.says("TOPIC #lobby :tea at five");
        ana.hears(":ana!ana@localhost TOPIC #lobby :tea at five");

        bob.says("JOIN #lobby");
        bob.hears(
                ":bob!bob@localhost JOIN #lobby",
                ":chat.local 332 bob #lobby :tea at five",
                ":chat.local 333 bob #lobby ana!ana@localhost 1795197600",
                ":chat.local 353 bob = #lobby :@ana bob",
                ":chat.local 366 bob #lobby :End of /NAMES list");
    }

    @Test
    void membersSetItWhereTheyMay() {
        talk.inRoom("#lobby", ana, bob);

        bob.says("TOPIC #lobby :mine");
        bob.hears(":chat.local 482 bob #lobby :You're not channel operator");
        ana.says("MODE #lobby -t");
        ana.skip();
        bob.skip();
        bob.says("TOPIC #lobby :mine");

        ana.hears(":bob!bob@localhost TOPIC #lobby mine");
        bob.hears(":bob!bob@localhost TOPIC #lobby mine");
    }

    @Test
    void anEmptyOneTakesItAway() {
        talk.inRoom("#lobby", ana);
        ana.says("TOPIC #lobby :tea");
        ana.says("TOPIC #lobby :");
        ana.skip();

        ana.says("TOPIC #lobby");

        ana.hears(":chat.local 331 ana #lobby :No topic is set");
    }

    @Test
    void whoIsNotInTheRoomMayAskButNotSet() {
        talk.inRoom("#lobby", ana);

        bob.says("TOPIC #lobby");
        bob.says("TOPIC #lobby :mine");
        bob.says("TOPIC #nowhere");
        ana.says("MODE #lobby +s");
        bob.says("TOPIC #lobby");

        bob.hears(
                ":chat.local 331 bob #lobby :No topic is set",
                ":chat.local 442 bob #lobby :You're not on that channel",
                ":chat.local 403 bob #nowhere :No such channel",
                ":chat.local 403 bob #lobby :No such channel");
    }

    @Test
    void aLongOneIsRefusedAndNotCut() {
        talk.inRoom("#lobby", ana);

        ana.says("TOPIC #lobby :" + "x".repeat(301));
        ana.says("TOPIC #lobby");

        ana.hears(":chat.local 417 ana :A topic has at most 300 bytes", ":chat.local 331 ana #lobby :No topic is set");
    }

    @Test
    void theSameOneAgainIsToldToNobody() {
        Script.play("""
                ana arrives
                bob arrives
                ana > JOIN #lobby
                bob > JOIN #lobby
                ana < ...
                bob < ...
                ana > TOPIC #lobby :tea
                ana, bob < :ana!ana@localhost TOPIC #lobby tea
                ana > TOPIC #lobby :tea
                bob > TOPIC #lobby :tea
                bob < :chat.local 482 bob #lobby :You're not channel operator
                ana > TOPIC #lobby :
                ana, bob < :ana!ana@localhost TOPIC #lobby :
                ana > TOPIC #lobby :
                """);
    }
}
