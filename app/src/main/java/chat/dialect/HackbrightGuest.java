package chat.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The clients of the Hackbright exercise SocketToMe, once they have been asked for a screen name. They show what their
 * own user says only when it comes back; the first of them dies of anything but ASCII.
 */
final class HackbrightGuest implements Dialect {
    /** The silence behind a message, with those who send no line end. */
    static final Duration SETTLED = Duration.ofMillis(200);

    /** What is written sooner is read, and shown, together with what was written before. */
    static final Duration APART = Duration.ofMillis(50);

    /** A screen name, in bytes. */
    static final int NAME = 12;

    /** What they read at once, in bytes, with the name and the line end. */
    static final int LONGEST_SAID = 1000;

    /** Bytes that are taken for a message even if neither a line end nor a silence comes. */
    static final int LONGEST_HEARD = 8 * 1024;

    /** Own texts that wait to be shown until the guest is in. A count; more are only said. */
    private static final int EARLY = 64;

    private static final String GOODBYE = "Server Shutting Down!";

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final List<String> early = new ArrayList<>();
    private boolean named;
    private String nick = ""; // empty until the guest is in

    @Override
    public Turn<Word> begin() {
        return Turn.nothing(); // the question has been asked by whoever found out that the guest waits for it
    }

    @Override
    public Turn<Word> read(byte[] bytes) {
        Turn<Word> turn = Turn.nothing();
        for (byte b : bytes) {
            if (b != '\n') {
                begun.write(b);
            }
            if (b == '\n' || begun.size() >= LONGEST_HEARD) {
                turn = turn.then(message());
            }
        }
        return begun.size() == 0 ? turn : turn.waiting(SETTLED);
    }

    @Override
    public Turn<Word> quiet() {
        return message();
    }

    private Turn<Word> message() {
        String text = begun.toString(StandardCharsets.UTF_8).stripTrailing();
        begun.reset();
        if (text.isBlank()) {
            return Turn.nothing();
        }
        if (!named) {
            named = true;
            return Turn.hears(new Word.Name(Pieces.beginning(text, NAME)));
        }
        Turn<Word> turn = Turn.hears(new Word.Text("", text));
        if (!nick.isEmpty()) {
            return turn.then(text(nick, text));
        }
        if (early.size() < EARLY) {
            early.add(text);
        }
        return turn;
    }

    @Override
    public Turn<Word> tell(Word word) {
        if (word instanceof Word.Accepted accepted) {
            return isIn(accepted.name());
        }
        if (word instanceof Word.Refused refused) {
            return refused.taken() ? Turn.nothing() : line(refused.reason());
        }
        if (word instanceof Word.Leaving leaving) {
            return line(leaving.reason()).then(line(GOODBYE)).ending();
        }
        return nick.isEmpty() ? Turn.nothing() : news(word);
    }

    private Turn<Word> isIn(String name) {
        nick = name;
        Turn<Word> turn = line(nick + " logged in");
        for (String text : early) {
            turn = turn.then(text(nick, text));
        }
        early.clear();
        return turn;
    }

    private Turn<Word> news(Word word) {
        if (word instanceof Word.Text text) {
            return text(text.who(), text.text());
        }
        if (word instanceof Word.Whisper whisper) {
            return text(whisper.who(), "(to you alone) " + whisper.text());
        }
        if (word instanceof Word.Joined joined) {
            return line(joined.who() + " logged in");
        }
        if (word instanceof Word.Left left) {
            return line(left.who() + " disconnected");
        }
        return word instanceof Word.Renamed renamed ? renamed(renamed) : Turn.nothing();
    }

    private Turn<Word> renamed(Word.Renamed renamed) {
        nick = renamed.from().equals(nick) ? renamed.to() : nick;
        return line(renamed.from() + " is now " + renamed.to());
    }

    private static Turn<Word> text(String who, String text) {
        List<Say> said = new ArrayList<>();
        for (String line : Pieces.lines(text)) {
            for (String piece : Pieces.of(who + "::", withoutMark(Pieces.ascii(line)), LONGEST_SAID - 1)) {
                said.add(Say.after(APART, piece + "\n"));
            }
        }
        return Turn.says(said.toArray(Say[]::new));
    }

    /** One of the clients shows nothing behind a second {@code ::}. */
    private static String withoutMark(String text) {
        return text.replaceAll(":(?=:)", ": ");
    }

    private static Turn<Word> line(String text) {
        String line = Pieces.beginning(withoutMark(Pieces.ascii(text.strip())), LONGEST_SAID - 1);
        return line.isEmpty() ? Turn.nothing() : Turn.says(Say.after(APART, line + "\n"));
    }

    @Override
    public Turn<Word> ended() {
        return message().then(Turn.hears(new Word.Leaving(""))).ending();
    }
}
