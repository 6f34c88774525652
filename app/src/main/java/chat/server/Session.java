package chat.server;

import chat.irc.Capability;
import chat.irc.Message;
import chat.irc.Source;
import chat.store.Stored;
import chat.wire.Connection;
import chat.wire.Peer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One participant who is connected, introduced or not yet. Confined to the dispatcher. */
final class Session {
    private final Connection connection;
    private final String serverName;
    private final Outflow out;
    private final Answering answering;
    private final Set<Capability> capabilities = EnumSet.noneOf(Capability.class);
    private final List<Room> rooms = new ArrayList<>(1); // most are in one
    private final Deque<String> said = new ArrayDeque<>(1); // mostly empty
    private Profile profile;
    private final Runnable caughtUp;

    private long heard;
    private boolean negotiating;
    private boolean capNotify;
    private boolean admitted;
    private boolean registered;
    private boolean ended;
    private int kind;
    private String author;
    private int unstored;

    /** The login that goes on; null between logins. */
    private @Nullable Login login;

    /** @param caughtUp called when nothing of its own waits to be stored any more */
    Session(Connection connection, String serverName, Outflow out, Instant since, Runnable caughtUp) {
        this.caughtUp = caughtUp;
        this.connection = connection;
        this.serverName = serverName;
        this.out = out;
        this.answering = new Answering(out, serverName);
        this.author = connection.peer().pin();
        this.profile = new Profile(ShownHost.of(connection.peer()), since);
    }

    /** A line has come, of whatever kind; in nanoseconds of the clock that nobody sets. */
    void heard(long nanos) {
        heard = nanos;
    }

    /** When the last line came. */
    long heard() {
        return heard;
    }

    Peer peer() {
        return connection.peer();
    }

    Connection connection() {
        return connection;
    }

    Outflow out() {
        return out;
    }

    // Who it is.

    /** What others may learn about it. */
    Profile profile() {
        return profile;
    }

    /** It is another connection of somebody who is here. */
    void attach(Profile profile) {
        this.profile = profile;
    }

    /** Whether it is the connection that stands for all of the same participant. */
    boolean isFirst() {
        return !profile.sessions().isEmpty() && profile.sessions().get(0) == this;
    }

    /** Whether both are connections of the same participant. */
    boolean isSame(Session other) {
        return profile == other.profile;
    }

    /** The other connections of the same participant. */
    List<Session> others() {
        return profile.sessions().size() < 2
                ? List.of()
                : profile.sessions().stream().filter(other -> other != this).toList();
    }

    /** The nick, or empty before the first one was given. */
    String nick() {
        return profile.nick();
    }

    /** How it is addressed: the nick, or {@code *} while there is none. */
    String addressed() {
        return nick().isEmpty() ? "*" : nick();
    }

    Source source() {
        return profile.source();
    }

    /** What it says or does, as others are told of it: with its source, and its account if it has one. */
    Message by(Message message) {
        Message said = message.from(source());
        String account = profile.account();
        Message owned = account.isEmpty() ? said : said.tagged("account", account);
        return profile.isBot() ? owned.tagged("bot", "") : owned;
    }

    /** Whether this is the seat of whoever hosts, in the host's own process. */
    boolean isHost() {
        return peer().address().equals("local");
    }

    // What state it is in.

    boolean isRegistered() {
        return registered;
    }

    void registered() {
        registered = true;
        connection.registered();
    }

    /** Whether it has given the password of this host. */
    boolean isAdmitted() {
        return admitted;
    }

    void admitted() {
        admitted = true;
    }

    boolean isNegotiating() {
        return negotiating;
    }

    void negotiating(boolean negotiating) {
        this.negotiating = negotiating;
    }

    /** Whether it asked for version 302 of the negotiation, which cannot do without cap-notify. */
    boolean needsCapNotify() {
        return capNotify;
    }

    void needCapNotify() {
        capNotify = true;
    }

    Set<Capability> capabilities() {
        return capabilities;
    }

