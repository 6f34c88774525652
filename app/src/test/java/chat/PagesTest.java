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
