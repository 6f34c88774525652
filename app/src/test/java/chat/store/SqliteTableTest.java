package chat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTableTest implements TableContract {
    @TempDir
    private Path folder;

    private final Sqlite sqlite = new Sqlite(Instant.EPOCH);

    @Override
    public Table table(String name) {
        return sqlite.opened(folder).table(name);
    }

    @AfterEach
    void nothingWentWrong() {
        sqlite.close();

        assertEquals("", sqlite.notices());
    }

    @Test
    void entriesAndVersionsOutliveTheProcess() {
        Table.Entry ana = TableContract.put(table("accounts"), "ana", "one");
        sqlite.close();

        Table again = table("accounts");

        assertEquals(Optional.of(ana), TableContract.get(again, "ana"));
        assertEquals(ana.version() + 1, TableContract.put(again, "bob", "two").version());
    }
}
