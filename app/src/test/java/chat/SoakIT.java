package chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.store.Extent;
import chat.store.Reply;
import chat.store.Retention;
import chat.store.SqliteStore;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A host through which very many lines go, in a room of which little is kept: {@code mvn verify -Dit.test=SoakIT
 * -Dsoak.lines=1000000}. It prints its heap behind a collection, and its descriptors.
 */
class SoakIT {
    private static final int LINES = Integer.getInteger("soak.lines", 12_000);

    /** Lines from which on nothing may grow any more: as many as are known when they come again, and some. */
    private static final int WARM = 200_000;

    private static final int LOOKS = LINES > WARM ? 10 : 2;
    private static final int WINDOW = 500;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final Pattern USED = Pattern.compile("(?:generation|heap) .*?used (\\d+)K");

    private Path folder;

    @AfterEach
    void remove() throws IOException {
        Program.remove(folder);
    }

    @Test
    void neitherMemoryNorDescriptorsNorHistoryGrowWithoutEnd() throws Exception {
        folder = Program.folder();
        int port = freePort();
        keepLittle(port);
        List<Long> heaps = new ArrayList<>();
        List<Long> descriptors = new ArrayList<>();
        try (Piped host = Piped.start(
                        Program.command(folder, "--listen", "127.0.0.1:" + port, "--headless", "--no-flood-limit"));
                Socket socket = connected(host, port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            say(
                    socket,
                    "CAP REQ :message-tags echo-message\r\nNICK ana\r\nUSER ana 0 * :ana\r\nCAP END\r\nJOIN #lobby");
            hear(in, 1, " 366 ");
            for (int look = 0; look < LOOKS; look++) {
                talk(socket, in, look * (LINES / LOOKS), (look + 1) * (LINES / LOOKS));
                if ((look + 1) * (LINES / LOOKS) >= Math.min(WARM, LINES / 2)) {
                    heaps.add(heap(host.pid()));
                    descriptors.add(descriptors(host.pid()));
                }
            }
        }

        Extent kept = kept(port);
        System.out.println("SoakIT: " + LINES + " lines; heap in kB " + heaps + ", descriptors " + descriptors + "; "
                + kept.records() + " messages are kept");
        assertTrue(kept.records() >= Retention.LEAST && kept.records() < Retention.LEAST + 100, kept.toString());
        assertTrue(descriptors.stream().allMatch(count -> count <= descriptors.get(0) + 2), descriptors.toString());
        if (LINES > WARM) {
            long most = heaps.get(0) + heaps.get(0) / 10;
            assertTrue(heaps.stream().allMatch(heap -> heap <= most), heaps.toString());
        }
    }

    private static Socket connected(Piped host, int port) throws IOException, InterruptedException {
        host.awaitAddress();
        return new Socket(InetAddress.getLoopbackAddress(), port);
    }

    private static void talk(Socket socket, InputStream in, int from, int until) throws IOException {
        for (int i = from; i < until; i += WINDOW) {
            int lines = Math.min(WINDOW, until - i);
            StringBuilder said = new StringBuilder();
            for (int line = i; line < i + lines; line++) {
                said.append(said.isEmpty() ? "" : "\r\n")
                        .append("@+chat/id=soak-0123456789-")
                        .append(line)
                        .append(" PRIVMSG #lobby :the boats come home at noon, ")
                        .append(line);
            }
            say(socket, said.toString());
            hear(in, lines, " PRIVMSG #lobby ");
        }
    }

    private static void say(Socket socket, String lines) throws IOException {
        socket.getOutputStream().write((lines + "\r\n").getBytes(UTF_8));
    }

    /** Reads until so many lines with this in them have come. */
    private static void hear(InputStream in, int lines, String what) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int left = lines; left > 0; ) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("the host has gone");
            }
            if (next == '\n') {
                left -= line.indexOf(what) >= 0 ? 1 : 0;
                line.setLength(0);
            } else {
                line.append((char) next);
            }
        }
    }

    private static long heap(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        long sum = 0;
        while (used.find()) {
            sum += Long.parseLong(used.group(1));
        }
        return sum;
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/jcmd", Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out;
    }

    private static long descriptors(long pid) throws IOException {
        try (Stream<Path> all = Files.list(Path.of("/proc", Long.toString(pid), "fd"))) {
            return all.count();
        }
    }

    private SqliteStore store(int port) throws Exception {
        SqliteStore store = SqliteStore.open(
                folder.resolve("rooms"),
                "127.0.0.1-" + port,
                folder.resolve("cache"),
                InstantSource.system(),
                notice -> {});
        store.begin();
        return store;
    }

    private void keepLittle(int port) throws Exception {
        try (SqliteStore store = store(port)) {
            Answer answer = new Answer();
            store.log().retain("#lobby", new Retention(1024, Duration.ofDays(1)), answer);
            answer.extent();
        }
    }

    private Extent kept(int port) throws Exception {
        try (SqliteStore store = store(port)) {
            Answer answer = new Answer();
            store.log().extent("#lobby", answer);
            return answer.extent();
        }
    }

    private static final class Answer implements Reply<Extent> {
        private final CompletableFuture<Extent> told = new CompletableFuture<>();

        @Override
        public void answered(Extent extent) {
            told.complete(extent);
        }

        @Override
        public void failed(String reason) {
            told.completeExceptionally(new IOException(reason));
        }

        Extent extent() throws Exception {
            return told.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
