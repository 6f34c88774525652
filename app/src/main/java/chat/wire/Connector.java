package chat.wire;

import chat.trust.Address;
import chat.trust.Address.Scheme;
import chat.trust.Identity;
import chat.trust.Judge;
import chat.wire.CannotConnectException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Connects to hosts as a guest. Any thread; {@link #open} blocks, {@link #abort} ends that from another thread. */
public final class Connector {
    /** For finding the host, reaching it, and the handshake together. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** For what is queued when a connection is closed. */
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private static final byte[] NOTHING = {};

    /** What one is called at servers of older kinds who has not said it. */
    private static final String NAMELESS = "guest";

    private final Identity identity;
    private final Judge judge;
    private final String name;
    private final Duration patience;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean aborted;

    /**
     * A connector of one user.
     *
     * @param identity what hosts see
     * @param judge says which hosts may be joined
     */
    public Connector(Identity identity, Judge judge) {
        this(identity, judge, NAMELESS);
    }

    /**
     * A connector of one user.
     *
     * @param name what to be called at servers that have to know it at once, a legal nick
     */
    public Connector(Identity identity, Judge judge, String name) {
        this(identity, judge, name, PATIENCE);
    }

    Connector(Identity identity, Judge judge, Duration patience) {
        this(identity, judge, NAMELESS, patience);
    }

    private Connector(Identity identity, Judge judge, String name, Duration patience) {
        this.name = name;
        this.identity = identity;
        this.judge = judge;
        this.patience = patience;
    }

    /**
     * Connects and, unless the scheme is in clear, makes sure of the host before anything is sent to it. A server of an
     * older kind has let us in, too. Blocks for 10 seconds at most.
     *
     * @param receiver called by a thread of the connection, perhaps before this method returns
     */
    public Connection open(Address address, Receiver receiver) throws CannotConnectException {
        long end = System.nanoTime() + patience.toNanos();
        if (address.scheme().isOlder()) {
            return new OlderDial(address, name, older(address, receiver, end), end, FAREWELL).open();
        }
        Socket raw = reach(address, end);
        var late = new AtomicBoolean();
        var done = new AtomicBoolean();
        CompletableFuture.delayedExecutor(end - System.nanoTime(), TimeUnit.NANOSECONDS, Runnable::run)
                .execute(() -> {
                    if (!done.get()) {
                        late.set(true);
                        close(raw);
                    }
                });
        try {
            raw.setTcpNoDelay(true);
            raw.setKeepAlive(true);
            Secured secured = secure(raw, address);
            done.set(true);
            Peer peer = peer(raw, address, secured.pin());
            return started(new SocketConnection(raw, secured.socket(), NOTHING, peer, told(raw, receiver), FAREWELL));
        } catch (CannotConnectException e) {
            forget(raw);
            throw e;
        } catch (IOException e) {
            forget(raw);
            throw new CannotConnectException(
                    Kind.RETRY, late.get() ? speechless(address) : Handshake.words(address, e), e);
        } finally {
            done.set(true);
        }
    }

    private OlderDial.Way older(Address address, Receiver receiver, long end) {
        return new OlderDial.Way() {
            @Override
            public Socket reach() throws CannotConnectException {
                return Connector.this.reach(address, end);
            }

            @Override
            public Peer peer(Socket socket) {
                return Connector.peer(socket, address, "");
            }

            @Override
            public Receiver receiver(Socket socket) {
                return told(socket, receiver);
            }
        };
    }

    private Secured secure(Socket raw, Address address) throws IOException {
        return address.scheme().isClear() ? new Secured(raw, "") : new Handshake(identity, judge, address).over(raw);
    }

    /** What lines go through, and the key of who is at the other end. */
    record Secured(Socket socket, String pin) {}

    private Connection started(SocketConnection connection) {
        connection.start();
        return connection;
    }

    private static Peer peer(Socket raw, Address address, String pin) {
        InetAddress from = raw.getInetAddress();
        return new Peer(
                Locality.text(from), Locality.isHere(from), !address.scheme().isClear(), pin);
    }

    /** The receiver, and a note that the socket is gone. */
    private Receiver told(Socket raw, Receiver receiver) {
        return new Receiver() {
            @Override
            public void received(chat.irc.Message message) {
                receiver.received(message);
            }

            @Override
            public void refused(Refusal refusal) {
                receiver.refused(refusal);
            }

            @Override
            public void closed(String reason) {
                sockets.remove(raw);
                receiver.closed(reason);
            }
        };
    }

    private Socket reach(Address address, long end) throws CannotConnectException {
        try {
            List<InetAddress> found = resolve(address, end);
            Duration rest = Duration.ofNanos(end - System.nanoTime());
            boolean atOnce = address.scheme() == Scheme.CHAT10;
            return new Race(socket -> opened(socket, atOnce), rest).run(found, address.port());
        } catch (UnknownHostException e) {
            throw new CannotConnectException(
                    Kind.RETRY,
                    "the name " + address.host() + " is not known; see that it is spelled right and that the network is"
                            + " up, or use the number that the host's screen shows",
                    e);
        } catch (SocketTimeoutException e) {
            throw new CannotConnectException(Kind.RETRY, silent(address), e);
        } catch (ConnectException e) {
            throw new CannotConnectException(
                    Kind.RETRY,
                    "nobody listens at " + address.place()
                            + "; see that the room is open there, and that the port is right",
                    e);
        } catch (IOException e) {
            throw new CannotConnectException(
                    Kind.RETRY,
                    address.place() + " cannot be reached from here; see that both are in the same network or VPN",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotConnectException(Kind.RETRY, "interrupted", e);
        }
    }

    /** It was reached. */
    private static String speechless(Address address) {
        return address.scheme() == Scheme.CHAT
                ? address.place() + " does not answer, though something is there. " + Handshake.inClear(address)
                : silent(address);
    }

    private static String silent(Address address) {
        return address.place()
                + " does not answer; see that it is the right address, and that no firewall is in between";
    }

    /** Asks the system, which may take longer than we wait. */
    private static List<InetAddress> resolve(Address address, long end) throws IOException, InterruptedException {
        var found = new CompletableFuture<List<InetAddress>>();
        Thread asks = new Thread(
                () -> {
                    try {
                        found.complete(List.of(InetAddress.getAllByName(address.host())));
                    } catch (UnknownHostException e) {
                        found.completeExceptionally(e);
                    }
                },
                "resolve");
        asks.setDaemon(true);
        asks.start();
        try {
            return found.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new UnknownHostException(address.host());
        }
    }

    private void opened(Socket socket, boolean hesitates) {
        if (hesitates) {
            OlderDial.hesitate(socket);
        }
        sockets.removeIf(Socket::isClosed);
        sockets.add(socket);
        if (aborted) {
            close(socket);
        }
    }

    private void forget(Socket raw) {
        sockets.remove(raw);
        close(raw);
    }

    /** Ends at once whatever was opened or is being opened, for good; what is queued is lost. */
    public void abort() {
        aborted = true;
        sockets.forEach(Connector::close);
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger("chat.wire").log(System.Logger.Level.DEBUG, "closing a socket", e);
        }
    }
}
