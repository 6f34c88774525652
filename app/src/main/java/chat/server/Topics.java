package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.Message;
import java.time.InstantSource;
import java.util.Optional;

/** TOPIC: what a room is about. Confined to the dispatcher. */
final class Topics {
    private final Settings settings;
    private final Directory directory;
    private final Chronicle chronicle;
    private final RoomChanges changes;
    private final InstantSource clock;

    Topics(Settings settings, Directory directory, Chronicle chronicle, RoomChanges changes, InstantSource clock) {
        this.changes = changes;
        this.settings = settings;
        this.directory = directory;
        this.chronicle = chronicle;
        this.clock = clock;
    }

    String serverName() {
        return settings.serverName();
    }

    void topic(Session session, Message message) {
        Optional<Room> there = directory.room(message.param(0));
        if (there.isEmpty() || !there.get().isVisibleTo(session)) {
            session.reply(ERR_NOSUCHCHANNEL, message.param(0), "No such channel");
        } else if (message.params().size() < 2) {
            show(session, there.get());
        } else {
            change(session, there.get(), Clean.text(message.param(1)));
        }
    }

    /** Tells the topic, or that there is none. */
    void show(Session session, Room room) {
        Room.Topic topic = room.topic();
        if (topic.text().isEmpty()) {
            session.reply(RPL_NOTOPIC, room.name(), "No topic is set");
            return;
        }
        session.reply(RPL_TOPIC, room.name(), topic.text());
        String at = Long.toString(topic.set().at().getEpochSecond());
        session.reply(RPL_TOPICWHOTIME, room.name(), topic.set().by(), at);
    }

    private void change(Session session, Room room, String text) {
        if (!room.has(session)) {
            session.reply(ERR_NOTONCHANNEL, room.name(), "You're not on that channel");
        } else if (room.is(Room.Flag.TOPIC_BY_OPS) && !room.isOp(session)) {
            session.reply(ERR_CHANOPRIVSNEEDED, room.name(), "You're not channel operator");
        } else if (Lines.bytes(text) > Limits.TOPIC) {
            session.reply(ERR_INPUTTOOLONG, "A topic has at most " + Limits.TOPIC + " bytes");
        } else if (!text.equals(room.topic().text())) { // else nothing changes, and nobody is told
            Room.Mark by = new Room.Mark(session.source().toString(), clock.instant());
            changes.change(session, room, "TOPIC", new Change(session, room, new Room.Topic(text, by)));
        }
    }

    private final class Change implements RoomChanges.Change {
        private final Session session;
        private final Room room;
        private final Room.Topic topic;

        Change(Session session, Room room, Room.Topic topic) {
            this.session = session;
            this.room = room;
            this.topic = topic;
        }

        @Override
        public boolean make() {
            room.topic(topic);
            return true;
        }

        @Override
        public void tell() {
            chronicle.tell(room, session.by(Message.of("TOPIC", room.name(), topic.text())));
        }

        @Override
        public void undo() {
            // A topic is part of the record.
        }
    }
}
