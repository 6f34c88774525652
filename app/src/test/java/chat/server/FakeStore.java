package chat.server;

import chat.store.MemoryStore;
import chat.store.MessageLog;
import chat.store.Store;
import chat.store.Table;
import java.time.InstantSource;

/** A store in memory with a log, or also rooms, of the test's own. */
final class FakeStore implements Store {
    private final MessageLog log;
    private final MemoryStore tables = new MemoryStore(InstantSource.system());

    private final Table rooms;

    FakeStore(MessageLog log) {
        this.log = log;
        this.rooms = tables.table("rooms");
    }

    FakeStore(MessageLog log, Table rooms) {
        this.log = log;
        this.rooms = rooms;
    }

    @Override
    public void begin() {
        // It is in memory.
    }

    @Override
    public MessageLog log() {
        return log;
    }

    @Override
    public Table table(String name) {
        return name.equals("rooms") ? rooms : tables.table(name);
    }

    @Override
    public void close() {
        // Nothing outlives the test.
    }
}
