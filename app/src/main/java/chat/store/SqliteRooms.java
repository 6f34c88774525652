package chat.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the writer knows of the rooms: as it is on disk, and as it will be when the group that is being written is there.
 * Confined to the writer.
 */
final class SqliteRooms {
    /** Rooms that are kept; more would be no conversations any more. A count. */
    static final int MOST = 10_000;

    /**
     * One room.
     *
     * @param id of its row, or 0 when there is none yet
     * @param number of its newest record
     * @param time of its newest record, in milliseconds; Long.MIN_VALUE before the first
     * @param records that are kept
     * @param bytes that they take, as {@link SqliteRow#bytes}
     */
    record Room(String name, long id, long number, long time, long records, long bytes, Retention retention) {
        static Room fresh(String name) {
            return new Room(name, 0, 0, Long.MIN_VALUE, 0, 0, Retention.USUAL);
        }

        Room in(long row) {
            return new Room(name, row, number, time, records, bytes, retention);
        }

        Room with(long moreRecords, long moreBytes) {
            return new Room(name, id, number, time, records + moreRecords, bytes + moreBytes, retention);
        }

        /** Now, or a millisecond after the last record when the clock has not moved on or was set back. */
        Room next(long now) {
            return new Room(name, id, number + 1, Math.max(now, time + 1), records, bytes, retention);
        }

        Room keeping(Retention other) {
            return new Room(name, id, number, time, records, bytes, other);
        }

        /** Whether there is more than is kept in any case. */
        boolean mayLose() {
            return records > Retention.LEAST;
        }

        /** Nothing is kept; numbers and times go on. */
        Room emptied() {
            return new Room(name, 0, number, time, 0, 0, retention);
        }
    }

    private final Map<String, Room> stored = new HashMap<>();
    private long bytes; // of those that are stored
    private final Map<String, @Nullable Room> changed = new HashMap<>(); // null for what is dropped

    /** As it will be; a fresh one when there is none. */
    Room get(String name) {
        Room room = changed.containsKey(name) ? changed.get(name) : stored.get(name);
        return room == null ? Room.fresh(name) : room;
    }

    boolean isFull() {
        return stored.size() + changed.size() >= MOST;
    }

    void put(Room room) {
        changed.put(room.name(), room);
    }

    void drop(String name) {
        changed.put(name, null);
    }

    /** Those that the group has changed and not dropped. */
    Collection<Room> changed() {
        List<Room> rooms = new ArrayList<>();
        for (Room room : changed.values()) {
            if (room != null) {
                rooms.add(room);
            }
        }
        return rooms;
    }

    void commit() {
        bytes = bytes();
        changed.forEach((name, room) -> {
            if (room == null) {
                stored.remove(name);
            } else {
                stored.put(name, room);
            }
        });
        changed.clear();
    }

    /** What all of them take, as it will be. */
    long bytes() {
        long sum = bytes;
        for (String name : changed.keySet()) {
            Room before = stored.get(name);
            sum += get(name).bytes() - (before == null ? 0 : before.bytes());
        }
        return sum;
    }

    /** The one that takes most, of those that may lose something. */
    Optional<Room> largest() {
        return stored.keySet().stream().map(this::get).filter(Room::mayLose).max(Comparator.comparingLong(Room::bytes));
    }

    void rollback() {
        changed.clear();
    }

    /** Rooms as they were read from the file. */
    void load(Room room) {
        stored.put(room.name(), room);
        bytes += room.bytes();
    }

    /** The file was opened again: all rooms that are in it have these rows. */
    void found(Map<String, Long> rows) {
        stored.replaceAll((name, room) -> {
            @Nullable Long row = rows.get(name);
            return row == null ? room.emptied() : room.in(row);
        });
        bytes = stored.values().stream().mapToLong(Room::bytes).sum();
    }

    Collection<Room> all() {
        return List.copyOf(stored.values());
    }
}
