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
}
