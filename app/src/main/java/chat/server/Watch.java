package chat.server;

import chat.irc.Message;
import chat.wire.Line;
import java.util.concurrent.TimeUnit;

/** Looks after one session's silence: who does not introduce itself in time, or is heard of no more, is ended. Confined to the dispatcher. */
final class Watch {
    private final Session session;
    private final Dispatcher dispatcher;
    private final Presence presence;
    private final String serverName;
    private boolean spoken;

    Watch(Session session, Dispatcher dispatcher, Presence presence, String serverName) {
        this.session = session;
        this.dispatcher = dispatcher;
        this.presence = presence;
        this.serverName = serverName;
        session.heard(dispatcher.nanos());
    }

    /** The peer has connected. */
    void begin() {
        if (!session.peer().local()) {
            dispatcher.after(Bounds.STRANGER, () -> introduced(Bounds.STRANGER));
        }
    }

    /** A line has come. */
    void heard() {
        session.heard(dispatcher.nanos());
        if (!spoken) {
            spoken = true;
            if (session.peer().local()) {
                dispatcher.after(Bounds.LOCAL_STRANGER, () -> introduced(Bounds.LOCAL_STRANGER));
            }
        }
    }

    /** Asks whether it is there. */
    void ask() {
        session.out().send(Line.of(Message.of("PING", serverName)));
    }

    private void introduced(long millis) {
        if (session.isRegistered()) {
            look();
        } else {
            presence.end(session, "Not registered within " + TimeUnit.MILLISECONDS.toSeconds(millis) + " seconds");
        }
    }

    /** Looks whether the silence is too long, and again when it could be. */
    private void look() {
        long silent = TimeUnit.NANOSECONDS.toMillis(dispatcher.nanos() - session.heard());
        if (session.isEnded()) {
            return;
        }
        if (silent >= Bounds.DEAD) {
            presence.end(session, "Ping timeout: " + TimeUnit.MILLISECONDS.toSeconds(silent) + " seconds");
        } else if (silent >= Bounds.SILENCE) {
            ask();
            dispatcher.after(Bounds.DEAD - silent, this::look);
        } else {
            dispatcher.after(Bounds.SILENCE - silent, this::look);
        }
    }
}
