package chat.dialect;

import chat.irc.Message;
import chat.irc.Nick;
import chat.irc.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes part in a room in the name of a guest that knows no IRC: introduces it, joins, and says what it says. The server
 * meets one more IRC client, and nothing else.
 */
public final class GuestInterpreter implements Interpreter {
    /** What a guest is called that has no name. */
    private static final String NAMELESS = "guest";

    /** Names that are tried after the first one was taken. A count; the room is full of them then. */
    private static final int TRIES = 100;

    /** Characters of what waits until the guest is in, a moment later; a screen or two of pasted text fits often. */
    static final int EARLY = 64 * 1024;

    /** The bytes of a text that fit in one message, whatever the names around it are. */
    private static final int PIECE = 350;

    private enum Phase {
        NAMELESS,
        REGISTERING,
        JOINING,
        IN,
        OUT
    }

    private final Dialect dialect;
    private final String room;
    private final Deque<Word> early = new ArrayDeque<>();
    private Phase phase = Phase.NAMELESS;
    private String wanted = NAMELESS;
    private String nick = "";
    private int tries;
    private int earlyChars;

    /** Why the guest leaves as soon as it is in and was heard; null while it stays. */
    private @Nullable String lastWord;

    /** @param room as it is called on the wire, with its {@code #} */
    public GuestInterpreter(Dialect dialect, String room) {
        this.dialect = dialect;
        this.room = room;
    }

    @Override
    public Turn<Message> begin() {
        return understood(dialect.begin());
    }

    @Override
    public Turn<Message> read(byte[] bytes) {
        return understood(dialect.read(bytes));
    }

    @Override
    public Turn<Message> quiet() {
        return understood(dialect.quiet());
    }

    @Override
    public Turn<Message> ended() {
        Turn<Message> turn = understood(dialect.ended());
        return lastWord == null ? turn.ending() : turn;
    }

    /** A guest that has gone stays in the room until what it said has been said there. */
    private Turn<Message> understood(Turn<Word> turn) {
        Turn<Message> all = new Turn<>(List.of(), turn.said(), turn.quiet(), false);
        for (Word word : turn.heard()) {
            all = all.then(said(word));
        }
        return turn.over() && lastWord == null ? all.ending() : all;
    }

    /** What the guest says, as it is said in the room. */
    private Turn<Message> said(Word word) {
        if (lastWord != null) {
            return Turn.nothing();
        }
        if (word instanceof Word.Name name) {
            return phase == Phase.NAMELESS ? introduced(name.name()) : Turn.nothing();
        }
        if (word instanceof Word.Leaving leaving) {
            if (early.isEmpty()) {
                return quits(leaving.reason());
            }
            lastWord = leaving.reason();
            return Turn.nothing();
        }
        return phase == Phase.IN ? spoken(word) : early(word);
    }

    private Turn<Message> quits(String reason) {
        phase = Phase.OUT;
        return Turn.hears(Message.of("QUIT", line(reason, PIECE))).ending();
    }

    /** Keeps it until the guest is in. */
    private Turn<Message> early(Word word) {
        earlyChars += word instanceof Word.Text text ? text.text().length() : 0;
        if (earlyChars > EARLY) {
            return told(new Word.Refused(false, "Too much was said before you were in the room"))
                    .ending();
        }
        early.add(word);
        return phase == Phase.NAMELESS ? introduced(NAMELESS) : Turn.nothing();
    }

    private Turn<Message> introduced(String name) {
        phase = Phase.REGISTERING;
        wanted = Nick.nearest(name);
        nick = wanted;
        return Turn.hears(
                Message.of("NICK", nick), Message.of("USER", Source.CLEARTEXT, "0", "*", line(name, PIECE / 4)));
    }

    private Turn<Message> spoken(Word word) {
        if (word instanceof Word.Text text) {
            return messages(room, text.text());
        }
        if (word instanceof Word.Whisper whisper) {
            return messages(whisper.who(), whisper.text());
        }
        return Turn.nothing();
    }

