package chat.server;

import org.junit.jupiter.api.Test;

/** Modern IRC, "Ban Exception Channel Mode". */
class ExceptionsTest {
    @Test
    void whomAnExceptionFitsComesInAndSpeaksInSpiteOfABan() {
        Script.play("""
                ana arrives
                bob arrives
                ana > JOIN #lobby
                ana > MODE #lobby +b *!*@localhost
                ana < ...
                bob > JOIN #lobby
                bob < :chat.local 474 bob #lobby :Cannot join channel (+b)
                ana > MODE #lobby +e Bob
                ana < :ana!ana@localhost MODE #lobby +e bob!*@*
                bob > JOIN #lobby
                bob < :bob!bob@localhost JOIN #lobby
                bob < ...
                ana < ...
                bob > PRIVMSG #lobby :hello
                ana < :bob!bob@localhost PRIVMSG #lobby hello
                ana > MODE #lobby -e bob
                ana, bob < :ana!ana@localhost MODE #lobby -e bob!*@*
                bob > PRIVMSG #lobby :hello?
                bob < :chat.local 404 bob #lobby :Cannot send to channel
                """);
    }

    @Test
    void theListIsReadLikeThatOfBans() {
        Script.play("""
                ana arrives
                bob arrives
                ana > JOIN #lobby
                ana > MODE #lobby +ee bob *!*@10.0.0.5
                ana < ...
                bob > MODE #lobby e
                bob < :chat.local 348 bob #lobby bob!*@* ana!ana@localhost 1795197600
                bob < :chat.local 348 bob #lobby *!*@10.0.0.5 ana!ana@localhost 1795197600
                bob < :chat.local 349 bob #lobby :End of channel exception list
                bob > MODE #lobby +b
                bob < :chat.local 368 bob #lobby :End of channel ban list
                ana > MODE #lobby +te
                ana < :chat.local 348 ana #lobby bob!*@* ana!ana@localhost 1795197600
                ana < :chat.local 348 ana #lobby *!*@10.0.0.5 ana!ana@localhost 1795197600
                ana < :chat.local 349 ana #lobby :End of channel exception list
                """);
    }

    @Test
    void onlyOperatorsMakeThemAndWhatIsThereIsNotToldAgain() {
        Script.play("""
                ana arrives
                bob arrives
                ana > JOIN #lobby
                ana < ...
                bob > MODE #lobby +e bob
                bob < :chat.local 482 bob #lobby :You're not channel operator
                ana > MODE #lobby +e bob
                ana > MODE #lobby +e BOB!*@*
                ana > MODE #lobby -e nobody
                ana > MODE #lobby +e :a b
                ana < :ana!ana@localhost MODE #lobby +e bob!*@*
                ana < :chat.local 696 ana #lobby e a_b :Not a mask
                """);
    }

    @Test
    void theListHasAnEndOfItsOwn() {
        Talk talk = new Talk(Talk::unpaced);
        Guest op = talk.guest("op");
        talk.inRoom("#lobby", op);
        for (int i = 0; i < Bounds.MASKS; i++) {
            op.says("MODE #lobby +e nick" + i);
        }
        op.skip();

        op.says("MODE #lobby +e onemore");
        op.says("MODE #lobby +b onemore");

        op.hears(
                ":chat.local 478 op #lobby onemore!*@* :Channel exception list is full",
                ":op!op@localhost MODE #lobby +b onemore!*@*");
    }
}
