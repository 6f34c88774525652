package chat.server;

import org.junit.jupiter.api.Test;

/** {@code +I}: who needs no invitation (Modern IRC, "Invite-Exception Channel Mode"), as it looks on the wire. */
class InvitationMasksTest {
    @Test
    void whoIsOnTheListNeedsNoInvitation() {
        Script.excerpt("""
                ana arrives
                ana is in #lobby
                ana > MODE #lobby +iI bob
                ana < :ana!ana@localhost MODE #lobby +iI bob!*@*
                cleo arrives
                cleo > JOIN #lobby
                cleo < :chat.local 473 cleo #lobby :Cannot join channel (+i)
                bob arrives
                bob > JOIN #lobby
                bob < :bob!bob@localhost JOIN #lobby
                bob < ...
                bob > MODE #lobby I
                bob < :chat.local 346 bob #lobby bob!*@* ana!ana@localhost 1795197600
                bob < :chat.local 347 bob #lobby :End of channel invitation list
                """);
    }

    @Test
    void aBanHoldsAllTheSame() {
        Script.excerpt("""
                ana arrives
                bob arrives
                ana is in #lobby
                ana > MODE #lobby +iIb bob bob
                bob > JOIN #lobby
                bob < :chat.local 474 bob #lobby :Cannot join channel (+b)
                """);
    }

    @Test
    void theListIsThereAgainAfterARestart() {
        Script.excerpt("""
                ana arrives
                ana is in #lobby
                ana > MODE #lobby +I bob
                the host restarts
                ana arrives
                ana > MODE #lobby I
                ana < :chat.local 346 ana #lobby bob!*@* ana!ana@localhost 1795197600
                ana < :chat.local 347 ana #lobby :End of channel invitation list
                """);
    }
}
