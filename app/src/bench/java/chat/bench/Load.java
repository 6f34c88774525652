package chat.bench;

import java.net.InetSocketAddress;

/**
 * What a {@link LoadGenerator} shall do.
 *
 * @param address of the host
 * @param tls whether to encrypt
 * @param members how many connect
 * @param rooms how many rooms they are spread over, evenly
 * @param senders how many of them talk
 * @param window messages of one sender that may be under way; a message is until the last member of the room has it
 * @param rate messages a second of all senders together, whatever is under way; 0 to go by the window
 * @param prefix what the nicks begin with
 */
record Load(
        InetSocketAddress address,
        boolean tls,
        int members,
        int rooms,
        int senders,
        int window,
        int rate,
        String prefix) {
    static Load of(InetSocketAddress address, int members) {
        return new Load(address, false, members, 1, 1, 1, 0, "m");
    }

    Load encrypted() {
        return new Load(address, true, members, rooms, senders, window, rate, prefix);
    }

    Load spreadOver(int number) {
        return new Load(address, tls, members, number, senders, window, rate, prefix);
    }

    /** So many senders, each with so many messages under way. */
    Load windowed(int number, int messages) {
        return new Load(address, tls, members, rooms, number, messages, 0, prefix);
    }

    /** So many senders that together send at an even pace. */
    Load paced(int number, int messagesPerSecond) {
        return new Load(address, tls, members, rooms, number, 1, messagesPerSecond, prefix);
    }

    /** With other nicks than those of another load on the same host. */
    Load named(String beginning) {
        return new Load(address, tls, members, rooms, senders, window, rate, beginning);
    }
}
