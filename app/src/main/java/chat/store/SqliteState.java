package chat.store;

import chat.store.SqliteRooms.Room;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the writer remembers beside the file: how far each room is, what is recognised, which number and epoch come next.
 * It outlives a file that was closed because of a failure; what the file then holds beyond it was never acknowledged and
 * is dropped. Confined to the writer, but for {@link #fed}.
 */
final class SqliteState {
    /** Records of a room that one group drops at most; more than it may add. A count. */
    private static final int SLICE = 2 * SqliteWriter.GROUP;

    /** Rooms that one group looks at though nobody writes to them; a few milliseconds. A count. */
    private static final int LOOKS = 200;

    private final InstantSource clock;
    private final SqliteRooms rooms = new SqliteRooms();
    private final SqliteRepeats repeats = new SqliteRepeats();

    /** Rooms that could not be dropped when that was asked for; they are with the next group. Any thread. */
    private final Set<String> forgottenLater = ConcurrentHashMap.newKeySet();

    /** Those of them that the group drops. */
    private final Set<String> dropped = new HashSet<>();

    /** Rooms to be looked at although nobody writes to them. */
    private final Set<String> unlooked = new LinkedHashSet<>();

    private final long most;
    private Instant looked = Instant.MIN;
    private boolean full;
    private boolean loaded;
    private boolean epochIsWritten;
    private long epoch;
    private long given;
    private long written;

    /** The number of the newest record that was fed; readers see none beyond it. */
    private volatile long fed;

    /** @param most bytes of all rooms together; estimated */
    SqliteState(InstantSource clock, long most) {
        this.most = most;
        this.clock = clock;
    }

    long fed() {
        return fed;
    }

    void fed(Stored stored) {
        SqliteRow.Id id = SqliteRow.Id.parse(stored.msgid());
        fed = id == null ? fed : id.seq();
    }

    /** The file was opened: reads it the first time, and puts it in order later. */
    void opened(SqliteWriting writing) throws SQLException {
        epochIsWritten = false;
        if (!loaded) {
            writing.load(rooms);
            rooms.found(writing.rows()); // those alone, if another file was begun to be read before
            writing.load(repeats);
            written = writing.newest();
            given = written;
            fed = written;
            loaded = true;
            return;
        }
        rooms.found(writing.rows());
        if (writing.newest() > written) {
            writing.begin();
            writing.dropAfter(written);
            for (Room room : rooms.all()) {
                writing.write(room);
            }
            writing.commit();
        }
        writing.checkpoint();
    }

    /** Does first what could not be done before, and once a day looks at all rooms. */
    void begin(SqliteWriting writing) throws SQLException {
        Instant now = clock.instant();
        if (now.isBefore(looked) || !now.isBefore(looked.plus(SqliteWriter.LOOK, ChronoUnit.HOURS))) {
            looked = now;
            rooms.all().stream().filter(Room::mayLose).map(Room::name).forEach(unlooked::add);
        }
        for (String room : forgottenLater) {
            forget(writing, room);
            dropped.add(room);
        }
    }

    /** Writes what belongs to the group beside its records, before it is committed. */
    void finish(SqliteWriting writing) throws SQLException {
        for (Room room : rooms.changed()) {
            writing.write(room);
        }
        if (epoch != 0 && !epochIsWritten) {
            writing.epoch(epoch);
        }
    }

    void commit() {
        epochIsWritten = epoch != 0;
        written = given;
        rooms.commit();
        repeats.commit();
        forgottenLater.removeAll(dropped);
        dropped.clear();
    }

    /** Nothing of the group is there. Its numbers are not given again. */
    void rollback() {
        looked = Instant.MIN; // what it looked at did not go
        rooms.rollback();
        repeats.rollback();
        dropped.clear();
    }

    /** What was stored before of the same author, room and id, or null. */
    @Nullable
    Stored before(SqliteWriting writing, Draft draft) throws SQLException {
        SqliteRepeats.Key key = repeats.key(draft.repetition());
        Long seq = key == null ? null : repeats.get(key);
        Stored before = seq == null ? null : writing.message(seq, rooms.get(draft.room()));
        return before == null || !before.isGone() ? before : before.as(draft.message());
    }

    /** Whether there is no place for another room. */
    boolean isFullFor(String room) {
        return rooms.get(room).id() == 0 && rooms.isFull();
    }

    Stored add(SqliteWriting writing, Draft draft) throws SQLException {
        if (epoch == 0) {
            epoch = Math.max(clock.millis(), writing.epoch() + 1);
        }
        SqliteRow.Id id = new SqliteRow.Id(epoch, ++given);
        Room room = there(writing, draft.room()).next(clock.millis());
        Instant time = Instant.ofEpochMilli(room.time());
        Stored stored = new Stored(draft.room(), room.number(), id.toString(), time, draft.author(), draft.message());
        SqliteRepeats.Key once = repeats.key(draft.repetition());
        writing.insert(id, room.id(), stored, once);
        rooms.put(room.with(1, SqliteRow.bytes(stored)));
        if (once != null) {
            repeats.put(once, id.seq());
        }
        return stored;
    }

    private Room there(SqliteWriting writing, String name) throws SQLException {
        Room room = rooms.get(name);
        return room.id() == 0 ? room.in(writing.make(room)) : room;
    }

    /** Takes a record back, and says whether there was one. */
    boolean takeBack(SqliteWriting writing, String name, String msgid) throws SQLException {
        SqliteRow.Id id = SqliteRow.Id.parse(msgid);
        Room room = rooms.get(name);
        Stored stored = id == null ? null : writing.message(id.seq(), room);
        if (id == null || stored == null || stored.isGone() || !stored.msgid().equals(msgid)) {
            return false;
        }
        writing.takeBack(id.seq());
        rooms.put(room.with(0, SqliteRow.COST - SqliteRow.bytes(stored)));
        return true;
    }

    void retain(SqliteWriting writing, String name, Retention retention) throws SQLException {
        rooms.put(there(writing, name).keeping(retention));
    }

    void forget(SqliteWriting writing, String name) throws SQLException {
        Room room = rooms.get(name);
        if (room.id() != 0) {
            writing.drop(room);
        }
        rooms.drop(name);
    }

    /** Drops a room with the next group. Any thread. */
    void forgetLater(String name) {
        forgottenLater.add(name);
    }

    boolean isForgotten(String name) {
        return forgottenLater.contains(name);
    }

    /**
     * Drops what is too much: of the rooms that the group has changed, of those that are to be looked at, and of all
     * together.
     *
     * @return whether there is more than one group drops
     */
    boolean trim(SqliteWriting writing) throws SQLException {
        List<Room> changed = List.copyOf(rooms.changed());
        for (String name : List.copyOf(unlooked).subList(0, Math.min(LOOKS, unlooked.size()))) {
            unlooked.remove(name);
            trim(writing, rooms.get(name));
        }
        for (Room room : changed) {
            trim(writing, rooms.get(room.name()));
        }
        return trimAll(writing) || !unlooked.isEmpty();
    }

    private void trim(SqliteWriting writing, Room room) throws SQLException {
        long most = Math.min(SLICE, room.records() - Retention.LEAST);
        long excess = most <= 0 ? 0 : excess(writing, room, most);
        drop(writing, room, excess);
        if (excess == SLICE) {
            unlooked.add(room.name()); // there is more
        }
    }

    /** The largest room loses its oldest when all are too large together. */
    private boolean trimAll(SqliteWriting writing) throws SQLException {
        long tooMuch = rooms.bytes() - most;
        Optional<Room> largest = tooMuch <= 0 ? Optional.empty() : rooms.largest();
        full = tooMuch > 0 && largest.isEmpty();
        if (largest.isPresent()) {
            Room room = largest.get();
            drop(writing, room, writing.recordsOf(room, tooMuch, Math.min(SLICE, room.records() - Retention.LEAST)));
        }
        return largest.isPresent() && rooms.bytes() > most;
    }

    private void drop(SqliteWriting writing, Room room, long records) throws SQLException {
        if (records > 0) {
            SqliteWriting.Slice slice = writing.oldest(room, records);
            writing.dropOldest(room, records);
            rooms.put(room.with(-slice.records(), -slice.bytes()));
        }
    }

    /** Whether all rooms together are as large as they may be, and none of them may lose anything. */
    boolean isFull() {
        return full;
    }

    private long excess(SqliteWriting writing, Room room, long most) throws SQLException {
        long oldest = clock.instant().minus(room.retention().age()).toEpochMilli();
        long bytes = room.bytes() - room.retention().bytes();
        return Math.max(writing.olderThan(room, oldest, most), bytes <= 0 ? 0 : writing.recordsOf(room, bytes, most));
    }
}
