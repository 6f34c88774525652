package chat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

class SqliteRepeatsTest {
    private final SqliteRepeats repeats = new SqliteRepeats();

    private SqliteRepeats.Key key(int number) {
        SqliteRepeats.Key key = repeats.key("ana\n#lobby\nid" + number);
        if (key == null) {
            throw new AssertionError("it has an id");
        }
        return key;
    }

    /** As when a file is opened that has as many as are known. */
    @Test
    void ofManyThatCameAtOnceTheOldestAreForgottenFirst() {
        for (int i = 0; i < SqliteRepeats.MESSAGES; i++) {
            repeats.load(key(i), i);
        }
        repeats.commit();

        int more = 1000;
        for (int i = 0; i < more; i++) {
            repeats.put(key(SqliteRepeats.MESSAGES + i), SqliteRepeats.MESSAGES + i);
        }
        repeats.commit();

        for (int i = 0; i < more; i++) {
            assertNull(repeats.get(key(i)));
        }
        for (int i = more; i < SqliteRepeats.MESSAGES + more; i++) {
            assertEquals(i, repeats.get(key(i)));
        }
    }
}
