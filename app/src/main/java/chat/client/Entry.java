package chat.client;

import chat.text.Span;
import java.time.Instant;
import java.util.List;

/**
 * One thing in the history pane.
 *
 * @param number its place in the history, counted from 1 and never reused
 * @param time when it was said or happened: the server's time where it tells one
 * @param kind what it is
 * @param nick who said or did it, safe to show; empty for what the program itself says
 * @param mine whether that is me
 * @param target whom it went to: the room's name, or a nick when it is private
 * @param body its text, safe to show, with {@code \n} between lines
 * @param delivery how far it got
 * @param id the server's {@code msgid}, or while it is under way the sender's own id; empty if there is none
 * @param own the sender's own id of a message of mine; empty for everything else
 * @param input the number of the input line it was typed as, counted from 1; 0 when it was not typed here
 * @param clear whether the connection of whom it is from is known not to be encrypted
 * @param account of whom it is from, safe to show; empty if there is none, or nobody told
 * @param ties what it has to do with other entries
 */
public record Entry(
        long number,
        Instant time,
        Kind kind,
        String nick,
        boolean mine,
        String target,
        List<Span> body,
        Delivery delivery,
        String id,
        String own,
        int input,
        boolean clear,
        String account,
        Ties ties) {

    /** What an entry is. */
    public enum Kind {
        MESSAGE,
        ACTION,
        NOTICE,
        /** Something was said here, and taken back. Without a target it only tells of that. */
        REDACTED,
        /** What somebody thinks of what was said. Told where there is no screen, which shows it there. */
        REACTED,
        /** The same taken back. */
        UNREACTED,
        JOIN,
        LEAVE,
        NICK,
        TOPIC,
        /** What the program says of itself: the connection, answers to commands. */
        STATE,
        /** What somebody needs to know to join: stays readable as a block. */
        CARD,
        /** Something went wrong; the body says what, why, and what to do. */
        ERROR
    }

    /** How far an own message got; everything else is {@link #RECEIVED}. */
    public enum Delivery {
        RECEIVED,
        /** Not sent yet. */
        QUEUED,
        /** Sent, not yet acknowledged. */
        SENT,
        /** The server has it. */
        STORED,
        /** Refused, or not known to have arrived; the entry behind it says why. */
        REFUSED
    }

    public Entry {
        body = List.copyOf(body);
    }

    /** Something the program says. The history gives it its number. */
    static Entry note(Kind kind, Instant time, List<Span> body) {
        return new Entry(0, time, kind, "", false, "", body, Delivery.RECEIVED, "", "", 0, false, "", Ties.NONE);
    }

    /** Something somebody did. The history gives it its number. */
    static Entry act(Kind kind, Instant time, String nick, boolean mine, List<Span> body) {
        return new Entry(0, time, kind, nick, mine, "", body, Delivery.RECEIVED, "", "", 0, false, "", Ties.NONE);
    }

    /** Something that was seen before, as it is kept. The text may have formatting codes of IRC. */
    public static Entry seen(Kind kind, Instant time, String nick, boolean mine, String text) {
        List<Span> body = kind == Kind.REDACTED ? Redacting.body(text) : Sending.body(text);
        Delivery delivery = mine && kind != Kind.TOPIC && kind != Kind.REDACTED ? Delivery.STORED : Delivery.RECEIVED;
        return new Entry(0, time, kind, nick, mine, "", body, delivery, "", "", 0, false, "", Ties.NONE);
    }

    /** Whether somebody said it: a message, an action, or a notice. */
    public boolean isSaid() {
        return kind == Kind.MESSAGE || kind == Kind.ACTION || kind == Kind.NOTICE;
    }

    /** Whether somebody just came or went, with nothing else to be told of it than perhaps why. */
    public boolean isMove() {
        String plain = nick + (kind == Kind.JOIN ? " joined" : " left");
        return (kind == Kind.JOIN || kind == Kind.LEAVE) && text().startsWith(plain);
    }

    /** Whether it went to one person and not to a room. */
    public boolean isPrivate() {
        return isSaid() && !target.isEmpty() && !Rooms.isRoom(target);
    }

    /** The bare text. */
    public String text() {
        return Span.plain(body);
    }

    Entry numbered(long number) {
        return new Entry(number, time, kind, nick, mine, target, body, delivery, id, own, input, clear, account, ties);
    }

    /** The same, said to a room or a nick. */
    public Entry to(String target) {
        return new Entry(number, time, kind, nick, mine, target, body, delivery, id, own, input, clear, account, ties);
    }

    /** The same under this id. */
    public Entry identified(String id) {
        return new Entry(number, time, kind, nick, mine, target, body, delivery, id, own, input, clear, account, ties);
    }

    /** The same taken back: of what was said, only the place is left. */
    Entry redacted(List<Span> words) {
        return new Entry(
                number,
                time,
                Kind.REDACTED,
                nick,
                mine,
                target,
                words,
                Delivery.RECEIVED,
                id,
                own,
                input,
                clear,
                account,
                Ties.NONE);
    }

    Entry showing(List<Span> body) {
        return new Entry(number, time, kind, nick, mine, target, body, delivery, id, own, input, clear, account, ties);
    }

    /** My own message, before the server has given it an id. */
    Entry owned(String own) {
        return new Entry(number, time, kind, nick, mine, target, body, delivery, own, own, input, clear, account, ties);
    }

    Entry typedAs(int input) {
        return new Entry(number, time, kind, nick, mine, target, body, delivery, id, own, input, clear, account, ties);
    }

    Entry delivered(Delivery delivery) {
        return new Entry(number, time, kind, nick, mine, target, body, delivery, id, own, input, clear, account, ties);
    }

    /** The same from somebody whose connection is known not to be encrypted, or not. */
    public Entry inClear(boolean clear) {
        return new Entry(number, time, kind, nick, mine, target, body, delivery, id, own, input, clear, account, ties);
    }

    /** The same from somebody who is logged in as this, or not. */
    Entry by(String account) {
        return new Entry(number, time, kind, nick, mine, target, body, delivery, id, own, input, clear, account, ties);
    }

    Entry at(Instant time) {
        return new Entry(number, time, kind, nick, mine, target, body, delivery, id, own, input, clear, account, ties);
    }

    /** The same about another one, by whose id it is told. */
    public Entry about(String id) {
        return id.isEmpty() ? this : tied(Ties.to(id));
    }

    Entry tied(Ties ties) {
        return new Entry(number, time, kind, nick, mine, target, body, delivery, id, own, input, clear, account, ties);
    }
}
