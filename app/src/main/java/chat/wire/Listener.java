package chat.wire;

import chat.trust.Address;
import chat.trust.Identity;
import chat.trust.ListenAddress;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.FixedRecvByteBufAllocator;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.socket.SocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Where a host is reached from other processes: accepts connections and leads each to the door. Any thread. */
public final class Listener {
    /** Bytes read at once: some lines, and no more that is hard to stop when a peer talks too fast. */
    private static final int READ_SIZE = 8 * 1024;

    private static final int HANDSHAKE_THREAD_IDLE_SECONDS = 5;

    private final Means means;
    private final EventLoopGroup loops;
    private final ExecutorService computing;
    private final ChannelGroup listening;
    private final List<InetSocketAddress> addresses = new ArrayList<>(); // a group keeps no order
    private final ChannelGroup connections;
    private final Reception reception;

    private Listener(Identity identity, Door door, ListenRules rules, Means means) {
        this.means = means;
        loops = means.transport().loops();
        computing = handshakes();
        listening = new DefaultChannelGroup(loops.next());
        connections = new DefaultChannelGroup(loops.next());
        reception = new Reception(rules, door, new CurrentTls(() -> tls(identity), computing));
    }

    /**
     * One of the threads that move bytes. Whoever decides on it what is sent needs to wake nobody for it to leave. It
     * must never be made to wait, and ends with this listener.
     */
    public ScheduledExecutorService thread() {
        return loops.next();
    }

    private HostTls tls(Identity identity) {
        return HostTls.showing(identity, means.tls().get());
    }

    /** Shows another certificate to all who come from now on. */
    public void show(Identity identity) {
        reception.tls().exchange(tls(identity));
    }

    private static ExecutorService handshakes() {
        var threads = new ThreadPoolExecutor(
                Bounds.HANDSHAKES,
                Bounds.HANDSHAKES,
                HANDSHAKE_THREAD_IDLE_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(), // at most one task for each connection
                task -> {
                    Thread thread = new Thread(task, "handshake");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /**
     * Starts to listen. Blocks until all places are bound.
     *
     * @throws ListenException when one of the places cannot be had; then none is kept
     */
    public static Listener open(ListenAddress where, Identity identity, Door door, ListenRules rules)
            throws ListenException {
        return open(where, identity, door, rules, Means.best());
    }

    static Listener open(ListenAddress where, Identity identity, Door door, ListenRules rules, Means means)
            throws ListenException {
        Listener listener = new Listener(identity, door, rules, means);
        try {
            for (int port : where.ports()) {
                listener.bind(where, port);
            }
        } catch (ListenException e) {
            listener.close(Duration.ZERO);
            throw e;
        }
        return listener;
    }

    private void bind(ListenAddress where, int port) throws ListenException {
        int bound = port;
        for (InetSocketAddress address : addresses(where.host(), port)) {
            var place = new InetSocketAddress(address.getAddress(), bound);
            var future = bootstrap().bind(place).awaitUninterruptibly();
            if (!future.isSuccess()) {
                throw failure(place, where.host(), future.cause());
            }
            Channel channel = future.channel();
            channel.pipeline().addLast(new AcceptTrouble(reception.strangers()));
            listening.add(channel);
            InetSocketAddress reached = (InetSocketAddress) channel.localAddress();
            addresses.add(reached);
            bound = reached.getPort(); // one chosen port for all addresses
        }
    }

    private static List<InetSocketAddress> addresses(String host, int port) throws ListenException {
        if (host.isEmpty()) {
            return List.of(new InetSocketAddress(port)); // a socket for IPv4 and IPv6
        }
        try {
            List<InetSocketAddress> addresses = new ArrayList<>();
            for (InetAddress address : InetAddress.getAllByName(host)) {
                addresses.add(new InetSocketAddress(address, port));
            }
            return addresses;
        } catch (UnknownHostException e) {
            throw new ListenException(
                    "Cannot listen: the name " + host + " is not known; give one of this machine's addresses, or only"
                            + " the port.",
                    e);
        }
    }

    private ServerBootstrap bootstrap() {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(loops)
                .channel(means.transport().serverChannel())
                .option(ChannelOption.SO_BACKLOG, Bounds.BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, new FixedRecvByteBufAllocator(READ_SIZE))
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        connections.add(channel);
                        channel.pipeline().addLast(new FirstByte(reception, channel.remoteAddress()));
                    }
                });
        means.transport().keepAlive(bootstrap);
        return bootstrap;
    }

    private static ListenException failure(InetSocketAddress place, String host, Throwable cause) {
        int port = place.getPort();
        String said = String.valueOf(cause.getMessage());
        String why;
        if (said.contains("in use")) {
            why = "port " + port + " is already in use on this machine; choose another one, or 0 for any that is free";
        } else if (said.contains("assign")) {
            why = host + " is no address of this machine; give one that is, or only the port";
        } else if (said.contains("denied")) {
            why = "port " + port + " is reserved for the system; choose one above 1023";
        } else {
            why = Address.place(host, port) + " is not to be had (" + said + "); choose another address or port";
        }
        return new ListenException("Cannot listen: " + why + ".", cause);
    }

    /** Where this listener is reached, in the order that was asked for, with the ports that the system chose. */
    public List<InetSocketAddress> addresses() {
        return List.copyOf(addresses);
    }

    /** What moves the bytes and what does TLS, in words; that may be known a moment after this was opened. */
    public CompletionStage<String> means() {
        return reception.tls().name().thenApply(tls -> means.transport().name() + ", TLS of " + tls);
    }

    /**
     * Stops listening and ends what is left of the connections. Those that were closed before may finish what they have
     * to send.
     *
     * @param patience how long to wait for them at most
     */
    public void close(Duration patience) {
        listening.close().awaitUninterruptibly();
        connections.newCloseFuture().awaitUninterruptibly(patience.toMillis());
        connections.close().awaitUninterruptibly();
        loops.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
        reception.tls().end();
        computing.shutdownNow();
    }

    /**
     * Netty pauses for a second when a connection cannot be accepted, mostly because there are no descriptors left. Here
     * it is told, and strangers give way, so that somebody who means it gets in.
     */
    private static final class AcceptTrouble extends ChannelInboundHandlerAdapter {
        /** Trouble this long after the last one is told again. */
        private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);

        private final Strangers strangers;
        private boolean told;
        private long last;

        AcceptTrouble(Strangers strangers) {
            this.strangers = strangers;
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            long now = System.nanoTime();
            if (!told || now - last > QUIET_NANOS) {
                System.getLogger("chat.wire")
                        .log(
                                System.Logger.Level.WARNING,
                                "cannot accept a connection: " + cause.getMessage()
                                        + "; who is here stays, and who has not introduced itself gives way");
            }
            told = true;
            last = now;
            strangers.thin(now);
        }
    }
}
