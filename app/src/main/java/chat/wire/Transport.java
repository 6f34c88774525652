package chat.wire;

import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.ServerSocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.concurrent.DefaultThreadFactory;

/** Which of Netty's transports is used: the one place to choose another. */
final class Transport {
    /** Half of the machine moves bytes; the other half is for the room itself. */
    static final int LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private Transport() {}

    static EventLoopGroup loops() {
        return new MultiThreadIoEventLoopGroup(
                LOOPS, new DefaultThreadFactory("wire", true), NioIoHandler.newFactory());
    }

    static Class<? extends ServerSocketChannel> serverChannel() {
        return NioServerSocketChannel.class;
    }
}
