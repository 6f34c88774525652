package chat.server;

import org.junit.jupiter.api.Test;

/** Mode {@code b} (Modern IRC, "Ban Channel Mode"). */
class BanTest {
    @Test
    void whoIsBannedDoesNotComeIn() {
        Script.excerpt("""
                ana, Bob arrive
                ana is in #lobby
                ana > MODE #lobby +b bob!*@*
                ana < :ana!ana@localhost MODE #lobby +b bob!*@*
                Bob > JOIN #lobby
                Bob < :chat.local 474 Bob #lobby :Cannot join channel (+b)
                ana > MODE #lobby -b bob!*@*
                ana < :ana!ana@localhost MODE #lobby -b bob!*@*
                Bob > JOIN #lobby
                Bob < :Bob!Bob@localhost JOIN #lobby
                Bob < ...
                """);
    }

    @Test
    void whoIsInsideIsSilentUntilTheBanIsLiftedOrAVoiceIsGiven() {
        Script.excerpt("""
                ana, bob arrive
                ana, bob are in #lobby
                ana > MODE #lobby +b bob
                bob < :ana!ana@localhost MODE #lobby +b bob!*@*
                bob > PRIVMSG #lobby :hello?
                bob < :chat.local 404 bob #lobby :Cannot send to channel
                ana <
                -- a NOTICE is not delivered either, and nothing is said about it
                bob > NOTICE #lobby :hello?
                bob <
                ana <
                ana > MODE #lobby +v bob
                bob < :ana!ana@localhost MODE #lobby +v bob
                bob > PRIVMSG #lobby :hello
                ana < :bob!bob@localhost PRIVMSG #lobby hello
                ana > MODE #lobby -vb bob bob
                ana < :ana!ana@localhost MODE #lobby -vb bob bob!*@*
                bob > PRIVMSG #lobby :hello again
                ana < :bob!bob@localhost PRIVMSG #lobby :hello again
                """);
    }

    @Test
    void whatPeopleTypeBecomesAMask() {
        Script.excerpt("""
                ana arrives
                ana is in #lobby
                ana > MODE #lobby +bbbb Bob cleo!c dora@home 10.0.*
                ana < :ana!ana@localhost MODE #lobby +bbbb bob!*@* cleo!c@* *!dora@home *!*@10.0.*
                -- what is no mask is refused
                ana > MODE #lobby +b :two words
                ana > MODE #lobby +b :
                ana < :chat.local 696 ana #lobby b two_words :Not a mask
                ana < :chat.local 696 ana #lobby b * :Not a mask
                """);
    }

    @Test
    void anybodyInsideMayReadTheList() {
        Script.excerpt("""
                ana, bob arrive
                ana, bob are in #lobby
                bob > MODE #lobby b
                bob < :chat.local 368 bob #lobby :End of channel ban list
                ana > MODE #lobby +b cleo
                bob < :ana!ana@localhost MODE #lobby +b cleo!*@*
                bob > MODE #lobby +b
                bob < :chat.local 367 bob #lobby cleo!*@* ana!ana@localhost 1795197600
                bob < :chat.local 368 bob #lobby :End of channel ban list
                """);
    }

    @Test
    void aBanSetTwiceOrLiftedTwiceIsToldOnce() {
        Script.excerpt("""
                ana arrives
                ana is in #lobby
                ana > MODE #lobby +b bob
                ana > MODE #lobby +b BOB!*@*
                ana > MODE #lobby -b BOB
                ana > MODE #lobby -b bob
                ana < :ana!ana@localhost MODE #lobby +b bob!*@*
                ana < :ana!ana@localhost MODE #lobby -b bob!*@*
                """);
    }

    @Test
    void onlyOperatorsBan() {
        Script.excerpt("""
                ana, bob, cleo arrive
                ana, bob are in #lobby
                bob > MODE #lobby +b cleo
                bob < :chat.local 482 bob #lobby :You're not channel operator
                cleo > MODE #lobby +b bob
                cleo < :chat.local 482 cleo #lobby :You're not channel operator
                """);
    }
}
