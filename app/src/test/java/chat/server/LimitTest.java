package chat.server;

import org.junit.jupiter.api.Test;

/** Mode {@code l} (Modern IRC, "Client Limit Channel Mode"). */
class LimitTest {
    @Test
    void aFullRoomLetsInWhenSomebodyLeavesOrTheLimitIsRaised() {
        Script.excerpt("""
                ana, bob arrive
                cleo arrives with no-implicit-names
                ana, bob are in #lobby
                ana > MODE #lobby +l 2
                ana < :ana!ana@localhost MODE #lobby +l 2
                cleo > JOIN #lobby
                cleo < :chat.local 471 cleo #lobby :Cannot join channel (+l)
                bob > PART #lobby
                cleo > JOIN #lobby
                cleo < :cleo!cleo@localhost JOIN #lobby
                bob > JOIN #lobby
                bob < :chat.local 471 bob #lobby :Cannot join channel (+l)
                ana > MODE #lobby +l 3
                ana < :ana!ana@localhost MODE #lobby +l 3
                bob > JOIN #lobby
                bob < :bob!bob@localhost JOIN #lobby
                bob < ...
                """);
    }

    @Test
    void aLimitBelowTheNumberOfMembersPutsNobodyOut() {
        Script.excerpt("""
                ana, bob, cleo arrive
                ana, bob are in #lobby
                ana > MODE #lobby +l 1
                ana < ...
                bob > PRIVMSG #lobby :still here
                ana < :bob!bob@localhost PRIVMSG #lobby :still here
                cleo > JOIN #lobby
                cleo < :chat.local 471 cleo #lobby :Cannot join channel (+l)
                """);
    }

    @Test
    void itIsLiftedWithoutANumberAndToldOnce() {
        Script.excerpt("""
                ana arrives
                ana is in #lobby
                ana > MODE #lobby +l 7
                ana > MODE #lobby
                ana > MODE #lobby -l
                ana > MODE #lobby -l
                ana > MODE #lobby
                ana < :ana!ana@localhost MODE #lobby +l 7
                ana < :chat.local 324 ana #lobby +ntl 7
                ana < :chat.local 329 ana #lobby 1795197600
                ana < :ana!ana@localhost MODE #lobby -l
                ana < :chat.local 324 ana #lobby +nt
                ana < :chat.local 329 ana #lobby 1795197600
                """);
    }

    @Test
    void whoIsInvitedComesInAnyway() {
        Script.excerpt("""
                ana arrives
                bob arrives with no-implicit-names
                ana is in #lobby
                ana > MODE #lobby +l 1
                ana > INVITE bob #lobby
                bob > JOIN #lobby
                bob < :ana!ana@localhost INVITE bob #lobby
                bob < :bob!bob@localhost JOIN #lobby
                """);
    }

    @Test
    void itIsANumberAboveZero() {
        Script.excerpt("""
                ana arrives
                ana is in #lobby
                ana > MODE #lobby +l 0
                ana > MODE #lobby +l -1
                ana > MODE #lobby +l many
                ana > MODE #lobby +l :
                ana > MODE #lobby +l
                ana < :chat.local 696 ana #lobby l 0 :Not a number above 0
                ana < :chat.local 696 ana #lobby l -1 :Not a number above 0
                ana < :chat.local 696 ana #lobby l many :Not a number above 0
                ana < :chat.local 696 ana #lobby l * :Not a number above 0
                ana < :chat.local 696 ana #lobby l * :You must specify a parameter
                """);
    }
}
