package chat.wire;

/** Where those who arrive are let in: what a host gives to whatever brings it connections. */
@FunctionalInterface
public interface Door {
    /**
     * Somebody has arrived. Called once for each connection, before anything of it is read, on the thread that will
     * call the receiver.
     *
     * @return what becomes of that which arrives on the connection
     */
    Receiver accept(Connection connection);

    /**
     * Whether this is the key of somebody who is known here; such a peer gives way to others last while it has not
     * introduced itself. Any thread; must not wait.
     *
     * @param pin the key that a peer has shown
     */
    default boolean knows(String pin) {
        return false;
    }

    /**
     * Somebody was turned away before it could arrive. Any thread; must not wait.
     *
     * @param address where it came from, a number
     * @param why in words
     */
    default void turnedAway(String address, String why) {
        // Who does not want to know need not.
    }
}
