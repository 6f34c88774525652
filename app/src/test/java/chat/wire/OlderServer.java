package chat.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A server on this machine that talks as one of the older programs does, with one guest after the other, and dies where
 * they die. What it read is there to be asked for, one read each; {@code end} when the guest ended its side in peace, and
 * {@code dead: why} when the original would have died.
 */
public final class OlderServer implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final ServerSocketChannel server;
    private final Manner manner;
    private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
    private volatile Socket guest;

    /** How it talks with one guest. */
    @FunctionalInterface
    interface Manner {
        void talk(OlderServer server, Socket guest) throws IOException;
    }

    /** The original ends with an error here. */
    static final class Dead extends IOException {
        private static final long serialVersionUID = 1L;

        Dead(String why) {
            super(why);
        }
    }

    private OlderServer(Manner manner, boolean readsAtOnce) throws IOException {
        this.manner = manner;
        server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
        Thread thread = new Thread(() -> serve(readsAtOnce), "older server");
        thread.setDaemon(true);
        thread.start();
    }

    /** The networked experiment, and the tutorial: one read is one message. */
    public static OlderServer raw() throws IOException {
        return new OlderServer(OlderServer::reads, false);
    }

    /** The two-person chat. Whatever is said to it is answered by {@code got} and the text, length first. */
    public static OlderServer cs372() throws IOException {
        return new OlderServer(
                (server, guest) -> {
                    server.say("SYN");
                    server.expect("SYN", server.readUpTo(guest, 3));
                    while (true) {
                        String length = server.readUpTo(guest, 4096);
                        if (!length.matches("[0-9]+")) {
                            throw new Dead("no length: " + length);
                        }
                        String text = server.readUpTo(guest, Integer.parseInt(length));
                        server.seen.add(text);
                        String answer = "got " + text;
                        server.say(Integer.toString(answer.length())); // characters, as it does
                        server.say(answer);
                    }
                },
                false);
    }

    /** The student's server of CHAT/1.0, which reads the moment it accepts; the names in it are taken. */
    public static OlderServer student(String... taken) throws IOException {
        return new OlderServer(
                (server, guest) -> {
                    String first = server.registration;
                    server.seen.add(first);
                    if (first.isEmpty()) {
                        throw new Dead("nothing to read when it accepted");
                    }
                    String name = first.replaceFirst("REGISTER (.*) CHAT/1.0", "$1");
                    if (java.util.List.of(taken).contains(name)) {
                        server.say("401 Client already registered");
                        return;
                    }
                    server.say("200 Registration successful");
                    while (true) {
                        String message = server.readUpTo(guest, 2048);
                        server.seen.add(message);
                        if (message.contains("DISCONNECT")) {
                            reads(server, guest); // a reset behind it would be seen
                        }
                        if (!message.strip().contains(": ")) {
                            throw new Dead("no blank behind the name: " + message);
                        }
                    }
                },
                true);
    }

    /** The teacher's server of CHAT/1.0: lines of ASCII, each of which must come whole. */
    static OlderServer sample() throws IOException {
        return new OlderServer(
                (server, guest) -> {
                    var line = new ByteArrayOutputStream();
                    for (int b = guest.getInputStream().read();
                            b != '\n';
                            b = guest.getInputStream().read()) {
                        if (b < 0) {
                            throw new Dead("a line without an end, for ever");
                        }
                        line.write(b);
                    }
                    server.seen.add(line.toString(StandardCharsets.UTF_8));
                    server.say("200 Registration succesful\n");
                    while (true) {
                        String message = server.readUpTo(guest, 2048);
                        server.seen.add(message);
                        if (!message.endsWith("\n") || message.chars().anyMatch(c -> c > 127)) {
                            throw new Dead("half a line, or more than ASCII: " + message);
                        }
                        if (message.startsWith("DISCONNECT")) {
                            reads(server, guest);
                        }
                    }
                },
                false);
    }

    /** Hackbright's: everybody's lines to everybody. */
    public static OlderServer hackbright() throws IOException {
        return new OlderServer(
                (server, guest) -> {
                    String dashes = "-".repeat(37) + "\n";
                    server.say(dashes);
                    server.say("Welcome to the Hackbright Chat Server\n" + dashes);
                    server.say("Please enter your screen name:\n");
                    String name = server.readUpTo(guest, 1024).stripTrailing();
                    server.seen.add(name);
                    server.say(name + " logged in\n");
                    while (true) {
                        String text = server.readUpTo(guest, 1024).stripTrailing();
                        server.seen.add(text);
                        server.say(name + "::" + text + "\n");
                    }
                },
                false);
    }

    /** sock_chat with names, which never ends when somebody leaves without a word. */
    static OlderServer sockChat() throws IOException {
        return new OlderServer(
                (server, guest) -> {
                    server.say("Type your name and press enter!");
                    String name = server.readUpTo(guest, 1024);
                    server.seen.add(name);
                    server.say("Welcome " + name + "! If you ever want to quit, type {quit} to exit.");
                    while (true) {
                        String text = server.readUpTo(guest, 1024);
                        server.seen.add(text);
                        if (text.equals("{quit}")) {
                            server.say("{quit}");
                            reads(server, guest);
                        }
                        server.say(name + ": " + text);
                    }
                },
                false);
    }

    /** An IRC server that has begun to look up names. */
    static OlderServer irc() throws IOException {
        return new OlderServer(
                (server, guest) -> {
                    server.say(":irc.example NOTICE * :*** Looking up your name\r\n");
                    reads(server, guest);
                },
                false);
    }

    private static void reads(OlderServer server, Socket guest) throws IOException {
        while (true) {
            server.seen.add(server.readUpTo(guest, 1024));
        }
    }

    private volatile String registration = "";

    private void serve(boolean readsAtOnce) {
        try {
            while (true) {
                try (SocketChannel channel = server.accept()) {
                    registration = readsAtOnce ? atOnce(channel) : "";
                    guest = channel.socket();
                    guest.setTcpNoDelay(true);
                    talk(guest);
                }
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static String atOnce(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        ByteBuffer buffer = ByteBuffer.allocate(2048);
        int count = channel.read(buffer);
        channel.configureBlocking(true);
        return new String(buffer.array(), 0, Math.max(0, count), StandardCharsets.UTF_8);
    }

    private void talk(Socket with) {
        try {
            manner.talk(this, with);
        } catch (Dead e) {
            seen.add("dead: " + e.getMessage());
        } catch (Ended e) {
            seen.add("end");
        } catch (IOException e) {
            seen.add("dead: reset");
        }
    }

    /** The guest has ended its side. */
    private static final class Ended extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private String readUpTo(Socket from, int limit) throws IOException {
        InputStream in = from.getInputStream();
        byte[] buffer = new byte[limit];
        int count = in.read(buffer);
        if (count < 0) {
            throw new Ended();
        }
        return new String(buffer, 0, count, StandardCharsets.UTF_8);
    }

    private void expect(String expected, String actual) throws Dead {
        if (!expected.equals(actual)) {
            throw new Dead(actual + " is not " + expected);
        }
    }

    /** Writes to the guest that is there, in one piece. */
    public void say(String text) {
        try {
            guest.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the guest that is there, and takes the next one. */
    public void hangUp() throws IOException {
        guest.shutdownOutput();
    }

    /** What it saw next, waited for. */
    public String next() throws InterruptedException {
        String next = seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nothing arrived");
        }
        return next;
    }

    /** {@code HOST:PORT}. */
    public String place() {
        return "127.0.0.1:" + server.socket().getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        Socket there = guest;
        if (there != null) {
            there.close();
        }
    }
}
