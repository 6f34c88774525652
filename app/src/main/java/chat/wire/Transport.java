package chat.wire;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.List;
import java.util.function.Supplier;
import jdk.net.ExtendedSocketOptions;
import org.jspecify.annotations.Nullable;

/**
 * One of Netty's transports: the one place to choose another. Linux's own needs machine code that is not there on every
 * system; that of the JVM always works.
 *
 * @param name what it is called in the log
 * @param handlers makes what moves the bytes of an event loop
 * @param alive how the system is told to ask those who are silent: {@link Bounds#ALIVE_SILENCE} and the two behind it
 * @param acknowledging how it is told to give up those who acknowledge nothing; absent where it cannot be told, as by the
 *     JVM: then it tries on for as long as it is used to, and the silence of the member ends it first
 * @param unacknowledged {@link Bounds#UNACKNOWLEDGED}
 */
record Transport(
        String name,
        Supplier<IoHandlerFactory> handlers,
        Class<? extends ServerSocketChannel> serverChannel,
        List<ChannelOption<Integer>> alive,
        @Nullable ChannelOption<Integer> acknowledging,
        int unacknowledged) {
    /** Event loops: half of the machine. One of them is also the thread of the room itself. */
    static final int LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private static Transport epoll() {
        return new Transport(
                "epoll",
                EpollIoHandler::newFactory,
                EpollServerSocketChannel.class,
                List.of(
                        EpollChannelOption.TCP_KEEPIDLE,
                        EpollChannelOption.TCP_KEEPINTVL,
                        EpollChannelOption.TCP_KEEPCNT),
                EpollChannelOption.TCP_USER_TIMEOUT,
                Bounds.UNACKNOWLEDGED);
    }

    private static Transport nio() {
        return new Transport(
                "NIO",
                NioIoHandler::newFactory,
                NioServerSocketChannel.class,
                List.of(
                        NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE),
                        NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL),
                        NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPCOUNT)),
                null,
                Bounds.UNACKNOWLEDGED);
    }

    /** What works on this machine, the best first. The first time it may load machine code. */
    static List<Transport> available() {
        return Epoll.isAvailable() ? List.of(epoll(), nio()) : List.of(nio());
    }

    EventLoopGroup loops() {
        return new MultiThreadIoEventLoopGroup(LOOPS, new DefaultThreadFactory("wire", true), handlers.get());
    }

    /** The same with another {@link Bounds#UNACKNOWLEDGED}. */
    Transport giving(int millis) {
        return new Transport(name, handlers, serverChannel, alive, acknowledging, millis);
    }

    /**
     * Lets the system find out in time that nobody is at the other end any more: by asking when all is silent, and by what
     * comes back when something is under way.
     */
    void keepAlive(ServerBootstrap bootstrap) {
        bootstrap
                .childOption(ChannelOption.SO_KEEPALIVE, true)
                .childOption(alive.get(0), Bounds.ALIVE_SILENCE)
                .childOption(alive.get(1), Bounds.ALIVE_STEP)
                .childOption(alive.get(2), Bounds.ALIVE_TRIES);
        if (acknowledging != null) {
            bootstrap.childOption(acknowledging, unacknowledged);
        }
    }
}
