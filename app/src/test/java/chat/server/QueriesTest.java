package chat.server;

import chat.wire.Peer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class QueriesTest {
    private static final String PIN = "uS0tS4CZ5Dn-5xkYCBtzSS3Jd4Ph9IPcgIVz6UYBVWI";

    private final Talk talk = new Talk();
    private final Guest ana = talk.guest("ana");
    private final Guest bob = talk.guest("bob");

    @Test
    void whoisTellsWhatIsKnown() {
        talk.inRoom("#lobby", ana, bob);
        bob.says("JOIN #garden");
        bob.says("AWAY :lunch");
        bob.skip();
        talk.pass(Duration.ofSeconds(5));

        ana.says("WHOIS Bob");

        ana.hears(
                ":chat.local 311 ana bob bob localhost * :bob the guest",
                ":chat.local 319 ana bob :#lobby @#garden",
                ":chat.local 312 ana bob chat.local chat",
                ":chat.local 301 ana bob lunch",
                ":chat.local 671 ana bob :is using a secure connection",
                ":chat.local 317 ana bob 5 1795197600 :seconds idle, signon time",
                ":chat.local 318 ana Bob :End of /WHOIS list");
    }

    @Test
    void whoisTellsMoreAboutOneself() {
        Guest far = talk.guest(Talk.THERE, "far");

        far.says("WHOIS far");

        far.hears(
                ":chat.local 311 far far far 10.0.0.5 * :far the guest",
                ":chat.local 312 far far chat.local chat",
                ":chat.local 671 far far :is using a secure connection",
                ":chat.local 378 far far :is connecting from *@10.0.0.5 10.0.0.5",
                ":chat.local 379 far far :is using modes +",
                ":chat.local 317 far far 0 1795197600 :seconds idle, signon time",
                ":chat.local 318 far far :End of /WHOIS list");
    }

    @Test
    void whoSharesARoomReadsTheKeyToCompare() {
        Guest cleo = talk.guest(new Peer("10.0.0.7", false, true, PIN), "cleo");

        ana.says("WHOIS chat.local cleo");
        ana.hears(
                ":chat.local 311 ana cleo cleo qj5as6lvlgrf.key * :cleo the guest",
                ":chat.local 312 ana cleo chat.local chat",
                ":chat.local 671 ana cleo :is using a secure connection",
                ":chat.local 317 ana cleo 0 1795197600 :seconds idle, signon time",
                ":chat.local 318 ana cleo :End of /WHOIS list");

        talk.inRoom("#lobby", ana, cleo);
        ana.says("WHOIS cleo");
        ana.hearsAmongOthers(":chat.local 276 ana cleo :has client certificate fingerprint " + PIN);
    }

    @Test
    void secretRoomsAreSeenByThoseInside() {
        talk.inRoom("#garden", bob);
        bob.says("MODE #garden +s");

        ana.says("WHOIS bob");
        ana.says("LIST");
        ana.says("NAMES #garden");
        ana.says("WHO #garden");

        ana.hears(
                ":chat.local 311 ana bob bob localhost * :bob the guest",
                ":chat.local 312 ana bob chat.local chat",
                ":chat.local 671 ana bob :is using a secure connection",
                ":chat.local 317 ana bob 0 1795197600 :seconds idle, signon time",
                ":chat.local 318 ana bob :End of /WHOIS list",
                ":chat.local 321 ana Channel :Users  Name",
                ":chat.local 323 ana :End of /LIST",
                ":chat.local 366 ana #garden :End of /NAMES list",
                ":chat.local 315 ana #garden :End of /WHO list");
    }

    @Test
    void whoisNeedsSomebody() {
        ana.says("WHOIS");
        ana.says("WHOIS nobody");

        ana.hears(
                ":chat.local 431 ana :No nickname given",
                ":chat.local 401 ana nobody :No such nick/channel",
                ":chat.local 318 ana nobody :End of /WHOIS list");
    }

    @Test
    void userhostAndIsonTellWhoIsHere() {
        bob.says("AWAY :lunch");

        ana.says("USERHOST ana bob nobody");
        ana.says("ISON bob nobody :ana bob");
        ana.says("ISON nobody");

        ana.hears(
                ":chat.local 302 ana :ana=+ana@localhost bob=-bob@localhost",
                ":chat.local 303 ana :bob ana",
                ":chat.local 303 ana :");
    }

    @Test
    void roomsAreListedBySizeAndName() {
        talk.inRoom("#lobby", ana, bob);
        ana.says("JOIN #garden");
        ana.says("TOPIC #garden :roses");
        ana.skip();

        bob.says("LIST");
        bob.says("LIST >1");
        bob.says("LIST <2");
        bob.says("LIST *den");
        bob.says("LIST #lobby,#nowhere");
        bob.says("LIST !*den");

        String begin = ":chat.local 321 bob Channel :Users  Name";
        String lobby = ":chat.local 322 bob #lobby 2 :";
        String garden = ":chat.local 322 bob #garden 1 roses";
        String end = ":chat.local 323 bob :End of /LIST";
        bob.hears(
                begin, lobby, garden, end, begin, lobby, end, begin, garden, end, begin, garden, end, begin, lobby, end,
                begin, lobby, end);
    }

    @Test
    void namesAreGivenAsTheClientWantsThem() {
        Guest cleo = talk.guest("cleo", "multi-prefix", "userhost-in-names");
        talk.inRoom("#lobby", ana, cleo);
        ana.says("MODE #lobby +v ana");
        ana.skip();
        cleo.skip();

        cleo.says("NAMES #lobby");
        ana.says("NAMES #lobby");
        ana.says("NAMES #nowhere");
        ana.says("NAMES");

        cleo.hears(
                ":chat.local 353 cleo = #lobby :@+ana!ana@localhost cleo!cleo@localhost",
                ":chat.local 366 cleo #lobby :End of /NAMES list");
        ana.hears(
                ":chat.local 353 ana = #lobby :@ana cleo",
                ":chat.local 366 ana #lobby :End of /NAMES list",
                ":chat.local 366 ana #nowhere :End of /NAMES list",
                ":chat.local 366 ana * :End of /NAMES list");
    }

    @Test
    void theHostTellsAboutItself() {
        ana.says("TIME");
        ana.says("VERSION");

        ana.hearsAmongOthers(":chat.local 391 ana chat.local :2026-11-20 18:00:00 UTC");
        ana.says("VERSION");
        ana.hearsAmongOthers(":chat.local 351 ana chat-test chat.local :");
        new Talk(s -> new Settings("chat.test", "net", java.util.List.of(), "#lobby", s.created(), "v", true))
                .guest("bob")
                .says("MOTD")
                .hears(":chat.test 422 bob :MOTD File is missing");
    }
}
