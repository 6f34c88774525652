package chat.client;

import chat.irc.Message;
import chat.irc.Password;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Something that shall happen outside. */
public sealed interface Effect {

    /** Say this on the wire. */
    record Send(Message message) implements Effect {}

    /** Try to reach the host. */
    record Connect() implements Effect {}

    /** Give this password from now on, and try to reach the host. */
    record Unlock(Password password) implements Effect {}

    /** Give up the connection that there is; nothing more is heard of it. */
    record Hangup() implements Effect {}

    /** Let older programs, which wait to be spoken to, hear this at first. Only for whoever hosts. */
    record Greet(With with) implements Effect {
        /** What there is. */
        public enum With {
            NONE,
            SYN,
            BANNER,
            /** What the programs expect that have the port written in. */
            BY_PORT
        }
    }

    /**
     * Tell how much of a room is kept, by a notice of the host, after changing it where a bound is given. Only for
     * whoever hosts.
     *
     * @param bytes at most; 0 leaves it as it is
     * @param days at most; 0 leaves it as it is
     */
    record Retain(String room, long bytes, long days) implements Effect {}

    /** Find the six words for me and whoever has this identity; answered by {@link Event.WordsFound}. */
    record FindWords(String nick, String pin) implements Effect {}

    /** Remember that the host's words were compared; answered by {@link Event.Vouched}. */
    record Vouch(String pin) implements Effect {}

    /**
     * Put these into the outbox, on disk; answered by {@link Event.Kept} before anything else happens.
     *
     * @param instead the ids of those that they stand for, which are gone at the same moment
     */
    record Keep(List<Letter> letters, List<String> instead) implements Effect {
        public Keep {
            letters = List.copyOf(letters);
            instead = List.copyOf(instead);
        }

        List<String> ids() {
            return letters.stream().map(Letter::id).toList();
        }

        Keep(List<Letter> letters) {
            this(letters, List.of());
        }
    }

    /** Note in the outbox how far these got. What is marked {@link Letter.State#SENT} is so before it is sent. */
    record Mark(List<String> ids, Letter.State state, String reason) implements Effect {
        public Mark {
            ids = List.copyOf(ids);
        }
    }

    /** Take these out of the outbox. */
    record Discard(List<String> ids) implements Effect {
        public Discard {
            ids = List.copyOf(ids);
        }
    }

    /**
     * The host has shown who it is: find what is kept of this conversation; answered by {@link Event.Remembered}.
     *
     * @param pin its identity, or empty when it showed none
     */
    record Remember(String pin) implements Effect {}

    /**
     * See in which of these conversations something was said that is not kept; answered by {@link Event.Missed} if there is
     * any.
     *
     * @param told the time of the newest message of each, by its name
     * @param recent what is older than this, and than all that is kept of the host, is not missed
     */
    record Recollect(Map<String, Instant> told, Instant recent) implements Effect {
        public Recollect {
            told = Map.copyOf(told);
        }
    }

    /**
     * Look for words in all that is kept of this conversation; answered by {@link Event.Found}.
     *
     * @param at which match is wanted, counted from 0 for the newest
     * @param shift how many lines from there, upwards when negative
     */
    record Find(String words, int at, int shift) implements Effect {
        public Find(String words, int at) {
            this(words, at, 0);
        }
    }

    /**
     * What was said is to be forgotten where it is kept.
     *
     * @param room where it was said
     * @param msgid the server's id for it
     * @param words what is shown in its place
     */
    record Redact(String room, String msgid, String words) implements Effect {}

    /** What was said up to this time in a room has been read on another machine. */
    record Read(String room, Instant until) implements Effect {}

    /** Write all that is kept of this conversation to a new file; answered by {@link Event.Exported}. */
    record Export(String file) implements Effect {}

    /**
     * Look at the way to the host, or of others to us; answered by {@link Event.CheckedUp}.
     *
     * @param asked whether the user wants to know
     */
    record CheckUp(boolean asked) implements Effect {}

    /** Keep what was chosen; answered by {@link Event.Unchosen} if that is not possible. */
    record Choose(Setting setting, String value) implements Effect {}

    /** Ring once. */
    record Bell() implements Effect {}

    /**
     * Show something on the desktop, as far as the terminal can. It is cleaned and cut there.
     *
     * @param title who or where
     * @param text what
     */
    record Notify(String title, String text) implements Effect {}

    /** Name the window; an empty one brings back the name that it had. It is cleaned and cut there. */
    record Title(String text) implements Effect {}

    /** Put text on the clipboard of the machine that the terminal is on; what is too long for that is not put there. */
    record Copy(String text) implements Effect {}

    /** Give the terminal to the user's editor with this text; answered by {@link Event.Composed}. */
    record Compose(String text) implements Effect {}

    /** Open a link of {@code http} or {@code https} in the user's browser; answered by {@link Event.Browsed}. */
    record Browse(String link) implements Effect {}

    /** Paint everything anew. */
    record Redraw() implements Effect {}

    /** Stop this process as Ctrl-Z does, until it is brought back. */
    record Suspend() implements Effect {}

    /**
     * Leave.
     *
     * @param exitCode for the shell
     * @param words for the person, on the terminal they return to; may be empty
     */
    record Quit(int exitCode, String words) implements Effect {}
}
