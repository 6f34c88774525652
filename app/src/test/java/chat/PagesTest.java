package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.client.Event;
import chat.client.Participant;
import chat.tui.Frame;
import chat.tui.Theme;
import chat.tui.View;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the README, drawn by the program's own screen. When the screen changes, {@code mvn test
 * -Dtest=PagesTest -Dpictures=draw} draws them anew.
 */
class PagesTest {
    private static final Path PICTURES = Path.of("pictures");
    private static final List<String> WORDS = List.of("burden", "educate", "tape", "apostle", "giggle", "wafer");

    @Test
    void twoTerminalsInConversation() throws IOException {
        Participant ana = Participant.host().resizes(80, 24);
        Participant bob = Participant.called("bob").resizes(80, 24);
        host(ana);
        guest(bob);
        talk(ana, bob);

        check(
                "conversation.svg",
                new Picture.Window("ana: chat --listen 5001", frame(ana)),
                new Picture.Window("bob: chat --connect 10.0.0.5:5001", frame(bob)));
    }

    @Test
    void readingWhatWasSaidBeforeWithTheNewestInSight() throws IOException {
        Participant ana = amongOthers(76, 20).presses("PgUp");
        ana.hears(said("dora", 40, "ana: could you bring the cups?"));

        check("scrolled.svg", new Picture.Window("Up, Down, PgUp, PgDn: the newest stay in sight", frame(ana)));
    }

    @Test
    void searchingAllThatIsKept() throws IOException {
        Participant ana = amongOthers(76, 16).presses("Ctrl-F").types("tea").presses("Up");

        check("search.svg", new Picture.Window("Ctrl-F: search", frame(ana)));
    }

    @Test
    void whoIsHere() throws IOException {
        Participant ana = amongOthers(100, 16);
        ana.hears("@+typing=active :bob!b@h TAGMSG #lobby", ":cleo!c@h AWAY :lunch");

        check("people.svg", new Picture.Window("F8: who is here", frame(ana.presses("F8"))));
    }

    private static Participant amongOthers(int columns, int rows) {
        Participant ana = Participant.joined().resizes(columns, rows);
        ana.hears(":cleo!c@h JOIN #lobby * :cleo", ":dora!d@h JOIN #lobby * :dora");
        List<String> talk = List.of(
                "bob: who has the key to the tea kitchen?",
                "cleo: I put it back on its hook this morning",
                "bob: found it, thank you",
                "dora: while you are there: we are out of green tea",
                "cleo: there is a shop, https://example.org/tea?kind=green&size=large",
                "dora: `make tea` then?",
                "bob: I go at four. *Anything* else?",
                "cleo: milk, please",
                "dora: and biscuits",
                "bob: the list grows",
                "bob: milk, biscuits, green tea",
                "cleo: that is all of it",
                "dora: the meeting moved to five, by the way",
                "bob: then there is time",
                "cleo: is the room big enough?",
                "dora: for twelve it is",
                "bob: back in half an hour",
                "cleo: the slides are in the shared folder",
                "dora: I read them; the third one has a typo",
                "cleo: mended",
                "bob: they had only small bags",
                "dora: small bags are fine");
        for (int i = 0; i < talk.size(); i++) {
            String[] parts = talk.get(i).split(": ", 2);
            ana.hears(said(parts[0], 3 + i, parts[1]));
        }
        return ana;
    }

    private static String said(String nick, int minutes, String text) {
        return "@msgid=m%s;time=2026-11-20T14:%02d:05.000Z :%s!u@h PRIVMSG #lobby :%s"
                .formatted(minutes, minutes, nick, text);
    }

    private static void host(Participant ana) {
        ana.gets(new Event.Hosting(Card.of(
                "lobby",
                "AjpLxHVorJqByTv1N0_0wGJ_JM-kbbE044UjgkSU7Ng",
                "566299a2cdfcaea87e3a2bd1ef46670bb405dae407ced486ce2c06d0f84bfacb",
                List.of(new InetSocketAddress("10.0.0.5", 5001)),
                new Card.Rules(false, false))));
        ana.joins(Participant.EVERYTHING, "chat-0.1.0");
        ana.hears(":bob!b@h JOIN #lobby * :bob").gets(new Event.WordsFound("bob", WORDS));
    }

    private static void guest(Participant bob) {
        bob.gets(new Event.Connected(List.of(), "PIN", false));
        bob.hears(":srv CAP * LS :" + Participant.EVERYTHING, ":srv CAP bob ACK :" + Participant.EVERYTHING);
        bob.hears(":srv 001 bob :hi", ":srv 004 bob srv chat-0.1.0 i o", ":srv 422 bob :no MOTD");
        bob.hears(":bob!b@h JOIN #lobby", ":srv 353 bob = #lobby :@ana bob", ":srv PONG srv chat-joined");
        bob.gets(new Event.WordsFound("", WORDS));
    }

    private static void talk(Participant ana, Participant bob) {
        says(bob, ana, "bob", 1, "14:03:10", "there you are! is this really private?");
        says(ana, bob, "ana", 1, "14:03:25", "burden, educate, tape…  what do you see?");
        says(bob, ana, "bob", 2, "14:03:31", "the same six words 👍");
        says(ana, bob, "ana", 2, "14:03:52", "then nobody is in between. Dinner at six? https://example.org/menu");
        bob.enters("/me is hungry");
        bob.hears(
                "@label=chat-m3;msgid=x3;time=2026-11-20T14:04:05.000Z :bob!b@h PRIVMSG #lobby :\1ACTION is hungry\1");
        ana.hears("@msgid=x3;time=2026-11-20T14:04:05.000Z :bob!b@h PRIVMSG #lobby :\1ACTION is hungry\1");
        ana.types("you always are ");
    }

    private static void says(Participant from, Participant to, String nick, int label, String time, String text) {
        String line = "msgid=" + nick + label + ";time=2026-11-20T" + time + ".000Z :" + nick + "!u@h PRIVMSG #lobby :"
                + text;
        from.enters(text).hears("@label=chat-m" + label + ";" + line);
        to.hears("@" + line);
    }

    private static Frame frame(Participant participant) {
        return new View(participant.layout, participant.update.help()).render(participant.state);
    }

    private static void check(String name, Picture.Window... windows) throws IOException {
        String drawn = Picture.svg(Theme.DEFAULT, windows);
        if ("draw".equals(System.getProperty("pictures"))) {
            Files.createDirectories(PICTURES);
            Files.writeString(PICTURES.resolve(name), drawn);
        }
        assertEquals(Files.readString(PICTURES.resolve(name)), drawn, name + " shows another screen than the program");
    }
}
