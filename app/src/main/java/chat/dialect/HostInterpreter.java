package chat.dialect;

import chat.irc.Message;
import chat.irc.Numeric;
import chat.irc.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * Is an IRC server for our own client, in the name of a server that knows no IRC. The client meets one room, and whatever
 * the server cannot do is refused in words. What we say is acknowledged by an echo once it has left; where the server
 * itself brings it back, by that.
 */
public final class HostInterpreter implements Interpreter {
    private static final Source SERVER = Source.server("older.server");
    private static final String CAPABILITIES = "echo-message labeled-response message-tags";

    /** Own messages that may wait to be said; our client has fewer under way. A count. */
    static final int WAITING = 64;

    /** What is kept until the client is in its room. A count; older ones give way. */
    private static final int EARLY = 64;

    /** The bytes of a text that fit in one message, whatever the names around it are. */
    private static final int PIECE = 350;

    /** How far it has come with the server. */
    public enum Standing {
        /** The server has not said yet whether we are in. */
        ASKING,
        /** We are in. */
        IN,
        /** Somebody has our name. */
        TAKEN,
        /** We are not wanted, or it is no such server, or it has gone before we were in. */
        REFUSED
    }

    private final Dialect dialect;
    private final String name;
    private final Nicks nicks = new Nicks();
    private final Queue<Message> unsaid = new ArrayDeque<>();
    private final Deque<Message> early = new ArrayDeque<>();
    private final Set<String> given = new LinkedHashSet<>();
    private Standing standing = Standing.ASKING;
    private String reason = "it ended the conversation before it had begun";
    private String me = "";
    private String room = "";
    private String above = "";
    private boolean negotiating;
    private boolean welcomed;
    private boolean echoes;

    /** @param name what we want to be called there; a legal nick */
    public HostInterpreter(Dialect dialect, String name) {
        this.dialect = dialect;
        this.name = name;
    }

    /** How far it has come. */
    public Standing standing() {
        return standing;
    }

    /** Why we are not in, without a full stop. */
    public String reason() {
        return reason;
    }

    @Override
    public Turn<Message> begin() {
        return understood(dialect.begin()).then(told(new Word.Name(name)));
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
        Turn<Message> last = understood(dialect.ended()).ending();
        standing = standing == Standing.ASKING ? Standing.REFUSED : standing;
        return last;
    }

    private Turn<Message> told(Word word) {
        return understood(dialect.tell(word));
    }

    private Turn<Message> understood(Turn<Word> turn) {
        List<Message> heard = new ArrayList<>();
        turn.heard().forEach(word -> heard(word, heard));
        return new Turn<>(heard, turn.said(), turn.quiet(), turn.over());
    }

    /** What the server means, as messages for the client. */
    private void heard(Word word, List<Message> to) {
        if (word instanceof Word.Accepted accepted) {
            standing = Standing.IN;
            me = accepted.name();
            nicks.me(me);
        } else if (word instanceof Word.Refused refused) {
            standing = refused.taken() ? Standing.TAKEN : Standing.REFUSED;
            reason = refused.reason();
        } else if (word instanceof Word.Said) {
            said(to);
        } else if (word instanceof Word.Text text) {
            introduce(text.who(), to);
            Source who = source(nicks.of(text.who()));
            pieces(text.text())
                    .forEach(piece -> inRoom(Message.of("PRIVMSG", room, piece).from(who), to));
        } else if (word instanceof Word.Whisper whisper) {
            Source who = whisper.who().isEmpty() ? SERVER : source(nicks.of(whisper.who()));
            pieces(whisper.text())
                    .forEach(piece -> inRoom(Message.of("NOTICE", me, piece).from(who), to));
        } else if (word instanceof Word.Above hint) {
            above = hint.text();
            if (!room.isEmpty()) {
                to.add(numeric(Numeric.RPL_TOPIC, room, above));
            }
        } else if (word instanceof Word.Leaving leaving) {
            pieces(leaving.reason()).forEach(piece -> inRoom(Message.of("ERROR", piece), to));
        } else {
            presence(word, to);
        }
    }

