package chat.wire;

import chat.dialect.Chat10Host;
import chat.dialect.Cs372Host;
import chat.dialect.Dialect;
import chat.dialect.FirstHeard;
import chat.dialect.HackbrightHost;
import chat.dialect.HostInterpreter;
import chat.dialect.HostInterpreter.Standing;
import chat.dialect.RawHost;
import chat.irc.Nick;
import chat.trust.Address;
import chat.wire.CannotConnectException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import jdk.net.ExtendedSocketOptions;

/** Joins one server that may know no IRC: finds out what it is, introduces us, and comes again where our name is taken. */
final class OlderDial {
    /** Names that are tried, the wanted one included. A count. */
    private static final int NAMES = 9;

    private final Address address;
    private final String wanted;
    private final Way way;
    private final long end;
    private final Duration farewell;

    /** Reaches the place once more. */
    interface Way {
        Socket reach() throws CannotConnectException;

        Peer peer(Socket socket);

        Receiver receiver(Socket socket);
    }

    /**
     * Prepares to join.
     *
     * @param wanted the name to have there
     * @param end when patience ends, by {@link System#nanoTime}
     * @param farewell how long leaving may take
     */
    OlderDial(Address address, String wanted, Way way, long end, Duration farewell) {
        this.address = address;
        this.wanted = wanted;
        this.way = way;
        this.end = end;
        this.farewell = farewell;
    }

    /**
     * Lets the first words of ours leave together with the last step of the handshake: servers of CHAT/1.0 read when they
     * accept, and die when nothing is there. To be called before connecting.
     */
    static void hesitate(Socket socket) {
        try {
            if (socket.supportedOptions().contains(ExtendedSocketOptions.TCP_QUICKACK)) {
                socket.setOption(ExtendedSocketOptions.TCP_QUICKACK, false);
            }
        } catch (IOException e) {
            System.getLogger("chat.wire").log(System.Logger.Level.DEBUG, "a socket acknowledges at once", e);
        }
    }

    /** Joins; the connection that comes of it is let in already. */
    Connection open() throws CannotConnectException {
        for (int number = 1; number <= NAMES; number++) {
            Optional<Connection> made = join(number == 1 ? wanted : Nick.numbered(wanted, number));
            if (made.isPresent()) {
                return made.get();
            }
        }
        throw new CannotConnectException(
                Kind.RETRY,
                "the name " + wanted + " and " + (NAMES - 1) + " like it are taken at " + address.place()
                        + "; choose another with --name NAME");
    }

    private Optional<Connection> join(String name) throws CannotConnectException {
        Socket socket = way.reach();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            byte[] first = {};
            Dialect dialect;
            switch (address.scheme()) {
                case CHAT10 -> dialect = new Chat10Host();
                case CS372 -> dialect = new Cs372Host();
                case HACKBRIGHT -> dialect = new HackbrightHost();
                case RAW -> dialect = new RawHost();
                default -> {
                    var heard = new ByteArrayOutputStream();
                    FirstHeard what = listen(socket, heard);
                    first = heard.toByteArray();
                    if (what == FirstHeard.IRC) {
                        return Optional.of(irc(socket, first));
                    }
                    dialect = what.dialect();
                }
            }
            var interpreter = new HostInterpreter(dialect, name);
            var host = new OlderHost(socket, first, interpreter, way.peer(socket), way.receiver(socket), farewell);
            host.start();
            return settled(host, interpreter);
        } catch (IOException e) {
            close(socket);
            if (e instanceof CannotConnectException known) {
                throw known;
            }
            throw new CannotConnectException(Kind.RETRY, address.place() + " ended the connection", e);
        }
    }

    private Connection irc(Socket socket, byte[] first) {
        var connection = new SocketConnection(socket, socket, first, way.peer(socket), way.receiver(socket), farewell);
        connection.start();
        return connection;
    }

    /** Waits for the first words of the server, as long as it may take for them. */
    private static FirstHeard listen(Socket socket, ByteArrayOutputStream heard) throws IOException {
        long silence = System.nanoTime() + FirstHeard.PATIENCE.toNanos();
        byte[] buffer = new byte[1024];
        Optional<FirstHeard> what = Optional.empty();
        while (what.isEmpty()) {
            long rest = TimeUnit.NANOSECONDS.toMillis(silence - System.nanoTime());
            int count = 0;
            try {
                socket.setSoTimeout((int) Math.max(1, rest));
                count = rest <= 0 ? -1 : socket.getInputStream().read(buffer);
            } catch (SocketTimeoutException e) {
                count = -1;
            }
            heard.write(buffer, 0, Math.max(0, count));
            what = FirstHeard.of(heard.toByteArray(), count < 0);
        }
        socket.setSoTimeout(0);
        return what.get();
    }

    /** Waits until we are in; empty when the name is taken. */
    private Optional<Connection> settled(OlderHost host, HostInterpreter interpreter) throws CannotConnectException {
        Standing standing;
        try {
            standing = host.settled(end - System.nanoTime());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            standing = Standing.ASKING;
        }
        if (standing == Standing.IN) {
            return Optional.of(host);
        }
        host.close();
        if (standing == Standing.TAKEN) {
            return Optional.empty();
        }
        String why = standing == Standing.ASKING ? "it does not answer as such a server would" : interpreter.reason();
        throw new CannotConnectException(
                Kind.RETRY, address.place() + " cannot be joined with " + address + ": " + why);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger("chat.wire").log(System.Logger.Level.DEBUG, "closing a socket", e);
        }
    }
}
