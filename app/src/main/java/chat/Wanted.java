package chat;

import chat.dialect.Greeting;
import chat.irc.Password;
import chat.server.Access;
import chat.trust.Address;
import chat.trust.ListenAddress;
import java.nio.file.Path;
import java.util.Optional;

/** What was asked for on the command line, complete and valid. */
sealed interface Wanted {
    /** How one takes part. */
    enum Surface {
        /** The whole terminal. */
        SCREEN,
        /** One message a line. */
        LINE,
        /** One JSON object a line. */
        JSON,
        /** Not at all: a host for others. */
        HEADLESS
    }

    /** Whether to use colours. */
    enum Colour {
        /** As many as the terminal has. */
        AUTO,
        ALWAYS,
        NEVER
    }

    /**
     * As whom and how one takes part.
     *
     * @param nick a legal one
     * @param nickIsChosen whether the user asked for it; otherwise it comes from the login name and may be numbered
     * @param dataFolder where to keep everything, if not at the usual place
     */
    record Seat(String nick, boolean nickIsChosen, Surface surface, Colour colour, Optional<Path> dataFolder) {}

    /**
     * Host a room.
     *
     * @param room without its first {@code #}
     * @param allowsPlaintext whether other machines may join unencrypted
     */
    record Host(ListenAddress address, String room, boolean allowsPlaintext, Service service, Seat seat)
            implements Wanted {}

    /**
     * What a host is to IRC programs, and whom it lets in.
     *
     * @param serverName a legal host name
     * @param network one word
     * @param motd where the message of the day is, if there is one of its own
     * @param certificate what is shown instead of the user's own
     * @param limitsFloods whether those who talk too fast are slowed down
     * @param access who is let in
     * @param greeting what those hear at first who wait to be spoken to
     * @param durable whether what is said outlives the host
     */
    record Service(
            String serverName,
            String network,
            Optional<GivenFile> motd,
            Optional<GivenCertificate> certificate,
            boolean limitsFloods,
            Access access,
            Greeting greeting,
            boolean durable) {}

    /**
     * Join a room.
     *
     * @param room without its first {@code #}; the address's own one if it names one
     * @param message the only message to send before leaving, if there is one
     * @param password the room's, if one is known
     */
    record Join(Address address, String room, Optional<String> message, Optional<Password> password, Seat seat)
            implements Wanted {}

    /**
     * Forget a known host.
     *
     * @param host as the user wrote it
     */
    record Forget(String host, Optional<Path> dataFolder) implements Wanted {}

    /** Show a text and leave: on standard output when all is well, otherwise on standard error. */
    record Show(String text, Exit exit) implements Wanted {}
}
