package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.CaseMapping;
import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.Mask;
import chat.irc.Message;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** MODE for a room: {@code b e I k l} with a parameter, {@code i m n s t} without, {@code o v} for a member. Confined to the dispatcher. */
final class RoomModes {
    /** The largest number that {@code +l} takes. */
    private static final int MOST = Bounds.MEMBERS;

    private final Directory directory;
    private final RoomChanges changes;
    private final KeptRooms kept;
    private final InstantSource clock;

    RoomModes(Directory directory, RoomChanges changes, KeptRooms kept, InstantSource clock) {
        this.changes = changes;
        this.kept = kept;
        this.directory = directory;
        this.clock = clock;
    }

    /** @param params the room's name, and what else was given */
    void mode(Session session, Room room, List<String> params) {
        if (params.size() < 2) {
            show(session, room);
        } else if (params.size() == 2 && params.get(1).matches("[+-]?[beI]")) {
            String letters = params.get(1);
            masks(room, letters.charAt(letters.length() - 1)).orElseThrow().show(session, room);
        } else if (!room.isOp(session)) {
            session.reply(ERR_CHANOPRIVSNEEDED, room.name(), "You're not channel operator");
        } else {
            changes.change(session, room, "MODE", new Changing(session, room, params));
        }
    }

    private void show(Session session, Room room) {
        List<String> reply = new ArrayList<>(List.of(room.name()));
        reply.addAll(room.modes(room.has(session)));
        session.reply(RPL_CHANNELMODEIS, reply.toArray(String[]::new));
        session.reply(
                RPL_CREATIONTIME, room.name(), Long.toString(room.created().getEpochSecond()));
    }

    /** The list that a letter stands for. */
    private static Optional<MaskList> masks(Room room, char letter) {
        return Stream.of(MaskList.Sort.values())
                .filter(sort -> sort.letter() == letter)
                .map(room::masks)
                .findFirst();
    }

    /** One command's changes: made one by one, told as one message. */
    private final class Changing implements RoomChanges.Change {
        private final Session session;
        private final Room room;
        private final Deque<String> params;
        private final StringBuilder letters = new StringBuilder();
        private final List<String> told = new ArrayList<>();
        private final String wanted;
        private final List<Runnable> ranks = new ArrayList<>();
        private final List<Session> ranked = new ArrayList<>();
        private boolean on = true;
        private char sign;
        private int withParameter;

        Changing(Session session, Room room, List<String> params) {
            this.session = session;
            this.room = room;
            this.wanted = params.get(1);
            this.params = new ArrayDeque<>(params.subList(2, params.size()));
        }

        @Override
        public boolean make() {
            for (char letter : wanted.toCharArray()) {
                switch (letter) {
                    case '+' -> on = true;
                    case '-' -> on = false;
                    default -> one(letter);
                }
            }
            return !letters.isEmpty();
        }

        @Override
        public void undo() {
            ranks.forEach(Runnable::run);
        }

        private void one(char letter) {
            for (Room.Flag flag : Room.Flag.values()) {
                if (flag.letter() == letter) {
                    if (room.set(flag, on)) {
                        note(letter);
                    }
                    return;
                }
            }
            boolean known = "beIklov".indexOf(letter) >= 0;
            if (!known) {
                session.reply(ERR_UNKNOWNMODE, String.valueOf(letter), "is unknown mode char to me");
            } else if (letter == 'l' && !on) {
                if (room.limit() > 0) {
                    room.limit(0);
                    note(letter);
                }
            } else if (++withParameter <= Bounds.MODE_CHANGES) {
                withParameter(letter);
            }
        }

        private void withParameter(char letter) {
            Optional<MaskList> masks = masks(room, letter);
            if (params.isEmpty() && masks.isPresent()) {
                masks.get().show(session, room);
                return;
            }
            if (params.isEmpty() && !(letter == 'k' && !on)) {
                refuse(letter, "*", "You must specify a parameter");
                return;
            }
            String param = params.isEmpty() ? "*" : params.remove();
            switch (letter) {
                case 'b', 'e', 'I' -> mask(masks.orElseThrow(), param);
                case 'k' -> key(param);
                case 'l' -> limit(param);
                default -> member(letter, param);
            }
        }

