package chat;

import chat.client.Effect;
import chat.dialect.Greeting;
import chat.irc.Message;
import chat.irc.Password;

/** The way to the host, whichever it is. Its answers come as events. Confined to the loop's thread. */
interface Wire {
    /** Begins to reach the host; answered by {@code Connected}, {@code Disconnected} or {@code Stopped}. */
    void connect();

    /** From now on the host is given this password. Answered by nothing. */
    void unlock(Password password);

    /** Queues a message; it leaves at the next flush. Without a connection it is dropped. */
    void send(Message message);

    /** Lets what is queued leave. */
    void flush();

    /** From now on older programs hear this at first; only whoever hosts has somebody to greet. */
    default void greet(Greeting greeting) {
        throw new IllegalStateException("nobody comes here");
    }

    /** Changes how much of a room is kept, if that is asked, and tells it by a notice; only whoever hosts keeps rooms. */
    default void retain(Effect.Retain retain) {
        throw new IllegalStateException("nothing is kept here");
    }

    /**
     * Looks at the way to the host, or of others to us; answered by {@code CheckedUp}, after some seconds.
     *
     * @param asked goes with the answer
     */
    void checkUp(boolean asked);

    /** Gives up the connection; nothing more is heard of it. */
    void hangup();

    /** Ends everything in good order: what is queued leaves, but nobody waits long. */
    void close();
}
