package chat.wire;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * How far the other end of a connection may go, in one place. The table in ARCHITECTURE.md says what happens beyond each,
 * and which test goes there.
 */
final class Bounds {
    private Bounds() {}

    // Who begins TLS and does not come in.

    /** Times in a row that cost nothing: people look at a host before they come in, and mistype passwords. A count. */
    static final int PENALTY_FREE = 2;

    /** What the next time costs, doubled each time; then no handshake is begun for it. Milliseconds. */
    static final long PENALTY = 1_000;

    /** The most that it costs: longer would lock out others behind the same address. Milliseconds. */
    static final long PENALTY_MOST = 60_000;

    /** After so long without another time all is forgotten. Milliseconds; twice the longest wait. */
    static final long PENALTY_FORGOTTEN = 120_000;

    /** Networks that are counted; those that came first are forgotten for more. A count; some 100 KB. */
    static final int PENALTY_NETWORKS = 1024;

    // Coming in.

    /** Connections the system holds until they are accepted; a class that joins at once is more than its usual 128. A count. */
    static final int BACKLOG = 1024;

    /** Peers that have not registered; as many as a class or two. A count; each takes some 30 KB over TLS. */
    static final int STRANGERS = 256;

    /** Who came less than this long ago is still about to register, and gives way to nobody. Nanoseconds. */
    static final long NEWCOMER = TimeUnit.SECONDS.toNanos(1);

    /** Handshakes that compute at the same time; each takes a processor for some milliseconds. A count. */
    static final int HANDSHAKES = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** For the first word, a handshake, and each line until one has registered; no program needs as long. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** For the first word where people who use an older program say it by hand. */
    static final Duration BY_HAND = Duration.ofMinutes(1);

    // Reading.

    /** Bytes beyond the tags that may come without any line end before the peer is cut off: twice what Ergo allows. */
    static final int ENDLESS = 8 * 1024;

    // Writing.

    /** Bytes a peer may fall behind before it is dropped; some 500 full lines, Ergo's default is 96 KiB. */
    static final int QUEUE = 256 * 1024;

    /** Bytes handed to the system at once; more waits in the queue, where lines are shared with other members. */
    static final int WRITE_AHEAD = 64 * 1024;

    /** For what is queued to leave a connection that was closed; who takes longer does not read. */
    static final Duration FAREWELL = Duration.ofSeconds(5);

    // Older programs, which know no IRC.

    /** Pieces that may wait for a guest, because they must be told with pauses; most of a minute. A count. */
    static final int OLDER_PIECES = 1000;

    /** Reads that wait for the conversation with a server, so that it cannot fill our memory. A count. */
    static final int OLDER_READS = 16;

    /** Things said to a server that wait for their pauses; what else we say waits in the queue. A count. */
    static final int OLDER_SAYS = 64;

    /** For an older program to end its side, after the last word. */
    static final Duration OLDER_FAREWELL = Duration.ofSeconds(1);

    /** Silence on a connection, both ways, after which the system asks whether the other machine is there. Seconds. */
    static final int ALIVE_SILENCE = 10;

    /** Between two such questions: with the silence before, a machine that is gone is missed within 20 s. Seconds. */
    static final int ALIVE_STEP = 3;

    /** How many of them may stay without an answer. A count. */
    static final int ALIVE_TRIES = 3;

    /**
     * For the other machine to take anything of what is under way to it; each byte that it acknowledges begins it anew, so
     * that a slow link is never cut. Milliseconds; with the system's own clock of retransmissions below 20 s, and below
     * silence and questions together, since Linux ends those by it, too (tcp(7), TCP_USER_TIMEOUT).
     */
    static final int UNACKNOWLEDGED = 18_000;
}
