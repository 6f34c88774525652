package chat.client;

import chat.irc.Message;
import chat.text.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Something that happened. */
public sealed interface Event {

    /** The keyboard sent something. */
    record Pressed(Key key) implements Event {}

    /**
     * A whole line came in where there is no screen.
     *
     * @param room where it belongs; empty for the conversation that is at hand
     */
    record Typed(String line, String room) implements Event {
        public Typed(String line) {
            this(line, "");
        }
    }

    /** A line came in that cannot be understood; nothing is sent. */
    record Mistyped(String reason) implements Event {}

    /** No more lines will come in. */
    record InputEnded() implements Event {}

    /** The screen has this size now, in cells. */
    record Resized(int columns, int rows) implements Event {}

    /** The window in which the conversation is shown got the keyboard, or lost it. */
    record Focused(boolean here) implements Event {}

    /** It is this late now. */
    record Ticked(Instant now) implements Event {}

    /**
     * The clock is ahead of where it should be: this machine was asleep, or the clock was set.
     *
     * @param now how late it is
     * @param by how far ahead
     */
    record Woke(Instant now, Duration by) implements Event {}

    /** This machine has another address than a moment ago: it may reach what it could not. */
    record Moved() implements Event {}

    /**
     * The wire is up, the host's identity has been judged, nothing has been said yet.
     *
     * @param greeting what to tell about whom we reached, empty when there is nothing new
     * @param pin the host's identity, or empty when it showed none
     * @param verified whether its words have been compared, or it was invited by pin
     */
    record Connected(List<List<Span>> greeting, String pin, boolean verified) implements Event {
        public Connected {
            greeting = List.copyOf(greeting);
        }
    }

    /** A message arrived. */
    record Received(Message message) implements Event {}

    /** The wire is down, or did not come up; another try may succeed. */
    record Disconnected(String reason) implements Event {}

    /**
     * The wire is down, and no further try would help: the host is not the one it was, or the room cannot be opened.
     *
     * @param reason in words
     * @param exitCode what the shell is told
     */
    record Stopped(String reason, int exitCode) implements Event {}

    /**
     * Letters were to be put into the outbox.
     *
     * @param what was to be kept, all of it or nothing
     * @param problem why it could not be, in words; empty when it is on disk
     */
    record Kept(Effect.Keep what, String problem) implements Event {}

    /**
     * What is kept of this conversation was found.
     *
     * @param seen what was seen before, oldest first; empty when it is on the screen already
     * @param unread how many of the newest of them were not on the screen
     * @param letters what lies in the outbox for this host, oldest first
     * @param draft what was begun and not said; may be empty
     * @param elsewhere whether what was kept so far belongs to another host
     * @param others conversations with one other at this host in which something was never on the screen
     */
    record Remembered(
            List<Entry> seen, int unread, List<Letter> letters, String draft, boolean elsewhere, List<String> others)
            implements Event {
        public Remembered {
            seen = List.copyOf(seen);
            letters = List.copyOf(letters);
            others = List.copyOf(others);
        }

        public Remembered(List<Entry> seen, int unread, List<Letter> letters, String draft, boolean elsewhere) {
            this(seen, unread, letters, draft, elsewhere, List.of());
        }
    }

    /**
     * In these conversations with one other something was said that is not kept here.
     *
     * @param places the newest first
     */
    record Missed(List<Place> places) implements Event {
        public Missed {
            places = List.copyOf(places);
        }

        /**
         * How far one of them is kept.
         *
         * @param name the other's
         * @param msgid of the newest that is kept; empty if nothing is
         */
        public record Place(String name, String msgid) {}
    }

    /**
     * What is kept of a conversation that was opened was found.
     *
     * @param room its name
     * @param seen what was seen before, oldest first
     * @param unread how many of the newest of them were not on the screen
     * @param draft what was begun and not said; may be empty
     */
    record Recalled(String room, List<Entry> seen, int unread, String draft) implements Event {
        public Recalled {
            seen = List.copyOf(seen);
        }
    }

    /**
     * Words were looked for.
     *
     * @param words what was asked for
     * @param at which of the matches this is, counted from 0 for the newest
     * @param count how many there are, at most {@link Search#MOST}
     * @param window the lines around it, oldest first; empty when there is none
     * @param match its place among them, counted from 0; or that of the line so far from it as was asked
     * @param shift how far that was, in lines
     */
    record Found(String words, int at, int count, List<Entry> window, int match, int shift) implements Event {
        public Found {
            window = List.copyOf(window);
        }

        public Found(String words, int at, int count, List<Entry> window, int match) {
            this(words, at, count, window, match, 0);
        }
    }

    /**
     * What is kept was to be written to a file.
     *
     * @param words what became of it
     * @param problem whether it could not be
     */
    record Exported(String words, boolean problem) implements Event {}

    /**
     * The way to the host was looked at.
     *
     * @param asked whether the user wanted to know
     * @param report what was found, and at the end what to do
     */
    record CheckedUp(boolean asked, List<List<Span>> report) implements Event {
        public CheckedUp {
            report = List.copyOf(report);
        }
    }

    /**
     * What the user has chosen was read.
     *
     * @param problems what is wrong with the file, in words
     */
    record Configured(Settings settings, List<String> problems) implements Event {
        public Configured {
            problems = List.copyOf(problems);
        }
    }

    /** What was chosen cannot be kept, in words. */
    record Unchosen(String problem) implements Event {}

    /**
     * The user's editor has ended.
     *
     * @param text what was written, as it stands in the file; may hold anything
     * @param problem why there is nothing, in a sentence; empty when there is
     */
    record Composed(String text, String problem) implements Event {}

    /**
     * A link was to be opened.
     *
     * @param problem why it could not be, in a sentence; empty when a program has taken it
     */
    record Browsed(String link, String problem) implements Event {}

    /** Nothing can be kept on disk. */
    record Forgetful(String reason) implements Event {}

    /** The room in this process can be joined by others now. */
    record Hosting(List<List<Span>> card) implements Event {
        public Hosting {
            card = List.copyOf(card);
        }
    }

    /**
     * It was to be remembered that the host's words were compared.
     *
     * @param pin whose they were
     * @param problem why it could not be, in words; empty when it is
     */
    record Vouched(String pin, String problem) implements Event {}

    /**
     * The words that two people compare are known.
     *
     * @param nick the other one, or empty for the host we joined
     * @param words six of them
     */
    record WordsFound(String nick, List<String> words) implements Event {
        public WordsFound {
            words = List.copyOf(words);
        }
    }
}
