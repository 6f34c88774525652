package chat.wire;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a host lets in, and how long it waits.
 *
 * @param plaintext whether other machines may talk in clear; this one always may
 * @param local tells this machine's addresses from others
 * @param patience how long a peer may take for its first word, for each line until it has registered, and for the TLS
 *     handshake
 * @param farewell how long what is queued may take to leave a connection that was closed
 * @param strangers how many peers that have not registered are kept, beyond those that came within the last second
 * @param older how those are received that know no IRC; null when they are not
 */
public record ListenRules(
        boolean plaintext,
        Predicate<InetAddress> local,
        Duration patience,
        Duration farewell,
        int strangers,
        @Nullable Older older) {
    /** For IRC only. */
    public ListenRules(
            boolean plaintext, Predicate<InetAddress> local, Duration patience, Duration farewell, int strangers) {
        this(plaintext, local, patience, farewell, strangers, null);
    }

    /** What is right for everybody who speaks IRC. */
    public static ListenRules usual(boolean plaintext) {
        return new ListenRules(plaintext, Locality::isHere, Bounds.PATIENCE, Bounds.FAREWELL, Bounds.STRANGERS);
    }

    /** The same, and programs that know no IRC are let in, too. */
    public ListenRules receiving(Older older) {
        return new ListenRules(plaintext, local, patience, farewell, strangers, older);
    }

    /** How long a peer may take for its first word; people who use an older program say it by hand. */
    Duration firstWord() {
        return older != null && plaintext ? Bounds.BY_HAND : patience;
    }
}