    /** The lines of a text, cut where they are too long for one message. */
    private static List<String> pieces(String text) {
        return Pieces.lines(text.replace('\0', '\uFFFD')).stream()
                .flatMap(line -> Pieces.of("", line, PIECE).stream())
                .toList();
    }

    private void presence(Word word, List<Message> to) {
        if (word instanceof Word.Joined joined && !nicks.knows(joined.who())) {
            String nick = nicks.of(joined.who());
            if (!room.isEmpty()) {
                to.add(Message.of("JOIN", room).from(source(nick)));
            }
        } else if (word instanceof Word.Left left && nicks.knows(left.who())) {
            String nick = nicks.of(left.who());
            nicks.forget(left.who());
            if (!room.isEmpty()) {
                to.add(Message.of("PART", room).from(source(nick)));
            }
        }
    }

    /** Somebody who was there before us is known once he says something; he has not joined just now. */
    private void introduce(String who, List<Message> to) {
        if (!nicks.knows(who)) {
            String nick = nicks.of(who);
            if (!room.isEmpty()) {
                to.add(numeric(Numeric.RPL_NAMREPLY, "=", room, nick));
                to.add(numeric(Numeric.RPL_ENDOFNAMES, room, "End of names"));
            }
        }
    }

    /** What is heard before the client is in its room waits, and has no room yet. */
    private void inRoom(Message message, List<Message> to) {
        if (!room.isEmpty()) {
            to.add(message);
            return;
        }
        if (early.size() >= EARLY) {
            early.remove();
        }
        early.add(message);
    }

    private void said(List<Message> to) {
        Message message = unsaid.poll();
        if (message != null && echoes) {
            to.add(message.from(source(me)));
        }
    }

    private static Source source(String nick) {
        return new Source(nick, "older", "older");
    }

    @Override
    public Turn<Message> deliver(Message message) {
        return switch (message.verb()) {
            case "CAP" -> capabilities(message);
            case "NICK", "USER" -> introduced(message);
            case "PING" ->
                Turn.hears(Message.of("PONG", SERVER.name(), message.last()).from(SERVER));
            case "JOIN" -> join(message);
            case "PART" -> part(message);
            case "PRIVMSG", "NOTICE" -> say(message);
            case "QUIT" -> told(new Word.Leaving(message.last())).ending();
            case "WHOIS" -> Turn.hears(numeric(Numeric.RPL_ENDOFWHOIS, message.param(0), "End of WHOIS"));
            case "PASS" -> unlocked();
            case "PONG", "TAGMSG" -> Turn.nothing();
            case "TOPIC", "MODE", "KICK", "INVITE", "AWAY" ->
                fail(message, "UNKNOWN_COMMAND", "this server carries nothing but words that all can read");
            default -> Turn.hears(numeric(Numeric.ERR_UNKNOWNCOMMAND, message.verb(), "Unknown command"));
        };
    }

    /** Nobody shall believe that a password keeps others out here. */
    private Turn<Message> unlocked() {
        List<Message> heard = new ArrayList<>();
        inRoom(
                Message.of("NOTICE", me, "This server knows no passwords: yours was not sent, and keeps nobody out.")
                        .from(SERVER),
                heard);
        return new Turn<>(heard, List.of(), null, false);
    }

    private Turn<Message> capabilities(Message message) {
        switch (message.param(0)) {
            case "LS":
                negotiating = true;
                return Turn.hears(Message.of("CAP", "*", "LS", CAPABILITIES).from(SERVER));
            case "REQ":
                negotiating = !welcomed;
                boolean all = Set.of(CAPABILITIES.split(" "))
                        .containsAll(List.of(message.last().split(" ")));
                echoes |= all && message.last().contains("echo-message");
                return Turn.hears(Message.of("CAP", "*", all ? "ACK" : "NAK", message.last())
                        .from(SERVER));
            case "END":
                negotiating = false;
                return welcome();
            default:
                return Turn.nothing();
        }
    }

