package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.irc.Password;
import chat.wire.Peer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A room with a password. */
class AccessTest {
    private static final Access ACCESS = new Access(Optional.of(Password.of("open sesame")), Map.of());
    private static final String WAIT = "Too many wrong passwords from your address; try again in a minute";

    private final Talk talk = new Talk(settings -> settings.with(ACCESS));

    @Test
    void whoKnowsThePasswordComesIn() {
        Guest ana = talk.stranger();

        ana.says("PASS :open sesame");
        ana.hearsNothing();
        ana.says("NICK ana");
        ana.says("USER ana 0 * :Ana");

        ana.hearsAmongOthers(":chat.local 001 ana :Welcome to chat, ana!ana@localhost");
    }

    @Test
    void aWrongPasswordIsRefusedAtOnce() {
        Guest eve = talk.stranger();

        eve.says("PASS sesame");

        eve.hears(
                ":chat.local 464 * :Password incorrect",
                "ERROR :Closing link: localhost (Password incorrect)",
                "closed");
    }

    @Test
    void whoGivesNoneIsNotLetIn() {
        Guest eve = talk.stranger();

        eve.says("NICK eve");
        eve.says("USER eve 0 * :Eve");

        eve.hears(
                ":chat.local 464 eve :A password is needed",
                "ERROR :Closing link: localhost (A password is needed)",
                "closed");
    }

    @Test
    void aPasswordAfterTheRestIsTooLateUnlessANegotiationHoldsTheWelcomeBack() {
        Guest ana = talk.stranger();

        ana.says("CAP LS 302");
        ana.skip();
        ana.says("NICK ana");
        ana.says("USER ana 0 * :Ana");
        ana.says("PASS :open sesame");
        ana.says("CAP END");

        ana.hearsAmongOthers(":chat.local 001 ana :Welcome to chat, ana!ana@localhost");
    }

    @Test
    void whoeverHostsNeedsNone() {
        Guest host = talk.guest(new Peer("local", true, true, "PIN"), "host");

        host.says("PING x");

        host.hears(":chat.local PONG chat.local x");
    }

    @Test
    void whoGuessesHasToWait() {
        guess(Talk.THERE, Bounds.WRONG_PASSWORDS);

        assertEquals(WAIT, refusal(Talk.THERE, "open sesame"));
        talk.pass(Duration.ofMillis(Bounds.PASSWORD_PAUSE - 1));
        assertEquals(WAIT, refusal(Talk.THERE, "open sesame"));
        talk.pass(Duration.ofMillis(1));
        assertEquals("", refusal(Talk.THERE, "open sesame"));
    }

    @Test
    void othersDoNotWaitForOneWhoGuesses() {
        guess(Talk.THERE, Bounds.WRONG_PASSWORDS);

        assertEquals("", refusal(new Peer("10.0.0.6", false, true, ""), "open sesame"));
    }

    @Test
    void aFewMistakesInAMinuteAreForgotten() {
        guess(Talk.THERE, Bounds.WRONG_PASSWORDS - 1);
        talk.pass(Duration.ofMillis(Bounds.PASSWORD_PAUSE));
        guess(Talk.THERE, Bounds.WRONG_PASSWORDS - 1);

        assertEquals("", refusal(Talk.THERE, "open sesame"));
    }

    @Test
    void aNetworkOfOneOwnerIsOneAddress() {
        for (int i = 1; i <= Bounds.WRONG_PASSWORDS; i++) {
            guess(new Peer("2001:db8:0:1::" + i, false, true, ""), 1);
        }

        assertEquals(WAIT, refusal(new Peer("2001:db8:0:1:ff::1", false, true, ""), "open sesame"));
        assertEquals("", refusal(new Peer("2001:db8:0:2::1", false, true, ""), "open sesame"));
    }

    @Test
    void thisMachineAndAnAddressOfAMemberNeverWait() {
        refusal(Talk.THERE, "open sesame");
        Guest member = talk.stranger(Talk.THERE);
        member.says("PASS :open sesame").says("NICK ana").says("USER ana 0 * :Ana");
        guess(Talk.THERE, Bounds.WRONG_PASSWORDS);
        guess(Talk.HERE, Bounds.WRONG_PASSWORDS);

        assertEquals("", refusal(Talk.THERE, "open sesame"));
        assertEquals("", refusal(Talk.HERE, "open sesame"));
    }

    @Test
    void onlySoManyAddressesAreRemembered() {
        guess(Talk.THERE, Bounds.WRONG_PASSWORDS);
        for (int i = 0; i < Bounds.PASSWORD_ADDRESSES; i++) {
            guess(new Peer("10.1." + i / 256 + "." + i % 256, false, true, ""), 1);
        }

        assertEquals("", refusal(Talk.THERE, "open sesame"));
    }

    private void guess(Peer peer, int times) {
        for (int i = 0; i < times; i++) {
            assertEquals("Password incorrect", refusal(peer, "guess " + i));
        }
    }

    /** What somebody is told who gives this password; empty for nothing. */
    private String refusal(Peer peer, String password) {
        Guest guest = talk.stranger(peer);
        guest.says("PASS :" + password);
        String told = guest.heard().stream()
                .filter(line -> line.startsWith(":chat.local 464 * :"))
                .findFirst()
                .map(line -> line.substring(":chat.local 464 * :".length()))
                .orElse("");
        guest.hangsUp();
        return told;
    }
}
