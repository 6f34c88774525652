package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ModesTest {
    private final Talk talk = new Talk();
    private final Guest ana = talk.guest("ana");
    private final Guest bob = talk.guest("bob");

    @Test
    void anybodyMayAskForARoomsModes() {
        talk.inRoom("#lobby", ana);
        ana.says("MODE #lobby +klm word 7");
        ana.skip();

        ana.says("MODE #lobby");
        bob.says("MODE #lobby");

        ana.hears(":chat.local 324 ana #lobby +mntkl word 7", ":chat.local 329 ana #lobby 1795197600");
        bob.hears(":chat.local 324 bob #lobby +mntkl * 7", ":chat.local 329 bob #lobby 1795197600");
    }

    @Test
    void whatChangesIsToldOnceAndWhatDoesNotIsNot() {
        talk.inRoom("#lobby", ana, bob);

        ana.says("MODE #lobby +ns-t+o bob");
        ana.says("MODE #lobby +n");

        ana.hears(":ana!ana@localhost MODE #lobby +s-t+o bob");
        bob.hears(":ana!ana@localhost MODE #lobby +s-t+o bob");
    }

    @Test
    void onlyOperatorsChangeThem() {
        talk.inRoom("#lobby", ana, bob);

        bob.says("MODE #lobby +m");
        bob.says("MODE #nowhere +m");

        bob.hears(
                ":chat.local 482 bob #lobby :You're not channel operator",
                ":chat.local 403 bob #nowhere :No such channel");
    }

    @Test
    void aKeyLetsInWhoKnowsIt() {
        talk.inRoom("#lobby", ana);
        ana.says("MODE #lobby +k word");
        ana.hears(":ana!ana@localhost MODE #lobby +k word");

        bob.says("JOIN #lobby");
        bob.says("JOIN #lobby wrong");
        bob.hears(
                ":chat.local 475 bob #lobby :Cannot join channel (+k)",
                ":chat.local 475 bob #lobby :Cannot join channel (+k)");
        bob.says("JOIN #lobby word");
        bob.hearsAmongOthers(":bob!bob@localhost JOIN #lobby");
        ana.skip();
        ana.says("MODE #lobby -k");
        ana.hears(":ana!ana@localhost MODE #lobby -k word");
    }

    @Test
    void aKeyThatCouldNotBeGivenIsRefused() {
        talk.inRoom("#lobby", ana);

        ana.says("MODE #lobby +k :two words");
        ana.says("MODE #lobby +k :");
        ana.says("MODE #lobby +k a,b");
        ana.says("MODE #lobby +k ::a");
        ana.says("MODE #lobby +k " + "x".repeat(33));
        ana.says("MODE #lobby +k");

        String notWellFormed = ":chat.local 525 ana #lobby :Key is not well-formed";
        ana.hears(
                notWellFormed,
                notWellFormed,
                notWellFormed,
                notWellFormed,
                notWellFormed,
                ":chat.local 696 ana #lobby k * :You must specify a parameter");
    }

    @Test
    void aLimitKeepsTheRoomSmall() {
        talk.inRoom("#lobby", ana);
        ana.says("MODE #lobby +l 1");
        ana.hears(":ana!ana@localhost MODE #lobby +l 1");

        bob.says("JOIN #lobby");
        bob.hears(":chat.local 471 bob #lobby :Cannot join channel (+l)");

        ana.says("MODE #lobby -l");
        ana.hears(":ana!ana@localhost MODE #lobby -l");
        bob.says("JOIN #lobby");
        bob.hearsAmongOthers(":bob!bob@localhost JOIN #lobby");
    }

    @Test
    void aLimitIsANumberAboveZero() {
        talk.inRoom("#lobby", ana);

        ana.says("MODE #lobby +l 0");
        ana.says("MODE #lobby +l -1");
        ana.says("MODE #lobby +l many");
        ana.says("MODE #lobby +l 99999999999");

        ana.hears(
                ":chat.local 696 ana #lobby l 0 :Not a number above 0",
                ":chat.local 696 ana #lobby l -1 :Not a number above 0",
                ":chat.local 696 ana #lobby l many :Not a number above 0",
                ":chat.local 696 ana #lobby l 99999999999 :Not a number above 0");
    }

    @Test
    void aBanKeepsOutAndKeepsSilent() {
        Guest cleo = talk.guest("cleo");
        talk.inRoom("#lobby", ana, bob);

        ana.says("MODE #lobby +bb Bob cleo!*@*");
        ana.hears(":ana!ana@localhost MODE #lobby +bb bob!*@* cleo!*@*");
        bob.skip();
        bob.says("PRIVMSG #lobby :hello?");
        bob.hears(":chat.local 404 bob #lobby :Cannot send to channel");
        cleo.says("JOIN #lobby");
        cleo.hears(":chat.local 474 cleo #lobby :Cannot join channel (+b)");

        cleo.says("MODE #lobby b");
        cleo.hears(
                ":chat.local 367 cleo #lobby bob!*@* ana!ana@localhost 1795197600",
                ":chat.local 367 cleo #lobby cleo!*@* ana!ana@localhost 1795197600",
                ":chat.local 368 cleo #lobby :End of channel ban list");
        ana.says("MODE #lobby -b cleo");
        ana.hears(":ana!ana@localhost MODE #lobby -b cleo!*@*");
        cleo.says("JOIN #lobby");
        cleo.hearsAmongOthers(":cleo!cleo@localhost JOIN #lobby");
    }

    @Test
    void theListOfBansHasAnEnd() {
        Talk calm = new Talk(Talk::unpaced);
        Guest op = calm.guest("op");
        calm.inRoom("#lobby", op);
        for (int i = 0; i < Bounds.MASKS; i++) {
            op.says("MODE #lobby +b nick" + i);
        }
        op.skip();

        op.says("MODE #lobby +b onemore");

        op.hears(":chat.local 478 op #lobby onemore!*@* :Channel ban list is full");
    }

    @Test
    void onlyThoseWithAVoiceSpeakInAModeratedRoom() {
        talk.inRoom("#lobby", ana, bob);
        ana.says("MODE #lobby +m");
        bob.skip();
        bob.says("PRIVMSG #lobby :hello?");
        bob.hears(":chat.local 404 bob #lobby :Cannot send to channel");

        ana.says("MODE #lobby +v bob");
        ana.skip();
        bob.says("PRIVMSG #lobby :hello");

        ana.hears(":bob!bob@localhost PRIVMSG #lobby hello");
    }

    @Test
    void outsidersSpeakWhereTheyMay() {
        talk.inRoom("#lobby", ana);
        bob.says("PRIVMSG #lobby :hello?");
        bob.hears(":chat.local 404 bob #lobby :Cannot send to channel");

        ana.says("MODE #lobby -n");
        ana.skip();
        bob.says("PRIVMSG #lobby :hello");

        ana.hears(":bob!bob@localhost PRIVMSG #lobby hello");
    }

    @Test
    void aMemberIsNamedRightly() {
        talk.inRoom("#lobby", ana);

        ana.says("MODE #lobby +o bob");
        ana.says("MODE #lobby +o nobody");
        ana.says("MODE #lobby +o");
        ana.says("MODE #lobby +Z");

        ana.hears(
                ":chat.local 441 ana bob #lobby :They aren't on that channel",
                ":chat.local 401 ana nobody :No such nick/channel",
                ":chat.local 696 ana #lobby o * :You must specify a parameter",
                ":chat.local 472 ana Z :is unknown mode char to me");
    }

    @Test
    void fourChangesWithAParameterAreMadeAtOnce() {
        talk.inRoom("#lobby", ana);

        ana.says("MODE #lobby +bbbbb a b c d e");

        ana.hears(":ana!ana@localhost MODE #lobby +bbbb a!*@* b!*@* c!*@* d!*@*");
    }

    @Test
    void changesThatDoNotFitIntoALineAreToldOneByOne() {
        talk.inRoom("#lobby", ana);
        String mask = "x".repeat(118);

        ana.says("MODE #lobby +tbbb-n " + mask + "1 " + mask + "2 " + mask + "3");
        ana.says("MODE #lobby +nb " + mask + "4");

        ana.hears(
                ":ana!ana@localhost MODE #lobby +bbb-n " + mask + "1!*@* " + mask + "2!*@* " + mask + "3!*@*",
                ":ana!ana@localhost MODE #lobby +nb " + mask + "4!*@*");
        ana.says("MODE #lobby -bbb " + mask + "1 " + mask + "2 " + mask + "3");
        assertEquals(1, ana.heard().size());
    }

    @Test
    void oneIsAskedForByOneselfOnly() {
        bob.says("MODE bob");
        bob.says("MODE bob +i");
        bob.says("MODE bob +i");
        bob.says("MODE bob");
        bob.says("MODE bob -i+x");
        bob.says("MODE ana +i");
        bob.says("MODE nobody +i");

        bob.hears(
                ":chat.local 221 bob +",
                ":bob!bob@localhost MODE bob +i",
                ":chat.local 221 bob +i",
                ":bob!bob@localhost MODE bob -i",
                ":chat.local 501 bob :Unknown MODE flag",
                ":chat.local 502 bob :Cannot change mode for other users",
                ":chat.local 401 bob nobody :No such nick/channel");
    }
}