        private void mask(MaskList masks, String typed) {
            String mask = CaseMapping.ASCII.fold(Clean.text(Mask.complete(typed)));
            if (typed.isEmpty() || mask.indexOf(' ') >= 0 || mask.startsWith(":") || Lines.bytes(mask) > Limits.MASK) {
                refuse(masks.letter(), typed, "Not a mask");
                return;
            }
            if (on && masks.isFull()) {
                session.reply(ERR_BANLISTFULL, room.name(), mask, "Channel " + masks.word() + " list is full");
                return;
            }
            Room.Mark mark = new Room.Mark(session.source().toString(), clock.instant());
            if (on ? masks.add(mask, mark) : masks.remove(mask)) {
                note(masks.letter(), mask);
            }
        }

        private void key(String key) {
            if (!on) {
                if (!room.key().isEmpty()) {
                    note('k', room.key());
                    room.key("");
                }
                return;
            }
            boolean possible = !key.isEmpty()
                    && Lines.bytes(key) <= Limits.KEY
                    && key.charAt(0) != ':'
                    && key.chars().noneMatch(c -> c == ' ' || c == ',' || Character.isISOControl(c));
            if (!possible) {
                session.reply(ERR_INVALIDKEY, room.name(), "Key is not well-formed");
                return;
            }
            room.key(key);
            note('k', key);
        }

        private void limit(String number) {
            if (!number.matches("[0-9]{1,9}") || Integer.parseInt(number) == 0) {
                refuse('l', number, "Not a number above 0");
                return;
            }
            int limit = Math.min(Integer.parseInt(number), MOST);
            room.limit(limit);
            note('l', Integer.toString(limit));
        }

        private void member(char letter, String nick) {
            Optional<Session> person = directory.session(nick);
            Optional<Member> member = person.flatMap(room::member);
            if (person.isEmpty()) {
                session.reply(ERR_NOSUCHNICK, nick, "No such nick/channel");
                return;
            }
            if (member.isEmpty()) {
                session.reply(ERR_USERNOTINCHANNEL, nick, room.name(), "They aren't on that channel");
                return;
            }
            boolean before = letter == 'o' ? member.get().isOp() : member.get().hasVoice();
            if (before != on) {
                rank(member.get(), letter, on);
                ranks.add(0, () -> rank(member.get(), letter, before));
                ranked.add(person.get());
                note(letter, person.get().nick());
            }
        }

        private static void rank(Member member, char letter, boolean on) {
            if (letter == 'o') {
                member.op(on);
            } else {
                member.voice(on);
            }
        }

        private void refuse(char letter, String param, String why) {
            session.reply(ERR_INVALIDMODEPARAM, room.name(), String.valueOf(letter), param, why);
        }

        private void note(char letter) {
            char now = on ? '+' : '-';
            if (sign != now) {
                sign = now;
                letters.append(now);
            }
            letters.append(letter);
        }

        private void note(char letter, String param) {
            note(letter);
            told.add(param);
        }

        @Override
        public void tell() {
            ranked.forEach(person -> kept.member(person, room));
            List<String> all = new ArrayList<>(List.of(room.name(), letters.toString()));
            all.addAll(told);
            Message mode = session.by(Message.of("MODE", all.toArray(String[]::new)));
            // It could only be too long with four long bans at once: then each change is told by itself.
            if (Lines.length(mode) <= Limits.LINE) {
                room.tell(new Relay(mode, clock.instant(), ""));
            } else {
                tellOneByOne();
            }
        }

        private void tellOneByOne() {
            Deque<String> rest = new ArrayDeque<>(told);
            char now = '+';
            for (char letter : letters.toString().toCharArray()) {
                if (letter == '+' || letter == '-') {
                    now = letter;
                    continue;
                }
                boolean takes = "beIkov".indexOf(letter) >= 0 || letter == 'l' && now == '+';
                Message mode = takes
                        ? Message.of("MODE", room.name(), "" + now + letter, rest.remove())
                        : Message.of("MODE", room.name(), "" + now + letter);
                room.tell(new Relay(session.by(mode), clock.instant(), ""));
            }
        }
    }
}
