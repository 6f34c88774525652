package chat.dialect;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the first words of a peer tell about the way it talks. The byte arrays are not copied, and not to be changed. */
public sealed interface Verdict {
    /**
     * Nothing yet.
     *
     * @param said what it is to be sent meanwhile
     * @param quiet how long it may be silent before {@code quiet} is to be called; null for as long as it likes
     */
    record Undecided(List<Say> said, @Nullable Duration quiet) implements Verdict {
        public Undecided {
            said = List.copyOf(said);
        }
    }

    /**
     * An IRC client.
     *
     * @param bytes all that it has sent until now, for who talks with it
     */
    record Irc(byte[] bytes) implements Verdict {}

    /**
     * A program that knows no IRC.
     *
     * @param dialect how to talk with it; not begun
     * @param bytes all that it has sent until now, which the dialect is to read again
     */
    record Older(Dialect dialect, byte[] bytes) implements Verdict {}

    /**
     * Nobody for us.
     *
     * @param said its last words, before the connection is closed
     * @param reason why, for the host's log
     */
    record Refused(List<Say> said, String reason) implements Verdict {
        public Refused {
            said = List.copyOf(said);
        }
    }
}
