package chat.client;

import chat.text.Span;
import java.util.List;

/**
 * Who I am in this conversation, and how I take part in it.
 *
 * @param wanted the nick asked for
 * @param nick the nick I have
 * @param prefix {@code nick!user@host} as others see it, or empty while unknown; it decides how long a line may be
 * @param manner how I read and write
 * @param hosting whether the room is in this process
 * @param known whether this address was joined before
 * @param attaches whether to be the one who is in the room under this name already, if that is me on another connection
 * @param settings what I have chosen
 * @param card what to tell others so that they can join, ready to show; empty until it is known
 * @param attention whether I look, and what I was told of while I did not
 */
public record Profile(
        String wanted,
        String nick,
        String prefix,
        Manner manner,
        boolean hosting,
        boolean known,
        boolean attaches,
        Settings settings,
        List<List<Span>> card,
        Attention attention) {

    /** How a participant reads and writes. */
    public enum Manner {
        /** A full screen and a keyboard. */
        SCREEN,
        /** Lines in, lines out. */
        LINES,
        /** One message, then leave. */
        ONE_MESSAGE
    }

    public Profile {
        card = List.copyOf(card);
    }

    public static Profile guest(String nick, Manner manner, boolean known) {
        return new Profile(nick, nick, "", manner, false, known, false, Settings.USUAL, List.of(), Attention.UNKNOWN);
    }

    public static Profile host(String nick, Manner manner) {
        return new Profile(nick, nick, "", manner, true, true, false, Settings.USUAL, List.of(), Attention.UNKNOWN);
    }

    /** One of two wordings: for whoever has a screen with keys, or for whoever reads lines, or hears them. */
    String words(String onScreen, String inLines) {
        return manner == Manner.SCREEN ? onScreen : inLines;
    }

    Profile called(String nick) {
        return new Profile(wanted, nick, prefix, manner, hosting, known, attaches, settings, card, attention);
    }

    /** The same under a name that was asked for, and that is asked for again after a break. */
    Profile renamed(String nick) {
        return new Profile(nick, nick, prefix, manner, hosting, known, attaches, settings, card, attention);
    }

    Profile seenAs(String prefix) {
        return new Profile(wanted, nick, prefix, manner, hosting, known, attaches, settings, card, attention);
    }

    /** The same, who asked for the name or not. */
    public Profile attaching(boolean attaches) {
        return new Profile(wanted, nick, prefix, manner, hosting, known, attaches, settings, card, attention);
    }

    Profile joinedBefore() {
        return new Profile(wanted, nick, prefix, manner, hosting, true, attaches, settings, card, attention);
    }

    /** The same with something to tell others. */
    public Profile showing(List<List<Span>> card) {
        return new Profile(wanted, nick, prefix, manner, hosting, known, attaches, settings, card, attention);
    }

    Profile with(Settings settings) {
        return new Profile(wanted, nick, prefix, manner, hosting, known, attaches, settings, card, attention);
    }

    Profile with(Attention attention) {
        return new Profile(wanted, nick, prefix, manner, hosting, known, attaches, settings, card, attention);
    }
}
