package chat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteLogTest implements MessageLogContract {
    @TempDir
    private Path folder;

    private final Sqlite sqlite = new Sqlite(START.plus(Duration.ofNanos(500_000)));

    @Override
    public MessageLog open(MessageLog.Feed feed) {
        MessageLog log = sqlite.open(folder).log();
        log.feed(feed);
        return log;
    }

    @Override
    public void setClock(Instant now) {
        sqlite.setClock(now);
    }

    @AfterEach
    void nothingWentWrong() {
        sqlite.close();

        assertEquals("", sqlite.notices());
    }
}
