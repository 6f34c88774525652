package chat.store;

import static chat.store.MessageLogContract.said;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * A process of its own that says things until it is killed, and prints what was acknowledged: {@code ack TICKET MSGID}, or
 * {@code no REASON}. Arguments: the folder, a name of this run, how much is under way at once, bytes of each text.
 */
final class Appender {
    private Appender() {}

    /**
     * Starts it.
     *
     * @param run begins the id of each of its messages
     * @param window how many may wait for their acknowledgement
     * @param bytes of each message
     * @param before what to start it with
     */
    static Process start(Path folder, String run, int window, int bytes, String... before) throws IOException {
        List<String> command = new ArrayList<>(List.of(before));
        command.addAll(List.of(
                System.getProperty("java.home") + "/bin/java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-Djava.util.logging.config.file=src/test/resources/logging.properties",
                "-cp",
                System.getProperty("java.class.path"),
                Appender.class.getName(),
                folder.toString(),
                run,
                Integer.toString(window),
                Integer.toString(bytes)));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** What it says. */
    static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Which of its messages this is. */
    static String id(Stored stored) {
        return stored.message().tags().get(Draft.SENDER_ID).orElseThrow();
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String run = args[1];
        Semaphore window = new Semaphore(Integer.parseInt(args[2]));
        String text = "x".repeat(Integer.parseInt(args[3]));
        SqliteStore store = SqliteStore.open(
                Path.of(args[0]),
                "room",
                Sqlite.CACHE,
                InstantSource.system(),
                notice -> out.println("note " + notice),
                new SqliteStore.Budget(0, SqliteStore.KEPT));
        store.begin();
        store.log().feed(new MessageLog.Feed() {
            @Override
            public void stored(Stored stored, long ticket) {
                out.println("ack " + run + "-" + ticket + " " + stored.msgid());
                window.release();
            }

            @Override
            public void repeated(Stored first, long ticket) {
                out.println("twice " + run + "-" + ticket);
                window.release();
            }

            @Override
            public void refused(Draft draft, String reason) {
                out.println("no " + reason);
                window.release();
            }
        });
        for (long ticket = 1; ; ticket++) {
            window.acquire();
            String id = run + "-" + ticket;
            store.log().append(new Draft("#lobby", said(id + " " + text).tagged(Draft.SENDER_ID, id), "ana", ticket));
        }
    }
}
