package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Password;
import chat.wire.Peer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OperatorsTest {
    private static final Access ACCESS =
            new Access(Optional.empty(), Map.of("root", Password.of("sesame"), "ops", Password.of("barley")));

    private final Talk talk = new Talk(settings -> settings.with(ACCESS));

    @Test
    void whoKnowsThePasswordIsAnOperator() {
        Guest ana = talk.guest("ana");

        ana.says("OPER root sesame");
        ana.says("MODE ana");

        ana.hears(
                ":chat.local 381 ana :You are now an IRC operator",
                ":chat.local MODE ana +o",
                ":chat.local 221 ana +o");
    }

    @Test
    void nobodyElseIs() {
        Guest eve = talk.guest("eve");

        eve.says("OPER root");
        eve.says("OPER admin sesame");
        eve.says("OPER root open");
        eve.says("MODE eve +o");
        eve.says("MODE eve");

        eve.hears(
                ":chat.local 461 eve OPER :Not enough parameters",
                ":chat.local 464 eve :Password incorrect",
                ":chat.local 464 eve :Password incorrect",
                ":chat.local 221 eve +");
    }

    @Test
    void anOperatorIsKnownToOthersUntilItStepsDown() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        ana.says("OPER root sesame").skip();

        bob.says("WHOIS ana");
        bob.hearsAmongOthers(":chat.local 313 bob ana :is an IRC operator");
        bob.says("WHO ana");
        bob.hearsAmongOthers(":chat.local 352 bob * ana localhost chat.local ana H* :0 ana the guest");
        bob.says("LUSERS");
        bob.hearsAmongOthers(":chat.local 252 bob 1 :operator(s) online");
        bob.says("USERHOST ana bob");
        bob.hears(":chat.local 302 bob :ana*=+ana@localhost bob=+bob@localhost");
        bob.says("WHO * o");
        bob.says("WHO * o%n");
        bob.hears(
                ":chat.local 352 bob * ana localhost chat.local ana H* :0 ana the guest",
                ":chat.local 315 bob * :End of /WHO list",
                ":chat.local 354 bob ana",
                ":chat.local 315 bob * :End of /WHO list");

        ana.says("MODE ana -o");
        ana.hears(":ana!ana@localhost MODE ana -o");
        bob.says("LUSERS");
        bob.hearsAmongOthers(":chat.local 252 bob 0 :operator(s) online");
    }

    @Test
    void theUptimeIsToldToEverybodyAndTheRestToOperators() {
        Guest ana = talk.guest("ana");
        talk.clock.pass(Duration.ofSeconds(61));

        ana.says("STATS u");
        ana.says("STATS m");
        ana.says("STATS l");
        ana.says("STATS x");

        ana.hears(
                ":chat.local 242 ana :Server Up 0 days 0:01:01",
                ":chat.local 219 ana u :End of /STATS report",
                ":chat.local 481 ana :Permission Denied- You're not an IRC operator",
                ":chat.local 481 ana :Permission Denied- You're not an IRC operator",
                ":chat.local 219 ana x :End of /STATS report");
    }

    @Test
    void anOperatorIsToldHowMuchThereIs() {
        Guest ana = talk.guest("ana");
        ana.says("OPER root sesame").skip();

        ana.says("STATS m");
        ana.hears(
                ":chat.local 212 ana NICK 1",
                ":chat.local 212 ana OPER 1",
                ":chat.local 212 ana STATS 1",
                ":chat.local 212 ana USER 1",
                ":chat.local 219 ana m :End of /STATS report");
        talk.server.runsOn("epoll, TLS of BoringSSL");
        ana.says("STATS l");
        List<String> heard = new ArrayList<>(ana.heard());

        assertEquals(
                ":chat.local 249 ana l :guests come by epoll, TLS of BoringSSL; 1 over TLS, 0 in clear",
                heard.remove(0));
        assertTrue(heard.get(0).matches(":chat.local 249 ana l :memory \\d+ of \\d+ MB"), heard.get(0));
        assertEquals(":chat.local 249 ana l :members 1, others 0, rooms 1", heard.get(1));
        assertTrue(heard.get(2).matches(":chat.local 249 ana l :queued \\d+ bytes"), heard.get(2));
        assertEquals(":chat.local 219 ana l :End of /STATS report", heard.get(heard.size() - 1));
    }

    @Test
    void anOperatorReadsFromWhereSomebodyComes() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        talk.guest(Talk.THERE, "far");
        ana.says("OPER root sesame").skip();

        bob.says("WHOIS far");
        assertTrue(bob.heard().stream().noneMatch(line -> line.contains(" 338 ")));
        ana.says("WHOIS far");

        ana.hearsAmongOthers(":chat.local 338 ana far 10.0.0.5 :is actually using host");
    }

    @Test
    void thereMayBeSeveral() {
        Guest ana = talk.guest("ana");

        ana.says("OPER ops sesame");
        ana.says("OPER ops barley");

        ana.hears(
                ":chat.local 464 ana :Password incorrect",
                ":chat.local 381 ana :You are now an IRC operator",
                ":chat.local MODE ana +o");
    }

    @Test
    void whoGuessesHasToWaitThoughItIsAMember() {
        Guest eve = talk.guest("eve");
        for (int i = 0; i < Bounds.WRONG_PASSWORDS; i++) {
            eve.says(i % 2 == 0 ? "OPER root guess" : "OPER nobody guess");
            talk.pass(Duration.ofSeconds(1));
        }
        eve.skip();

        eve.says("OPER root sesame");
        eve.hears(":chat.local 464 eve :Too many wrong passwords from your address; try again in a minute");
        talk.pass(Duration.ofMillis(Bounds.PASSWORD_PAUSE));
        eve.says("OPER root sesame");

        eve.hearsAmongOthers(":chat.local 381 eve :You are now an IRC operator");
    }

    @Test
    void anOperatorEndsAConnectionAndEverybodyReadsWhy() {
        Guest ana = talk.guest("ana");
        Guest bob = talk.guest("bob");
        Guest eve = talk.guest("eve");
        Stream.of(ana, bob, eve).forEach(guest -> guest.says("JOIN #lobby"));
        ana.says("OPER root sesame");
        Stream.of(ana, bob, eve).forEach(Guest::skip);

        ana.says("KILL eve :too loud");

        eve.hears(
                ":ana!ana@localhost KILL eve :too loud",
                "ERROR :Closing link: localhost (Killed (ana (too loud)))",
                "closed");
        bob.hears(":eve!eve@localhost QUIT :Killed (ana (too loud))");
    }

    @Test
    void killSaysWhatIsWrong() {
        Guest ana = talk.guest("ana");
        talk.guest(new Peer("local", true, true, "PIN"), "host");

        ana.says("KILL bob :why not");
        ana.hears(":chat.local 481 ana :Permission Denied- You're not an IRC operator");
        ana.says("OPER root sesame").skip();
        ana.says("KILL bob");
        ana.says("KILL bob :why not");
        ana.says("KILL host :why not");
        ana.says("KILL ana :" + "x".repeat(270));

        ana.hears(
                ":chat.local 461 ana KILL :Not enough parameters",
                ":chat.local 401 ana bob :No such nick/channel",
                ":chat.local 483 ana :You can't kill whoever hosts",
                ":chat.local 417 ana :A reason has at most 268 bytes");
    }
}
