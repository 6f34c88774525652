package chat.store;

import static chat.store.MessageLogContract.said;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;

/**
 * A process of its own that says things until it is killed, and prints what was acknowledged: {@code ack TICKET MSGID}, or
 * {@code no REASON}. Arguments: the folder, a name of this run, how much is under way at once, bytes of each text.
 */
final class Appender {
    private Appender() {}

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
