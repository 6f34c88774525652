package chat.server;

import chat.store.MessageLog;
import chat.store.Store;
import chat.store.Table;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What of rooms outlives the host: topics, modes and masks, and which accounts are in them with which rank. An account
 * that was cut off is in its rooms again when it logs in; one that left is not. A room stays as long as there is anybody
 * of these, and is forgotten then, with what was said in it. Confined to the dispatcher.
 */
final class KeptRooms {
    private static final Logger LOG = System.getLogger("chat.server");

    private final String serverName;
    private final Table rooms;
    private final Table members;
    private final MessageLog log;
    private final Directory directory;
    private final Asking asking;

    KeptRooms(String serverName, Store store, Directory directory, Asking asking) {
        this.serverName = serverName;
        this.rooms = store.table("rooms");
        this.members = store.table("members");
        this.log = store.log();
        this.directory = directory;
        this.asking = asking;
    }

    /** Reads all there are, and opens the rooms. */
    void load(Runnable then) {
        read(rooms, this::open, () -> read(members, this::enter, then));
    }

    private void read(Table table, Consumer<Table.Entry> each, Runnable then) {
        asking.all(table, each, reason -> LOG.log(Level.WARNING, "rooms cannot be read: {0}", reason), then);
    }

    private void open(Table.Entry entry) {
        RoomRecord.name(entry.value()).ifPresent(name -> {
            Room room = directory.room(name).orElseGet(() -> directory.open(name, Instant.EPOCH));
            RoomRecord.restore(entry.value(), room);
        });
    }

    private void enter(Table.Entry entry) {
        int blank = entry.key().indexOf(' ');
        directory
                .room(entry.key().substring(0, Math.max(0, blank)))
                .ifPresent(room -> room.kept().put(entry.key().substring(blank + 1), entry.value()));
    }

    /** A room is to be found again as it is. */
    private void save(Room room) {
        rooms.put(room.id(), RoomRecord.of(room), asking.reply(entry -> {}, reason -> fails(room, reason)));
    }

    private static void fails(Room room, String reason) {
        LOG.log(Level.WARNING, "{0} is not kept as it is: {1}", room.name(), reason);
    }

    /** Somebody is in a room, or has another rank there. */
    void member(Session session, Room room) {
        String account = Account.key(session.profile().account());
        Optional<Member> member = room.member(session);
        if (account.isEmpty() || member.isEmpty()) {
            return;
        }
        String rank = (member.get().isOp() ? "o" : "") + (member.get().hasVoice() ? "v" : "");
        boolean known = room.kept().containsKey(account);
        if (!known && room.kept().isEmpty()) {
            save(room);
        }
        if (!known && room.kept().size() < Bounds.KEPT_MEMBERS
                || known && !rank.equals(room.kept().get(account))) {
            room.kept().put(account, rank);
            members.put(
                    key(room, account),
                    rank,
                    asking.reply(
                            entry -> {},
                            reason -> tell(
                                    session,
                                    "JOIN",
                                    room,
                                    "You are in " + room.name() + ", but when the host starts anew that is as it was"
                                            + " before: " + reason)));
        }
    }

    private static String key(Room room, String account) {
        return room.id() + " " + account;
    }

    /** Somebody has left a room for good. */
    void left(Session session, Room room) {
        String account = Account.key(session.profile().account());
        if (!account.isEmpty() && room.kept().remove(account) != null) {
            members.remove(
                    key(room, account),
                    asking.reply(
                            was -> {},
                            reason -> tell(
                                    session,
                                    "PART",
                                    room,
                                    "You have left " + room.name() + ", but when the host starts anew you are in it"
                                            + " again: " + reason)));
        }
    }

    /** Whoever is in a room, or not, learns that this will not last (IRCv3 standard-replies). */
    private void tell(Session session, String verb, Room room, String words) {
        LOG.log(Level.WARNING, "of {0}: {1}", session.source(), words);
        if (!session.isEnded()) {
            session.say(Lines.from(serverName, "NOTE", verb, "NOT_KEPT", room.name(), words));
        }
    }

    /** Which rooms an account is in. */
    List<Room> of(Session session) {
        String account = Account.key(session.profile().account());
        return directory.rooms().stream()
                .filter(room -> room.kept().containsKey(account))
                .toList();
    }

    /** Forgets a room that nobody is in, nor is kept for, with what was said in it. The one that is always there stays. */
    void closeIfEmpty(Room room) {
        if (room.kept().isEmpty() && directory.closeIfEmpty(room)) {
            forget(room);
        }
    }

    private void forget(Room room) {
        log.forget(room.id());
        rooms.remove(room.id(), asking.reply(was -> {}, reason -> fails(room, reason)));
        for (String account : room.kept().keySet()) {
            members.remove(key(room, account), asking.reply(was -> {}, reason -> fails(room, reason)));
        }
        room.kept().clear();
    }

    /** Makes room for another one: of those that nobody is in, the one that was opened first is forgotten. */
    void makeRoom() {
        directory.rooms().stream()
                .filter(room -> room.size() == 0 && !directory.isAlways(room))
                .min(Comparator.comparing(Room::created))
                .ifPresent(room -> {
                    LOG.log(Level.INFO, "{0} is forgotten: nobody is in it, and there are too many", room.name());
                    if (directory.closeIfEmpty(room)) {
                        forget(room);
                    }
                });
    }
}
