package chat.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A host of one room for one guest, that does as it is told: what a client costs is then its own. */
final class FakeHost implements AutoCloseable {
    static final String ROOM = "#bench";
    private static final int PATIENCE_SECONDS = 120;

    /** Lines that are written at once. */
    private static final int PIECE = 256;

    /** The last word of a flood: its letters are in no other line, so that a terminal cannot have any of them yet. */
    static final String LAST_WORD = "jqxzjqxz";

    private final ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final CompletableFuture<Void> joined = new CompletableFuture<>();
    private volatile CompletableFuture<Void> answered = new CompletableFuture<>();
    private volatile String nick = "";
    private volatile OutputStream out = OutputStream.nullOutputStream();

    FakeHost() throws IOException {
        Thread thread = new Thread(this::serve, "fake host");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return listening.getLocalPort();
    }

    private void serve() {
        try (Socket socket = listening.accept()) {
            socket.setTcpNoDelay(true);
            out = socket.getOutputStream();
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                answer(line.split(" "), line);
            }
        } catch (IOException e) {
            joined.completeExceptionally(e); // the guest is gone, or nobody came
        }
    }

    private void answer(String[] words, String line) throws IOException {
        switch (words[0]) {
            case "CAP" -> {
                if (words[1].equals("LS")) {
                    say(":bench.local CAP * LS :");
                }
            }
            case "NICK" -> nick = words[1].replaceFirst("^:", "");
            case "USER" -> greet();
            case "JOIN" -> {
                String me = ":" + nick + "!u@bench.local JOIN " + ROOM;
                say(
                        me,
                        numeric("353 " + nick + " = " + ROOM, nick + " bo"),
                        numeric("366 " + nick + " " + ROOM, "end"));
            }
            case "PING" -> {
                say(":bench.local PONG bench.local " + words[1]);
                joined.complete(null);
            }
            case "PONG" -> answered.complete(null);
            case "MODE", "WHO" -> say(numeric("315 " + nick + " " + ROOM, "end"));
            case "QUIT" -> say("ERROR :bye");
            default -> {
                // Nothing else has to be answered.
            }
        }
    }

    private void greet() throws IOException {
        say(
                numeric("001 " + nick, "hello"),
                numeric("002 " + nick, "this is bench.local"),
                numeric("003 " + nick, "made just now"),
                ":bench.local 004 " + nick + " bench.local bench-1 i nt",
                numeric("005 " + nick + " CASEMAPPING=ascii CHANTYPES=#", "are supported"),
                numeric("422 " + nick, "no message of the day"));
    }

    private static String numeric(String begin, String end) {
        return ":bench.local " + begin + " :" + end;
    }

    private void say(String... lines) throws IOException {
        write(String.join("\r\n", lines) + "\r\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Somebody says something in the room. */
    void message(String text) throws IOException {
        say(":bo!bo@bench.local PRIVMSG " + ROOM + " :" + text);
    }

    /** So many messages, as fast as they are taken, the last with {@link #LAST_WORD}. Returns when all are written. */
    void flood(int messages) throws IOException {
        StringBuilder piece = new StringBuilder();
        for (int i = 1; i <= messages; i++) {
            piece.append(":bo!bo@bench.local PRIVMSG ")
                    .append(ROOM)
                    .append(" :")
                    .append(i);
            piece.append(i == messages ? " " + LAST_WORD : " the boats come home at noon and the smoke stands still");
            piece.append("\r\n");
            if (i % PIECE == 0 || i == messages) {
                write(piece.toString());
                piece.setLength(0);
            }
        }
    }

    /** Asks whether the guest is there, and waits for the answer. */
    void awaitAnswer() throws IOException {
        answered = new CompletableFuture<>();
        say("PING :bench");
        await(answered, "an answer");
    }

    void awaitJoined() {
        await(joined, "the guest");
    }

    private static void await(CompletableFuture<Void> what, String name) {
        try {
            what.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (RuntimeException e) {
            throw new UncheckedIOException(new IOException("waited in vain for " + name, e));
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
