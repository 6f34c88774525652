package chat.server;

import chat.irc.Message;
import chat.wire.Connection;
import chat.wire.Refusal;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;

/** One connection from its beginning to its end: its session, and what is done with what comes through it. Confined to the dispatcher. */
final class Visit implements Intake.Performer {
    private static final Logger LOG = System.getLogger("chat.server");

    /** Where it is. */
    record House(
            Settings settings,
            Dispatcher dispatcher,
            Directory directory,
            Presence presence,
            Verbs verbs,
            InstantSource clock,
            Opening opening) {}

    private final House house;
    private final Session session;
    private final Intake intake;
    private final Watch watch;
    private String leaving = "";

    /** Any thread. */
    Visit(Connection connection, House house) {
        this.house = house;
        Dispatcher dispatcher = house.dispatcher;
        intake = new Intake(connection, dispatcher, this, house.settings.floodLimit());
        Outflow out = new Outflow(connection, dispatcher, this::catchUp, this::overflowed, intake::resume);
        session = new Session(connection, house.settings.serverName(), out, house.clock.instant(), this::caughtUp);
        watch = new Watch(session, dispatcher, house.presence, house.settings.serverName());
    }

    /** What comes in, on whatever thread. */
    Intake intake() {
        return intake;
    }

    void begin() {
        house.directory.sessions().add(session);
        house.opening.arrives(intake);
        if (house.opening.isClosed()) {
            house.presence.end(session, "The host is leaving");
        } else {
            watch.begin();
        }
    }

    private void catchUp() {
        session.catchUp();
    }

    private void overflowed() {
        if (!session.isEnded()) {
            LOG.log(Level.WARNING, "{0} does not read", session.source());
            house.presence.end(session, "SendQ exceeded");
        }
    }

    private void caughtUp() {
        if (leaving.isEmpty()) {
            intake.resume();
        } else {
            house.presence.end(session, leaving);
        }
    }

    @Override
    public void perform(Message message) {
        if (!session.isEnded()) {
            house.verbs.perform(session, message);
        }
    }

    @Override
    public int weight(Message message) {
        return house.verbs.weight(session, message);
    }

    @Override
    public void refuse(Refusal refusal) {
        if (!session.isEnded()) {
            LOG.log(Level.INFO, "{0} sends what cannot be read: {1}", who(), words(refusal.kind()));
            house.verbs.refuse(session, refusal);
        }
    }

    @Override
    public void heard() {
        watch.heard();
    }

    @Override
    public void deaf() {
        session.out().mute();
    }

    private Object who() {
        return session.isRegistered() ? session.source() : session.peer().address();
    }

    private String words(Refusal.Kind kind) {
        return switch (kind) {
            case TOO_LONG -> "a line that is too long";
            case NOT_UTF8 -> "text that is no UTF-8";
            case NO_VERB, MALFORMED -> "a line that is no message";
        };
    }

    @Override
    public void ask() {
        LOG.log(Level.INFO, "{0} talks faster than it may, and has to wait", session.source());
        watch.ask();
    }

    @Override
    public void closed(String reason) {
        if (session.unstored() > 0) {
            leaving = reason; // what it said comes before its leaving
        } else {
            house.presence.end(session, reason);
        }
    }

    /** Messages may follow each other to the log; all else waits until they are stored, so that order is kept. */
    @Override
    public boolean isReadyFor(String verb) {
        if (!house.opening.isLoaded()) {
            return false;
        }
        boolean message = verb.equals("PRIVMSG") || verb.equals("NOTICE") || verb.equals("TAGMSG");
        return !session.out().isAnswering() && (message || session.unstored() == 0);
    }
}
