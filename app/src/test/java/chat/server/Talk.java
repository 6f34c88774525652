package chat.server;

import chat.store.MemoryStore;
import chat.store.MessageLog;
import chat.store.Store;
import chat.wire.Peer;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A host and its guests, all on the test's own thread, with a clock that stands still:
 *
 * <pre>
 *   guest.says("PRIVMSG #lobby :hello");
 *   other.hears(":ana!ana@localhost PRIVMSG #lobby :hello");
 * </pre>
 */
final class Talk {
    static final Peer HERE = new Peer("127.0.0.1", true, true, "");
    static final Peer THERE = new Peer("10.0.0.5", false, true, "");

    final FakeClock clock;
    final Dispatcher dispatcher;
    final Server server;

    Talk() {
        this(settings -> settings);
    }

    Talk(UnaryOperator<Settings> change) {
        this(change, new FakeClock());
    }

    private Talk(UnaryOperator<Settings> change, FakeClock clock) {
        this(change, new MemoryStore(clock), clock);
    }

    Talk(UnaryOperator<Settings> change, MessageLog log) {
        this(change, new FakeStore(log), new FakeClock());
    }

    /** A host that finds what another one has kept. */
    Talk(UnaryOperator<Settings> change, Store store, FakeClock clock) {
        this.clock = clock;
        Settings settings = change.apply(Settings.defaults(FakeClock.START, "chat-test"));
        dispatcher = new Dispatcher(clock::nanos);
        server = new Server(settings, store, clock, dispatcher, new Server.Means(Runnable::run, Talk::bytes));
        settle();
    }

    /** What nobody can guess, but for tests. */
    private static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) i;
        }
        return bytes;
    }

    /** Settings under which nobody talks too fast. */
    static Settings unpaced(Settings s) {
        return new Settings(s.serverName(), s.network(), s.motd(), s.room(), s.created(), s.version(), false);
    }

    /** Somebody on this machine with a key of this name. */
    static Peer withKey(String pin) {
        return new Peer("127.0.0.1", true, true, pin);
    }

    /** A guest on this machine that has said nothing yet. */
    Guest stranger() {
        return stranger(HERE);
    }

    Guest stranger(Peer peer) {
        return new Guest(this, peer);
    }

    /** A guest with these capabilities that has introduced itself and heard the welcome. */
    Guest guest(String nick, String... capabilities) {
        return guest(HERE, nick, capabilities);
    }

    Guest guest(Peer peer, String nick, String... capabilities) {
        Guest guest = stranger(peer);
        if (capabilities.length > 0) {
            guest.says("CAP REQ :" + String.join(" ", capabilities));
        }
        guest.says("NICK " + nick);
        guest.says("USER " + nick + " 0 * :" + nick + " the guest");
        if (capabilities.length > 0) {
            guest.says("CAP END");
        }
        guest.skip();
        return guest;
    }

    /** Guests who are all in one room, the first one its operator, and have heard of each other. */
    List<Guest> inRoom(String room, Guest... guests) {
        for (Guest guest : guests) {
            guest.says("JOIN " + room);
        }
        for (Guest guest : guests) {
            guest.skip();
        }
        return List.of(guests);
    }

    /** Moves the clock on, and lets what is due happen. */
    void pass(Duration time) {
        clock.pass(time);
        dispatcher.work();
    }

    void settle() {
        dispatcher.work();
    }
}
