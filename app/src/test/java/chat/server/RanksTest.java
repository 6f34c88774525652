package chat.server;

import org.junit.jupiter.api.Test;

/** Modes {@code o} and {@code v}, by which members have more rights than others (Modern IRC, "Channel Membership Prefixes"). */
class RanksTest {
    @Test
    void whoCreatesARoomIsItsOperatorAndCanMakeOthersSo() {
        Script.excerpt("""
                ana, bob arrive
                ana, bob are in #lobby
                bob > MODE #lobby +o bob
                bob < :chat.local 482 bob #lobby :You're not channel operator
                ana <
                ana > MODE #lobby +o BOB
                ana < :ana!ana@localhost MODE #lobby +o bob
                bob < :ana!ana@localhost MODE #lobby +o bob
                -- and may be put down by who was made so
                bob > MODE #lobby -o ana
                ana < :bob!bob@localhost MODE #lobby -o ana
                ana > MODE #lobby +o ana
                ana < :chat.local 482 ana #lobby :You're not channel operator
                """);
    }

    @Test
    void theyAreForMembersOfARoomThatIsThere() {
        Script.excerpt("""
                ana, bob, cleo arrive
                ana is in #lobby
                bob, cleo are in #garden
                ana > MODE #lobby +o bob
                ana > MODE #lobby +v nobody
                ana > MODE #nowhere +o ana
                ana > MODE #nowhere +o nobody
                ana > MODE #garden +o ana
                ana > MODE #garden +o cleo
                ana > MODE #lobby +o
                ana < :chat.local 441 ana bob #lobby :They aren't on that channel
                ana < :chat.local 401 ana nobody :No such nick/channel
                ana < :chat.local 403 ana #nowhere :No such channel
                ana < :chat.local 403 ana #nowhere :No such channel
                ana < :chat.local 482 ana #garden :You're not channel operator
                ana < :chat.local 482 ana #garden :You're not channel operator
                ana < :chat.local 696 ana #lobby o * :You must specify a parameter
                """);
    }

    @Test
    void theHighestSignIsShownOrAllToWhomAskedForThem() {
        Script.excerpt("""
                ana, bob arrive
                cleo arrives with multi-prefix
                ana, bob, cleo are in #lobby
                ana > MODE #lobby +vv ana bob
                ana < :ana!ana@localhost MODE #lobby +vv ana bob
                bob > NAMES #lobby
                cleo > NAMES #lobby
                cleo > WHO ana
                bob < :chat.local 353 bob = #lobby :@ana +bob cleo
                bob < :chat.local 366 bob #lobby :End of /NAMES list
                cleo < :chat.local 353 cleo = #lobby :@+ana +bob cleo
                cleo < :chat.local 366 cleo #lobby :End of /NAMES list
                cleo < :chat.local 352 cleo #lobby ana localhost chat.local ana H@+ :0 ana the guest
                cleo < :chat.local 315 cleo ana :End of /WHO list
                """);
    }

    @Test
    void atMostFourParametersAreTakenFromOneCommand() {
        Script.excerpt("""
                ana, bob, cleo, dora, eve arrive
                ana, bob, cleo, dora, eve are in #lobby
                ana > MODE #lobby +vvvvv ana bob cleo dora eve
                eve < :ana!ana@localhost MODE #lobby +vvvv ana bob cleo dora
                """);
    }

    @Test
    void whoLeavesAndComesBackHasNone() {
        Script.excerpt("""
                ana, bob arrive
                ana, bob are in #lobby
                ana > MODE #lobby +o bob
                bob > PART #lobby
                ana < ...
                bob > JOIN #lobby
                bob < :bob!bob@localhost JOIN #lobby
                bob < :chat.local 353 bob = #lobby :@ana bob
                bob < :chat.local 366 bob #lobby :End of /NAMES list
                """);
    }
}
