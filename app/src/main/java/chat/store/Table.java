package chat.store;

import java.util.List;
import java.util.Optional;

/**
 * A small keyed table that outlives the host where the history does: accounts, bans, topics. All is asked from one
 * thread; an answer to a change comes when it is stored. What was answered is seen by what is asked later.
 */
public interface Table {
    /** Characters of a key. */
    int KEY = 512;

    /** Characters of a value. */
    int VALUE = 64 * 1024;

    /** Entries of one table; one that is full takes no new keys. A count. */
    int ENTRIES = 100_000;

    /**
     * One row.
     *
     * @param version grows with every change of the table; never given twice for one key
     */
    record Entry(String key, String value, long version) {
        public Entry {
            if (key.length() > KEY || value.length() > VALUE) {
                throw new IllegalArgumentException("too long for a table: " + key.length() + ", " + value.length());
            }
        }
    }

    /** The entry of a key, if there is one. */
    void get(String key, Reply<Optional<Entry>> reply);

    /** All entries whose keys begin so, in the order of their keys by code point. */
    void scan(String prefix, Reply<List<Entry>> reply);

    /** Puts a value, whatever was there. */
    void put(String key, String value, Reply<Entry> reply);

    /**
     * Puts a value where nobody else has changed it.
     *
     * @param version of the entry that is replaced; 0 where there must be none
     * @param reply nothing when there is another version, and then nothing was changed
     */
    void replace(String key, String value, long version, Reply<Optional<Entry>> reply);

    /** Removes an entry, and says whether there was one. */
    void remove(String key, Reply<Boolean> reply);
}
