package chat.wire;

import java.net.InetAddress;
import java.time.Duration;
import java.util.function.Predicate;

/**
 * What a host lets in, and how long it waits.
 *
 * @param plaintext whether other machines may talk in clear; this one always may
 * @param local tells this machine's addresses from others
 * @param patience how long a peer may take for its first word, for each line until it has registered, and for the TLS
 *     handshake
 * @param farewell how long what is queued may take to leave a connection that was closed
 * @param strangers how many peers that have not registered are kept, beyond those that came within the last second
 */
public record ListenRules(
        boolean plaintext, Predicate<InetAddress> local, Duration patience, Duration farewell, int strangers) {
    /** As sshd's LoginGraceTime, but for the first word only. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private static final int STRANGERS = 256;

    /** What is right for everybody. */
    public static ListenRules usual(boolean plaintext) {
        return new ListenRules(plaintext, Locality::isHere, PATIENCE, FAREWELL, STRANGERS);
    }
}
