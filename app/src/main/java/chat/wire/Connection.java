package chat.wire;

/**
 * One end of a conversation in lines, however they travel. What arrives goes to the {@link Receiver} that was given
 * when the connection was made.
 */
public interface Connection {
    /** Who is at the other end. Any thread. */
    Peer peer();

    /**
     * Queues a line; it leaves at the next {@link #flush}, together with all others of the turn. Never blocks. Confined
     * to one thread, the one that also flushes.
     *
     * @return false when the queue is over its limit or the connection has ended: the line is dropped, and the caller
     *     ends the session
     */
    boolean send(Line line);

    /** Lets what is queued leave as one buffer. Never blocks. */
    void flush();

    /** Bytes that are queued and not yet taken by the operating system. Any thread. */
    int queued();

    /**
     * Stops or resumes reading from the peer, to slow down one that talks too fast. What has been read already still
     * arrives. Any thread.
     */
    void reading(boolean on);

    /**
     * Says that the peer has introduced itself: the limits on strangers no longer apply to it. Called by a host. Any
     * thread.
     */
    void registered();

    /** Ends the connection once what is queued has left, or after a short while. Idempotent. Any thread. */
    void close();
}
