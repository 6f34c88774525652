package chat.server;

import org.junit.jupiter.api.Test;

class InvitationsTest {
    private final Talk talk = new Talk();
    private final Guest ana = talk.guest("ana");
    private final Guest bob = talk.guest("bob");
    private final Guest cleo = talk.guest("cleo", "invite-notify");

    @Test
    void theInvitedAreToldAndCanListWhereTheyMayGo() {
        talk.inRoom("#garden", ana);

        ana.says("INVITE BOB #Garden");
        bob.says("INVITE");
        bob.says("JOIN #garden");
        bob.skip();
        bob.says("INVITE");

        ana.hears(":chat.local 341 ana bob #garden", ":bob!bob@localhost JOIN #garden");
        bob.hears(":chat.local 337 bob :End of /INVITE list");
    }

    @Test
    void aListNamesEachRoomOnItsLine() {
        talk.inRoom("#garden", ana);
        ana.says("INVITE bob #garden");

        bob.says("INVITE");

        bob.hears(
                ":ana!ana@localhost INVITE bob #garden",
                ":chat.local 336 bob #garden",
                ":chat.local 337 bob :End of /INVITE list");
    }

    @Test
    void membersHearOfInvitationsWhenTheyAskedFor() {
        Guest dora = talk.guest("dora");
        talk.inRoom("#garden", ana, cleo, dora);

        ana.says("INVITE bob #garden");

        cleo.hears(":ana!ana@localhost INVITE bob #garden");
        dora.hearsNothing();
    }

    @Test
    void inAnInviteOnlyRoomOnlyOperatorsHearOfThem() {
        talk.inRoom("#garden", ana, cleo);
        ana.says("MODE #garden +i");
        cleo.skip();

        ana.says("INVITE bob #garden");

        cleo.hearsNothing();
    }

    @Test
    void whatCannotBeIsRefused() {
        talk.inRoom("#garden", ana, cleo);
        talk.inRoom("#shed", bob);
        ana.says("MODE #garden +i");
        ana.skip();
        cleo.skip();

        ana.says("INVITE bob");
        ana.says("INVITE bob #nowhere");
        ana.says("INVITE bob #shed");
        ana.says("INVITE nobody #garden");
        ana.says("INVITE cleo #garden");
        cleo.says("INVITE bob #garden");

        ana.hears(
                ":chat.local 461 ana INVITE :Not enough parameters",
                ":chat.local 403 ana #nowhere :No such channel",
                ":chat.local 442 ana #shed :You're not on that channel",
                ":chat.local 401 ana nobody :No such nick/channel",
                ":chat.local 443 ana cleo #garden :is already on channel");
        cleo.hears(":chat.local 482 cleo #garden :You're not channel operator");
    }

    @Test
    void oneInvitationOpensABannedRoomOnce() {
        talk.inRoom("#garden", ana);
        ana.says("MODE #garden +b bob!*@*");
        ana.says("INVITE bob #garden");
        bob.says("JOIN #garden");
        ana.says("KICK #garden bob");
        bob.skip();

        bob.says("JOIN #garden");

        bob.hears(":chat.local 474 bob #garden :Cannot join channel (+b)");
    }
}