    private static Turn<Message> messages(String target, String text) {
        List<Message> messages = new ArrayList<>();
        for (String line : text.split("\r\n|[\r\n]")) {
            String rest = line.replace('\0', '\uFFFD');
            while (!rest.isBlank()) {
                String piece = Pieces.beginning(rest, PIECE);
                messages.add(Message.of("PRIVMSG", target, piece));
                rest = rest.substring(piece.length());
            }
        }
        return new Turn<>(messages, List.of(), null, false);
    }

    /** The beginning of a text in one line that has at most so many bytes. */
    private static String line(String text, int bytes) {
        return Pieces.beginning(text.replaceAll("[\0\r\n]", " "), bytes);
    }

    @Override
    public Turn<Message> deliver(Message message) {
        switch (message.verb()) {
            case "PING":
                return Turn.hears(Message.of("PONG", message.last()));
            case "001":
                phase = Phase.JOINING;
                nick = message.param(0);
                return Turn.hears(Message.of("JOIN", room));
            case "433":
                return phase == Phase.REGISTERING ? taken() : Turn.nothing();
            case "JOIN":
                return joined(message.nick());
            case "464", "471", "473", "474", "475":
                return told(new Word.Refused(false, refusal(message.verb()))).ending();
            case "ERROR":
                return told(new Word.Leaving(message.last())).ending();
            default:
                return phase == Phase.IN ? heard(message) : Turn.nothing();
        }
    }

    /** Why a guest is kept out, and what helps, in words for people who know no IRC. */
    private static String refusal(String numeric) {
        return switch (numeric) {
            case "464", "475" ->
                "This room has a password, which this program cannot give. Join with chat, or with an IRC client.";
            case "471" -> "This room is full. Try again when somebody has left.";
            case "473" -> "This room is for those who are invited. Ask an operator of the room, and join with chat.";
            default -> "You are kept out of this room. Ask its operators.";
        };
    }

    /** The dialect is asked first: some refuse a guest whose name is taken. */
    private Turn<Message> taken() {
        Turn<Message> turn = told(new Word.Refused(true, "This name is taken"));
        if (turn.over() || ++tries > TRIES) {
            return turn.ending();
        }
        nick = Nick.numbered(wanted, tries + 1);
        return turn.then(Turn.hears(Message.of("NICK", nick)));
    }

    private Turn<Message> joined(@Nullable String who) {
        if (phase == Phase.JOINING && nick.equals(who)) {
            phase = Phase.IN;
            Turn<Message> turn = told(new Word.Accepted(nick));
            for (Word word = early.poll(); word != null; word = early.poll()) {
                turn = turn.then(spoken(word));
            }
            return lastWord == null ? turn : turn.then(quits(lastWord));
        }
        return phase == Phase.IN && who != null ? told(new Word.Joined(who)) : Turn.nothing();
    }

    /** What others do, once the guest is in. */
    private Turn<Message> heard(Message message) {
        Source source = message.source();
        String who = message.nick();
        if (source == null || who == null || message.tags().has("batch")) {
            return Turn.nothing(); // of the server itself, or from before
        }
        switch (message.verb()) {
            case "PRIVMSG", "NOTICE":
                String text = Plain.of(message.last());
                boolean toAll = message.param(0).equalsIgnoreCase(room);
                return text.isEmpty()
                        ? Turn.nothing()
                        : told(toAll ? new Word.Text(who, text) : new Word.Whisper(who, text));
            case "PART", "QUIT":
                return told(new Word.Left(who));
            case "KICK":
                return kicked(message.param(1), message.last());
            case "NICK":
                return renamed(who, message.param(0));
            default:
                return Turn.nothing();
        }
    }

    private Turn<Message> kicked(String whom, String reason) {
        return whom.equals(nick) ? told(new Word.Leaving(reason)).ending() : told(new Word.Left(whom));
    }

    private Turn<Message> renamed(String who, String to) {
        nick = who.equals(nick) ? to : nick;
        return told(new Word.Renamed(who, to));
    }

    private Turn<Message> told(Word word) {
        return understood(dialect.tell(word));
    }
}
