package chat.server;

import org.junit.jupiter.api.Test;

class KickTest {
    private final Talk talk = new Talk();
    private final Guest ana = talk.guest("ana");
    private final Guest bob = talk.guest("bob");
    private final Guest cleo = talk.guest("cleo");

    @Test
    void eachNickCanHaveItsRoom() {
        talk.inRoom("#a", ana, bob);
        talk.inRoom("#b", ana, cleo);
        bob.skip();
        cleo.skip();

        ana.says("KICK #a,#b bob,cleo :bye");

        bob.hears(":ana!ana@localhost KICK #a bob bye");
        cleo.hears(":ana!ana@localhost KICK #b cleo bye");
    }

    @Test
    void theSameRoomCanBeNamedForEach() {
        talk.inRoom("#a", ana, bob, cleo);

        ana.says("KICK #a,#a bob,cleo :bye");

        ana.hears(":ana!ana@localhost KICK #a bob bye", ":ana!ana@localhost KICK #a cleo bye");
    }

    @Test
    void withoutReasonItIsWhoDidIt() {
        talk.inRoom("#a", ana, bob);

        ana.says("KICK #A Bob");

        bob.hears(":ana!ana@localhost KICK #a bob ana");
    }

    @Test
    void listsThatDoNotFitAreRefusedAndMistakesAreToldOneByOne() {
        talk.inRoom("#a", ana, bob);
        talk.inRoom("#b", cleo);

        ana.says("KICK #a,#b bob");
        ana.says("KICK #a,#b,#c cleo,bob,bob");

        ana.hears(
                ":chat.local 461 ana KICK :One channel, or one for each nick",
                ":chat.local 441 ana cleo #a :They aren't on that channel",
                ":chat.local 442 ana #b :You're not on that channel",
                ":chat.local 403 ana #c :No such channel");
        bob.hearsNothing();
    }
}
