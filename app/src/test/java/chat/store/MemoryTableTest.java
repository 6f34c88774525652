package chat.store;

import java.time.InstantSource;

class MemoryTableTest implements TableContract {
    private final MemoryStore store = new MemoryStore(InstantSource.system());

    @Override
    public Table table(String name) {
        return store.table(name);
    }
}
