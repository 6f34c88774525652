package chat;

import chat.store.MemoryStore;
import chat.store.SqliteStore;
import chat.store.Store;
import chat.store.StoreException;
import chat.trust.ListenAddress;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Where hosts of this user keep what is said: {@code rooms/5001.db} in the folder for data. Each address has a file of
 * its own, because several hosts may run at the same time, and nobody shall read at one what was said at another.
 *
 * @param folders of the user
 * @param clock the time of day
 */
record Archive(Directories folders, InstantSource clock) {
    private static final String FOLDER = "rooms";

    /**
     * Opens what a host keeps; it begins to work later.
     *
     * @param notices told in words what whoever hosts should know
     * @throws StoreException when it cannot be, in words
     */
    Store open(Wanted.Host wanted, Consumer<String> notices) throws StoreException {
        return wanted.service().durable()
                ? SqliteStore.open(
                        folders.data().resolve(FOLDER), name(wanted.address()), folders.cache(), clock, notices)
                : new MemoryStore(clock);
    }

    /** The first port, behind the host if one is named: {@code 5001}, {@code 127.0.0.1-5001}. */
    static String name(ListenAddress address) {
        String host = address.host().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "-");
        return (host.isEmpty() ? "" : host + "-") + address.ports().get(0);
    }
}
