package chat.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.store.Table.Entry;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is true of every table. The test of each implements it. */
interface TableContract {
    /** A table of a new store, or another one of the store that the test has opened. */
    Table table(String name);

    @Test
    default void whatWasPutIsThereUntilItIsRemoved() {
        Table table = table("accounts");

        assertEquals(Optional.empty(), get(table, "ana"));
        Entry ana = put(table, "ana", "one\ntwo \ud83d\ude00");
        assertEquals("one\ntwo \ud83d\ude00", ana.value());
        assertEquals(Optional.of(ana), get(table, "ana"));
        assertEquals(Optional.empty(), get(table, "bob"));
        assertTrue(Answered.<Boolean>to(reply -> table.remove("ana", reply)));
        assertFalse(Answered.<Boolean>to(reply -> table.remove("ana", reply)));

        assertEquals(Optional.empty(), get(table, "ana"));
    }

    @Test
    default void aVersionIsNeverGivenTwice() {
        Table table = table("accounts");

        Entry first = put(table, "ana", "one");
        Entry second = put(table, "ana", "two");
        Answered.<Boolean>to(reply -> table.remove("ana", reply));
        Entry third = put(table, "ana", "one");

        assertTrue(first.version() > 0);
        assertTrue(second.version() > first.version());
        assertNotEquals(first.version(), third.version());
        assertNotEquals(second.version(), third.version());
    }

    @Test
    default void whoIsFasterIsNotOverwritten() {
        Table table = table("accounts");

        Entry first = replaced(table, "one", 0).orElseThrow();
        assertEquals(Optional.empty(), replaced(table, "two", 0));
        assertEquals(Optional.empty(), replaced(table, "two", first.version() + 1));
        Entry second = replaced(table, "two", first.version()).orElseThrow();
        assertEquals(Optional.empty(), replaced(table, "three", first.version()));

        assertEquals(Optional.of(second), get(table, "ana"));
    }

    @Test
    default void entriesAreReadInTheOrderOfTheirKeys() {
        Table table = table("bans");
        for (String key : List.of("b/2", "a/1", "b/10", "b/\uffee", "b/\ud83d\ude00", "b0", "b/", "b%")) {
            put(table, key, "x");
        }

        assertEquals(List.of("b/", "b/10", "b/2", "b/\uffee", "b/\ud83d\ude00"), keys(table, "b/"));
        assertEquals(List.of("b%"), keys(table, "b%"));
        assertEquals(List.of(), keys(table, "c"));
        assertEquals(8, keys(table, "").size());
    }

    @Test
    default void tablesDoNotKnowOfEachOther() {
        put(table("accounts"), "ana", "one");
        put(table("bans"), "bob", "two");

        assertEquals(List.of("ana"), keys(table("accounts"), ""));
        assertEquals(List.of("bob"), keys(table("bans"), ""));
    }

    @Test
    default void whatIsTooLongIsAMistakeOfOurs() {
        Table table = table("accounts");
        Reply<Entry> reply = new Answered<>();

        assertThrows(IllegalArgumentException.class, () -> table.put("k".repeat(Table.KEY + 1), "", reply));
        assertThrows(IllegalArgumentException.class, () -> table.put("k", "v".repeat(Table.VALUE + 1), reply));
        assertEquals(
                "v".repeat(Table.VALUE),
                put(table, "k".repeat(Table.KEY), "v".repeat(Table.VALUE)).value());
    }

    static Optional<Entry> get(Table table, String key) {
        return Answered.to(reply -> table.get(key, reply));
    }

    static Entry put(Table table, String key, String value) {
        return Answered.to(reply -> table.put(key, value, reply));
    }

    private static Optional<Entry> replaced(Table table, String value, long version) {
        return Answered.to(reply -> table.replace("ana", value, version, reply));
    }

    private static List<String> keys(Table table, String prefix) {
        List<Entry> entries = Answered.to(reply -> table.scan(prefix, reply));
        return entries.stream().map(Entry::key).toList();
    }
}
