package chat.server;

import org.junit.jupiter.api.Test;

class WhoTest {
    private final Talk talk = new Talk();
    private final Guest ana = talk.guest("ana");
    private final Guest bob = talk.guest("bob");

    @Test
    void theMembersOfARoomAreTold() {
        talk.inRoom("#lobby", ana, bob);
        bob.says("AWAY :lunch");
        bob.skip();

        bob.says("WHO #lobby");

        bob.hears(
                ":chat.local 352 bob #lobby ana localhost chat.local ana H@ :0 ana the guest",
                ":chat.local 352 bob #lobby bob localhost chat.local bob G :0 bob the guest",
                ":chat.local 315 bob #lobby :End of /WHO list");
    }

    @Test
    void irssiChoosesItsFields() {
        talk.inRoom("#lobby", ana, bob);

        ana.says("WHO #lobby %tcuhnfdar,743");

        ana.hears(
                ":chat.local 354 ana 743 #lobby ana localhost ana H@ 0 0 :ana the guest",
                ":chat.local 354 ana 743 #lobby bob localhost bob H 0 0 :bob the guest",
                ":chat.local 315 ana #lobby :End of /WHO list");
    }

    @Test
    void allFieldsComeInTheirOrder() {
        ana.says("WHO ana %roalidfnshuict,7");

        ana.hears(
                ":chat.local 354 ana 7 * ana 255.255.255.255 localhost chat.local ana H 0 0 0 n/a :ana the guest",
                ":chat.local 315 ana ana :End of /WHO list");
    }

    @Test
    void somebodyIsFoundByNickOrMask() {
        ana.says("WHO BOB");
        ana.says("WHO b*");
        ana.says("WHO *the?guest");
        ana.says("WHO nobody");

        String bobLine = ":chat.local 352 ana * bob localhost chat.local bob H :0 bob the guest";
        ana.hears(
                bobLine,
                ":chat.local 315 ana BOB :End of /WHO list",
                bobLine,
                ":chat.local 315 ana b* :End of /WHO list",
                ":chat.local 352 ana * ana localhost chat.local ana H :0 ana the guest",
                bobLine,
                ":chat.local 315 ana *the?guest :End of /WHO list",
                ":chat.local 315 ana nobody :End of /WHO list");
    }

    @Test
    void whoHidesIsFoundByNickOrInASharedRoom() {
        bob.says("MODE bob +i");
        ana.says("WHO b*");
        ana.hears(":chat.local 315 ana b* :End of /WHO list");

        talk.inRoom("#lobby", ana, bob);
        ana.says("WHO b*");

        ana.hears(
                ":chat.local 352 ana #lobby bob localhost chat.local bob H :0 bob the guest",
                ":chat.local 315 ana b* :End of /WHO list");
    }

    @Test
    void severalSignsAreForThoseWhoKnowThem() {
        Guest cleo = talk.guest("cleo", "multi-prefix");
        talk.inRoom("#lobby", cleo);
        cleo.says("MODE #lobby +v cleo");
        cleo.skip();

        cleo.says("WHO #lobby");

        cleo.hears(
                ":chat.local 352 cleo #lobby cleo localhost chat.local cleo H@+ :0 cleo the guest",
                ":chat.local 315 cleo #lobby :End of /WHO list");
    }
}
