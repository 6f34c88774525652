package chat.server;

import chat.irc.RoomName;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a room outlives the host, written down: a line for each fact. No part of a line but the last has a blank.
 *
 * <pre>
 *   name #lobby
 *   created 2026-11-20T18:00:00Z
 *   modes nt
 *   topic ana!ana@localhost 2026-11-20T18:00:00Z cheese
 *   ban ana!ana@localhost 2026-11-20T18:00:00Z eve!*@*
 * </pre>
 *
 * <p>Pure.
 */
final class RoomRecord {
    private RoomRecord() {}

    static String of(Room room) {
        List<String> lines = new ArrayList<>(List.of("name " + room.name(), "created " + room.created()));
        StringBuilder modes = new StringBuilder("modes ");
        for (Room.Flag flag : Room.Flag.values()) {
            modes.append(room.is(flag) ? String.valueOf(flag.letter()) : "");
        }
        lines.add(modes.toString());
        if (!room.key().isEmpty()) {
            lines.add("key " + room.key());
        }
        if (room.limit() > 0) {
            lines.add("limit " + room.limit());
        }
        if (!room.topic().text().isEmpty()) {
            lines.add("topic " + mark(room.topic().set()) + " " + room.topic().text());
        }
        for (MaskList.Sort sort : MaskList.Sort.values()) {
            for (Map.Entry<String, Room.Mark> mask : room.masks(sort).marks().entrySet()) {
                lines.add(sort.word() + " " + mark(mask.getValue()) + " " + mask.getKey());
            }
        }
        return String.join("\n", lines);
    }

    private static String mark(Room.Mark mark) {
        return mark.by() + " " + mark.at();
    }

    /** The name of the room that was written down, if it can be read. */
    static Optional<String> name(String written) {
        return written.lines()
                .filter(line -> line.startsWith("name "))
                .map(line -> line.substring("name ".length()))
                .filter(RoomName::isValid)
                .findFirst();
    }

    /** Makes a room what it was when this was written down. */
    static void takeBack(String written, Room room) {
        room.key("");
        room.limit(0);
        room.topic(new Room.Topic("", new Room.Mark("", room.created())));
        for (MaskList.Sort sort : MaskList.Sort.values()) {
            room.masks(sort).clear();
        }
        restore(written, room);
    }

    /** Puts into a room what was written down. Lines of a later version, and damaged ones, are left out. */
    static void restore(String written, Room room) {
        for (String line : written.split("\n")) {
            String[] parts = line.split(" ", 4);
            try {
                restore(room, parts, parts.length < 2 ? "" : line.substring(parts[0].length() + 1));
            } catch (DateTimeException | NumberFormatException e) {
                // a damaged line: the room is there without what it said
            }
        }
    }

    private static void restore(Room room, String[] parts, String fact) {
        switch (parts[0]) {
            case "created" -> room.created(Instant.parse(fact));
            case "modes" -> {
                for (Room.Flag flag : Room.Flag.values()) {
                    room.set(flag, fact.indexOf(flag.letter()) >= 0);
                }
            }
            case "key" -> room.key(fact);
            case "limit" -> room.limit(Integer.parseInt(fact));
            default -> {
                if (parts.length == 4) {
                    marked(room, parts[0], new Room.Mark(parts[1], Instant.parse(parts[2])), parts[3]);
                }
            }
        }
    }

    private static void marked(Room room, String sort, Room.Mark mark, String text) {
        if (sort.equals("topic")) {
            room.topic(new Room.Topic(text, mark));
        }
        for (MaskList.Sort each : MaskList.Sort.values()) {
            if (each.word().equals(sort)) {
                room.masks(each).add(text, mark);
            }
        }
    }
}