    private Turn<Message> introduced(Message message) {
        if (welcomed) {
            return fail(
                    message,
                    "UNKNOWN_COMMAND",
                    "a name stays as it is on this server; leave, and come back with --name NAME");
        }
        given.add(message.verb());
        return welcome();
    }

    private Turn<Message> welcome() {
        if (welcomed || negotiating || given.size() < 2) {
            return Turn.nothing();
        }
        welcomed = true;
        return Turn.hears(
                numeric(Numeric.RPL_WELCOME, "Welcome"),
                numeric(Numeric.RPL_YOURHOST, "Behind this is a server of another kind"),
                numeric(Numeric.RPL_CREATED, "It was there before"),
                numeric(Numeric.RPL_MYINFO, SERVER.name(), "older", "o", "n"),
                numeric(
                        Numeric.RPL_ISUPPORT,
                        "CASEMAPPING=ascii",
                        "CHANTYPES=#&",
                        "NICKLEN=32",
                        "PREFIX=",
                        "are supported by this server"),
                numeric(Numeric.ERR_NOMOTD, "No message of the day"));
    }

    private Turn<Message> join(Message message) {
        String wanted = message.param(0);
        if (!room.isEmpty()) {
            return wanted.equals(room)
                    ? Turn.nothing()
                    : Turn.hears(numeric(Numeric.ERR_TOOMANYCHANNELS, wanted, "This server has only one room"));
        }
        room = wanted;
        List<Message> heard = new ArrayList<>();
        heard.add(Message.of("JOIN", room).from(source(me)));
        heard.add(numeric(Numeric.RPL_NAMREPLY, "=", room, nicks.all()));
        heard.add(numeric(Numeric.RPL_ENDOFNAMES, room, "End of names"));
        if (!above.isEmpty()) {
            heard.add(numeric(Numeric.RPL_TOPIC, room, above));
        }
        early.forEach(one -> heard.add(housed(one)));
        early.clear();
        return new Turn<>(heard, List.of(), null, false);
    }

    /** What waited for a room says now which. */
    private Message housed(Message message) {
        Source source = message.source();
        return message.verb().equals("PRIVMSG") && source != null
                ? Message.of("PRIVMSG", room, message.last()).from(source)
                : message;
    }

    private Turn<Message> part(Message message) {
        if (!message.param(0).equals(room) || room.isEmpty()) {
            return Turn.hears(numeric(Numeric.ERR_NOTONCHANNEL, message.param(0), "You are not there"));
        }
        Message left = Message.of("PART", room).from(source(me));
        room = "";
        return Turn.hears(left);
    }

    private Turn<Message> say(Message message) {
        if (room.isEmpty() || !message.param(0).equalsIgnoreCase(room)) {
            return fail(message, "CANNOT_SEND", "this server can bring nothing to one alone");
        }
        String text = Plain.of(message.last());
        if (text.isEmpty() && !message.last().isEmpty()) {
            return fail(message, "CANNOT_SEND", "this server carries nothing but words");
        }
        if (unsaid.size() >= WAITING) {
            return fail(message, "CANNOT_SEND", "too much waits to be said already");
        }
        if (text.isBlank()) {
            return echoes ? Turn.hears(message.from(source(me))) : Turn.nothing(); // some servers die of it
        }
        unsaid.add(message);
        return told(new Word.Text(me, text));
    }

    /** A refusal in words (IRCv3 standard replies), with the label of what it answers. */
    private static Turn<Message> fail(Message message, String code, String words) {
        Message fail = Message.of("FAIL", message.verb(), code, words).from(SERVER);
        return Turn.hears(message.tags()
                .get("label")
                .map(label -> fail.tagged("label", label))
                .orElse(fail));
    }

    private Message numeric(String numeric, String... params) {
        List<String> all = new ArrayList<>();
        all.add(me.isEmpty() ? "*" : me);
        all.addAll(List.of(params));
        return Message.of(numeric, all.toArray(String[]::new)).from(SERVER);
    }
}