    boolean has(Capability capability) {
        return capabilities.contains(capability);
    }

    void capability(Capability capability, boolean on) {
        catchUp();
        if (on) {
            capabilities.add(capability);
        } else {
            capabilities.remove(capability);
        }
        kind = (has(Capability.SERVER_TIME) ? Relay.TIME : 0)
                + (has(Capability.MESSAGE_TAGS) ? Relay.TAGS : 0)
                + (has(Capability.ACCOUNT_TAG) ? Relay.ACCOUNT : 0)
                + (has(Capability.MULTILINE) && has(Capability.BATCH) ? Relay.MULTILINE : 0)
                + (has(Capability.EXTENDED_JOIN) ? Relay.EXTENDED : 0)
                + (has(Capability.AWAY_NOTIFY) ? Relay.AWAY : 0)
                + (has(Capability.MESSAGE_REDACTION) ? Relay.REDACTION : 0);
    }

    /** The login that goes on, or null. */
    @Nullable
    Login login() {
        return login;
    }

    void login(@Nullable Login login) {
        this.login = login;
    }

    /** Of which kind it is for a {@link Relay}, by its capabilities. */
    int kind() {
        return kind;
    }

    boolean isEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }

    /** The rooms it is in, in the order of joining; {@link Room} keeps it. */
    List<Room> rooms() {
        return rooms;
    }

    /** Whose what it says is, in the log: its account's, or its key's; empty without either. */
    String author() {
        return author;
    }

    void author(String author) {
        this.author = author;
    }

    /** It has said this; remembered of those whom the log does not know. */
    void said(String msgid) {
        if (author().isEmpty()) {
            if (said.size() == Bounds.OWN_MESSAGES) {
                said.remove();
            }
            said.add(msgid);
        }
    }

    /** Whether it is its own. */
    boolean hasSaid(Stored stored) {
        return author().isEmpty() ? said.contains(stored.msgid()) : author().equals(stored.author());
    }

    /** Messages of its own that wait to be stored. */
    int unstored() {
        return unstored;
    }

    void storing() {
        unstored++;
    }

    void storingEnded() {
        if (--unstored == 0) {
            caughtUp.run();
        }
    }

    // What it is told.

    /** Performs a command, and answers it with its label if the client knows of labels. */
    void perform(String label, Runnable command) {
        boolean labels = has(Capability.LABELED_RESPONSE) && has(Capability.BATCH);
        answering.perform(labels ? label : "", command);
    }

    /** How it is answered. */
    Answering answering() {
        return answering;
    }

    /** The answer to the command that is being performed. */
    Answer answer() {
        return answering.answer();
    }

    /** Says something as an answer to its command, or, between commands, just so. */
    void say(Message message) {
        answering.say(message);
    }

    /**
     * Answers with a numeric. All parameters but the last are made fit to stand in the middle of a line.
     *
     * @param params behind the nick it is addressed with
     */
    void reply(String numeric, String... params) {
        say(numeric(numeric, params));
    }

    /** A numeric addressed to it. */
    Message numeric(String numeric, String... params) {
        String[] all = new String[params.length + 1];
        all[0] = addressed();
        for (int i = 0; i < params.length; i++) {
            all[i + 1] = i < params.length - 1 ? Lines.word(params[i]) : params[i];
        }
        return Lines.from(serverName, numeric, all);
    }

    /** Tells it what somebody did; part of the answer when it did so itself. */
    void tell(Relay relay) {
        if (answering.isOpen()) {
            relay.messages(kind).forEach(answering::say);
        } else {
            out.send(relay.line(kind));
        }
    }

    /** It gets what happened in its rooms in this turn, before it is told anything that came later. */
    void catchUp() {
        for (Room room : rooms) {
            room.catchUp(this);
        }
    }

    /** Tells it what somebody said, never as part of an answer. */
    void deliver(Relay relay) {
        out.send(relay.line(kind));
    }
}
