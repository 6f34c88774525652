package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.wire.Peer;
import org.junit.jupiter.api.Test;

class MembershipTest {
    private final Talk talk = new Talk();
    private final Guest ana = talk.guest("ana");
    private final Guest bob = talk.guest("bob");

    @Test
    void theFirstOneInARoomIsItsOperator() {
        ana.says("JOIN #garden");
        bob.says("JOIN #Garden");

        ana.hears(
                ":ana!ana@localhost JOIN #garden",
                ":chat.local 353 ana = #garden @ana",
                ":chat.local 366 ana #garden :End of /NAMES list",
                ":bob!bob@localhost JOIN #garden");
        bob.hears(
                ":bob!bob@localhost JOIN #garden",
                ":chat.local 353 bob = #garden :@ana bob",
                ":chat.local 366 bob #garden :End of /NAMES list");
    }

    @Test
    void theHostsOwnSeatIsAnOperatorWheneverItComes() {
        Guest host = talk.guest(new Peer("local", true, true, ""), "hugo");
        talk.inRoom("#lobby", ana);

        host.says("JOIN #lobby");

        ana.hears(":hugo!hugo@localhost JOIN #lobby", ":chat.local MODE #lobby +o hugo");
        host.hears(
                ":hugo!hugo@localhost JOIN #lobby",
                ":chat.local 353 hugo = #lobby :@ana @hugo",
                ":chat.local 366 hugo #lobby :End of /NAMES list");
    }

    @Test
    void joiningTwiceChangesNothing() {
        talk.inRoom("#lobby", ana);

        ana.says("JOIN #LOBBY");

        ana.hearsNothing();
    }

    @Test
    void aRoomsNameIsLegal() {
        ana.says("JOIN lobby");
        ana.says("JOIN :");
        ana.says("JOIN #");
        ana.says("JOIN :#two words");
        ana.says("JOIN #" + "x".repeat(64));

        ana.hears(
                ":chat.local 403 ana lobby :No such channel",
                ":chat.local 403 ana * :No such channel",
                ":chat.local 403 ana # :No such channel",
                ":chat.local 403 ana #two_words :No such channel",
                ":chat.local 403 ana #" + "x".repeat(64) + " :No such channel");
    }

    @Test
    void severalRoomsAreJoinedAndLeftAtOnce() {
        ana.says("JOIN #a,#b,#c");
        ana.skip();

        ana.says("PART #a,#b :bye");
        ana.says("JOIN 0");

        ana.hears(":ana!ana@localhost PART #a bye", ":ana!ana@localhost PART #b bye", ":ana!ana@localhost PART #c");
    }

    @Test
    void whoLeavesIsSeenLeavingByAll() {
        talk.inRoom("#lobby", ana, bob);

        ana.says("PART #lobby :supper");
        ana.says("PART #lobby");
        ana.says("PART #nowhere");

        bob.hears(":ana!ana@localhost PART #lobby supper");
        ana.hears(
                ":ana!ana@localhost PART #lobby supper",
                ":chat.local 442 ana #lobby :You're not on that channel",
                ":chat.local 403 ana #nowhere :No such channel");
    }

    @Test
    void extendedJoinTellsTheRealName() {
        Guest cleo = talk.guest("cleo", "extended-join");
        talk.inRoom("#lobby", ana, cleo);

        bob.says("JOIN #lobby");

        ana.hears(":bob!bob@localhost JOIN #lobby");
        cleo.hears(":bob!bob@localhost JOIN #lobby * :bob the guest");
    }

    @Test
    void anOperatorPutsSomebodyOut() {
        Guest cleo = talk.guest("cleo");
        talk.inRoom("#lobby", ana, bob, cleo);

        ana.says("KICK #lobby bob,cleo :enough");
        ana.says("KICK #lobby bob");

        ana.hears(
                ":ana!ana@localhost KICK #lobby bob enough",
                ":ana!ana@localhost KICK #lobby cleo enough",
                ":chat.local 441 ana bob #lobby :They aren't on that channel");
        bob.hears(":ana!ana@localhost KICK #lobby bob enough");
        cleo.hears(":ana!ana@localhost KICK #lobby bob enough", ":ana!ana@localhost KICK #lobby cleo enough");
    }

    @Test
    void nobodyElseDoes() {
        talk.inRoom("#lobby", ana, bob);

        bob.says("KICK #lobby ana");
        bob.says("KICK #nowhere ana");
        bob.says("KICK #lobby");
        ana.says("KICK #lobby nobody");

        bob.hears(
                ":chat.local 482 bob #lobby :You're not channel operator",
                ":chat.local 403 bob #nowhere :No such channel",
                ":chat.local 461 bob KICK :Not enough parameters");
        ana.hears(":chat.local 401 ana nobody :No such nick/channel");
    }

    @Test
    void anInvitationOpensARoomOnce() {
        talk.inRoom("#lobby", ana);
        ana.says("MODE #lobby +i");
        ana.skip();
        bob.says("JOIN #lobby");
        bob.hears(":chat.local 473 bob #lobby :Cannot join channel (+i)");

        ana.says("INVITE bob #lobby");
        ana.hears(":chat.local 341 ana bob #lobby");
        bob.hears(":ana!ana@localhost INVITE bob #lobby");

        bob.says("JOIN #lobby");
        bob.hearsAmongOthers(":bob!bob@localhost JOIN #lobby");
        bob.says("PART #lobby");
        bob.skip();
        bob.says("JOIN #lobby");
        bob.hears(":chat.local 473 bob #lobby :Cannot join channel (+i)");
    }

    @Test
    void anInvitationNeedsAGuestARoomAndTheRight() {
        Guest cleo = talk.guest("cleo");
        talk.inRoom("#lobby", ana, bob);
        ana.says("MODE #lobby +i");
        ana.skip();
        bob.skip();

        bob.says("INVITE cleo #lobby");
        ana.says("INVITE bob #lobby");
        ana.says("INVITE nobody #lobby");
        ana.says("INVITE cleo #nowhere");
        cleo.says("INVITE bob #lobby");

        bob.hears(":chat.local 482 bob #lobby :You're not channel operator");
        ana.hears(
                ":chat.local 443 ana bob #lobby :is already on channel",
                ":chat.local 401 ana nobody :No such nick/channel",
                ":chat.local 403 ana #nowhere :No such channel");
        cleo.hears(":chat.local 442 cleo #lobby :You're not on that channel");
    }

    @Test
    void whoComesBackAwayIsSeenAway() {
        Guest cleo = talk.guest("cleo", "away-notify");
        talk.inRoom("#lobby", cleo);
        ana.says("AWAY :lunch");

        ana.says("JOIN #lobby");

        cleo.hears(":ana!ana@localhost JOIN #lobby", ":ana!ana@localhost AWAY lunch");
    }

    @Test
    void anEmptyRoomEndsAndItsNextFirstOneIsOperator() {
        talk.inRoom("#garden", ana);
        ana.says("MODE #garden +k secret");
        ana.says("PRIVMSG #garden :for nobody else");
        ana.says("PART #garden");

        Guest cleo = talk.guest("cleo", "server-time");
        cleo.says("JOIN #garden");

        assertEquals(3, cleo.heard().size(), "only JOIN and the names");
    }
}
