package chat.server;

import chat.irc.CaseMapping;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A room: who is in it, and what its operators have set. Confined to the dispatcher. */
final class Room {
    /** What is on or off in a room (Modern IRC, "Channel Modes"). */
    enum Flag {
        INVITE_ONLY('i'),
        MODERATED('m'),
        NO_OUTSIDE('n'),
        SECRET('s'),
        TOPIC_BY_OPS('t');

        private final char letter;

        Flag(char letter) {
            this.letter = letter;
        }

        char letter() {
            return letter;
        }
    }

    /** Who set something, and when. */
    record Mark(String by, Instant at) {}

    /** A topic; its text is empty when there is none. */
    record Topic(String text, Mark set) {}

    private final String name;
    private Instant created;
    private final Map<Session, Member> members = new LinkedHashMap<>();
    private final MaskList bans = new MaskList(MaskList.Sort.BAN);
    private final MaskList exceptions = new MaskList(MaskList.Sort.EXCEPTION);
    private final MaskList invitations = new MaskList(MaskList.Sort.INVITATION);
    private final RoomTurn turn = new RoomTurn();
    private final TurnEnd turnEnd;
    private final Set<Profile> invited = new LinkedHashSet<>();
    private final Set<Flag> flags = EnumSet.of(Flag.NO_OUTSIDE, Flag.TOPIC_BY_OPS);
    /** The accounts that are in it, also when they are not here, with their ranks; {@link KeptRooms} keeps it. */
    private final Map<String, String> kept = new HashMap<>();

    private Topic topic;
    private String key = "";
    private int limit;

    /** How many of the members are further connections of others. */
    private int attached;

    private long firstDelivered;
    private long delivered;

    Room(String name, Instant created, TurnEnd turnEnd) {
        this.name = name;
        this.created = created;
        this.turnEnd = turnEnd;
        this.topic = new Topic("", new Mark("", created));
    }

    String name() {
        return name;
    }

    /** The one spelling of its name. */
    String id() {
        return CaseMapping.ASCII.fold(name);
    }

    Instant created() {
        return created;
    }

    void created(Instant created) {
        this.created = created;
    }

    Map<String, String> kept() {
        return kept;
    }

    /** All connections that are in it. */
    Collection<Member> members() {
        return Collections.unmodifiableCollection(members.values());
    }

    /** Those who are in it, each once, however many connections it has. */
    Stream<Member> people() {
        return members.values().stream().filter(member -> member.session().isFirst());
    }

    /** How many people are in it. */
    int size() {
        return members.size() - attached;
    }

    boolean has(Session session) {
        return members.containsKey(session);
    }

    Optional<Member> member(Session session) {
        return Optional.ofNullable(members.get(session));
    }

    boolean isOp(Session session) {
        Member member = members.get(session);
        return member != null && member.isOp();
    }

    Member add(Session session) {
        Optional<Member> same = same(session);
        attached += same.isPresent() ? 1 : 0;
        Member member = same.map(other -> new Member(session, other)).orElseGet(() -> new Member(session));
        member.begin(turn);
        members.put(session, member);
        session.rooms().add(this);
        invited.remove(session.profile());
        return member;
    }

    void remove(Session session) {
        catchUp(session);
        member(session).ifPresent(Member::leave);
        members.remove(session);
        attached -= same(session).isPresent() ? 1 : 0;
        session.rooms().remove(this);
    }

    /** Another connection of the same participant that is in it. */
    private Optional<Member> same(Session session) {
        return session.others().stream()
                .map(members::get)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /**
     * Somebody says or does something that all others get at the end of the turn, in one piece with all else.
     *
     * @param by null when nobody who is here did it
     */
    void say(Relay relay, @Nullable Session by) {
        if (turn.isEmpty()) {
            turnEnd.then(this::handOver);
        }
        turn.add(relay, by);
        if (turn.isFull()) {
            turnEnd.now();
        }
    }

    private void handOver() {
        for (Member member : members.values()) {
            member.catchUp(turn);
        }
        turn.clear();
    }

    /** One member gets what happened so far. */
    void catchUp(Session session) {
        if (!turn.isEmpty()) {
            member(session).ifPresent(member -> member.catchUp(turn));
        }
    }

    /** Tells all members what somebody did, now. */
    void tell(Relay relay) {
        for (Session member : members.keySet()) {
            member.tell(relay);
        }
    }

    boolean is(Flag flag) {
        return flags.contains(flag);
    }

    /** Sets a flag, and says whether that changed anything. */
    boolean set(Flag flag, boolean on) {
        return on ? flags.add(flag) : flags.remove(flag);
    }

    Topic topic() {
        return topic;
    }

    void topic(Topic topic) {
        this.topic = topic;
    }

    /** The word that lets people in, or empty. */
    String key() {
        return key;
    }

    void key(String key) {
        this.key = key;
    }

    /** How many may be in it; 0 for any number. */
    int limit() {
        return limit;
    }

    void limit(int limit) {
        this.limit = limit;
    }

    MaskList masks(MaskList.Sort sort) {
        return switch (sort) {
            case BAN -> bans;
            case EXCEPTION -> exceptions;
            case INVITATION -> invitations;
        };
    }

    boolean isBanned(Session session) {
        String source = session.source().toString();
        return bans.matches(source) && !exceptions.matches(source);
    }

    /** Whether it may come in without being invited. */
    boolean isOpenTo(Session session) {
        return !is(Flag.INVITE_ONLY) || invitations.matches(session.source().toString());
    }

    void invite(Session session) {
        if (invited.size() == Bounds.INVITATIONS) {
            invited.remove(invited.iterator().next());
        }
        invited.add(session.profile());
    }

    boolean isInvited(Session session) {
        return invited.contains(session.profile());
    }

    /** The session is gone, and with it an invitation it did not use. */
    void forget(Session session) {
        invited.remove(session.profile());
    }

    /** Whether one that is in it, or not, may speak here now. */
    boolean maySpeak(Session session) {
        Member member = members.get(session);
        if (member == null) {
            return !is(Flag.NO_OUTSIDE) && !is(Flag.MODERATED) && !isBanned(session);
        }
        return member.isOp() || member.hasVoice() || !is(Flag.MODERATED) && !isBanned(session);
    }

    /** Whether somebody may know that the room exists and who is in it. */
    boolean isVisibleTo(Session session) {
        return !is(Flag.SECRET) || has(session);
    }

    /** The number of the first record of the log that went to the members, or 0: what is before was said to nobody who is here. */
    long firstDelivered() {
        return firstDelivered;
    }

    /** The number of the last one, or 0. */
    long delivered() {
        return delivered;
    }

    void delivered(long number) {
        firstDelivered = delivered == 0 ? number : firstDelivered;
        delivered = number;
    }

    /** The modes as a member sees them, with their parameters; others do not see the key. */
    List<String> modes(boolean withKey) {
        StringBuilder letters = new StringBuilder("+");
        flags.forEach(flag -> letters.append(flag.letter()));
        List<String> modes = new ArrayList<>();
        if (!key.isEmpty()) {
            letters.append('k');
            modes.add(withKey ? key : "*");
        }
        if (limit > 0) {
            letters.append('l');
            modes.add(Integer.toString(limit));
        }
        modes.add(0, letters.toString());
        return modes;
    }
}
