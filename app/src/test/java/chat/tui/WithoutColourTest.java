package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.client.Event;
import chat.client.Participant;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever differs on the screen differs in its text: a colour never says what nothing else says. */
class WithoutColourTest {
    private final Map<String, String> pictures = new HashMap<>();

    private void see(String what, Participant participant) {
        String picture = Pictures.of(participant, 100, 20);
        String same = pictures.put(picture, what);
        assertEquals(null, same, what + " looks like " + same + " without colours:\n" + picture);
    }

    private static Participant trusting(String pin, boolean verified) {
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), pin, verified));
        ana.hears(":srv 001 ana :Welcome", ":srv 422 ana :no MOTD", ":ana!ana@localhost JOIN #lobby");
        return ana.hears(":srv 353 ana = #lobby :@bob ana", ":srv PONG srv chat-joined");
    }

    @Test
    void howFarAConnectionIsStandsInWords() {
        see("verified", trusting("PIN", true));
        see("not verified", trusting("PIN", false));
        see("not encrypted", trusting("", false));
        Participant slow = trusting("PIN", true).waits(Duration.ofSeconds(10)).waits(Duration.ofSeconds(5));
        see("slow", slow.hears(":srv PONG srv chat-pulse"));
        see("offline", trusting("PIN", true).gets(new Event.Disconnected("reset")));
        see("put out", trusting("PIN", true).hears(":bob!b@h KICK #lobby ana"));
        see("hosting", Participant.host().joins(Participant.EVERYTHING, "chat-1"));
    }

    @Test
    void howFarAMessageGotStandsInSigns() {
        see("waits", Participant.joined().gets(new Event.Disconnected("x")).enters("hi"));
        see("under way", Participant.joined().enters("hi"));
        see("stored", Participant.joined().enters("hi").hears("@label=chat-m1;msgid=m :ana!a@h PRIVMSG #lobby :hi"));
        see("refused", Participant.joined().enters("hi").hears("@label=chat-m1 :srv 404 ana #lobby :no"));
    }

    @Test
    void whoSaysSomethingAndHowStandsInWords() {
        see("bob", Participant.joined().hears(":bob!b@h PRIVMSG #lobby :hi"));
        see("carol", Participant.joined().hears(":carol!b@h PRIVMSG #lobby :hi"));
        see("in clear", Participant.joined().hears(":bob!~cleartext@h PRIVMSG #lobby :hi"));
        see("an action", Participant.joined().hears(":bob!b@h PRIVMSG #lobby :\1ACTION hi\1"));
        see("a notice", Participant.joined().hears(":bob!b@h NOTICE #lobby :hi"));
        see("private", Participant.joined().hears(":bob!b@h PRIVMSG ana :hi"));
        see(
                "private, and looked at",
                Participant.joined().hears(":bob!b@h PRIVMSG ana :hi").presses("Alt-2"));
        see(
                "corrected",
                Participant.joined()
                        .hears("@msgid=m :bob!b@h PRIVMSG #lobby :hi", "@+reply=m :bob!b@h PRIVMSG #lobby :* hi"));
        see(
                "taken back",
                Participant.joined().hears("@msgid=m :bob!b@h PRIVMSG #lobby :hi", ":bob!b@h REDACT #lobby m"));
    }

    @Test
    void whatIsMeantForMeIsCountedInWords() {
        see("news", elsewhere(":bob!b@h PRIVMSG #lobby :hi"));
        see("news for me", elsewhere(":bob!b@h PRIVMSG #lobby :ana"));
    }

    private static Participant elsewhere(String line) {
        return Participant.joined().enters("/query carol").hears(line);
    }
}
