package chat;

import chat.dialect.Greeting;
import chat.server.Server;
import chat.server.Settings;
import chat.store.Store;
import chat.text.Span;
import chat.trust.Identity;
import chat.wire.ListenRules;
import chat.wire.Listener;
import chat.wire.Older;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A room that others can reach: the server, and the listener in front of it. */
final class Host {
    /** How long leaving takes, with its last words to everybody: whoever stops a service counts seconds. */
    private static final Duration FAREWELL = Duration.ofMillis(700);

    /** What the connections get of it at least, however long it took to tell the members. */
    private static final Duration LEAST = Duration.ofMillis(100);

    /** What members are told when the host leaves. */
    private static final String GOODBYE = "The host has left";

    /** Of the message of the day; some screens, sent to everybody who comes. A count. */
    private static final int MOTD_LINES = 200;

    private static final Logger LOG = System.getLogger("chat.host");

    private final Wanted.Service service;
    private final Server server;
    private final Listener listener;
    private final Identity identity;
    private final AtomicReference<Greeting> greeting;
    private final Store store;

    private Host(
            Wanted.Service service,
            Server server,
            Listener listener,
            Identity identity,
            AtomicReference<Greeting> greeting,
            Store store) {
        this.service = service;
        this.server = server;
        this.listener = listener;
        this.identity = identity;
        this.greeting = greeting;
        this.store = store;
    }

    /**
     * Opens the room. Blocks until it can be joined. What it keeps is opened behind that: what is said meanwhile waits.
     *
     * @param notices told in words what whoever hosts should know; any thread
     * @throws IOException when the identity cannot be read or the port cannot be had, in words
     */
    static Host open(Wanted.Host wanted, Keys keys, Archive archive, Consumer<String> notices) throws IOException {
        Identity identity = shown(wanted.service(), keys);
        Store store = archive.open(wanted, notices);
        try {
            return open(wanted, identity, store, archive.clock());
        } catch (IOException e) {
            store.close();
            throw e;
        }
    }

    private static Host open(Wanted.Host wanted, Identity identity, Store store, InstantSource clock)
            throws IOException {
        Settings settings = settings(wanted, clock);
        Server server = new Server(settings, store, clock, System::nanoTime);
        var greeting = new AtomicReference<>(wanted.service().greeting());
        Older older = new Older(settings.room(), greeting::get);
        ListenRules rules = ListenRules.usual(wanted.allowsPlaintext()).receiving(older);
        Listener listener = Listener.open(wanted.address(), identity, server, rules);
        server.start(listener.thread());
        listener.means().thenAccept(server::runsOn);
        store.begin();
        return new Host(wanted.service(), server, listener, identity, greeting, store);
    }

    private static Settings settings(Wanted.Host wanted, InstantSource clock) throws IOException {
        String room = "#" + wanted.room();
        Wanted.Service service = wanted.service();
        return new Settings(
                service.serverName(),
                service.network(),
                motd(service, room),
                room,
                clock.instant(),
                "chat-" + Help.number(),
                service.limitsFloods(),
                service.access());
    }

    private static Identity shown(Wanted.Service service, Keys keys) throws IOException {
        if (service.certificate().isPresent()) {
            try {
                keys.show(service.certificate().get().read());
            } catch (Failure e) {
                throw new IOException(e.getMessage(), e); // it could be read a moment ago
            }
        }
        return keys.identity();
    }

    private static List<String> motd(Wanted.Service service, String room) throws IOException {
        if (service.motd().isEmpty()) {
            return List.of("This is a room hosted by chat. Type /join " + room + " to be in it.");
        }
        try {
            return lines(service.motd().get());
        } catch (Failure e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<String> lines(GivenFile motd) throws Failure {
        return motd.text().lines().limit(MOTD_LINES).toList();
    }

    /** Reads the message of the day and the certificate anew, where they are in files; what fails stays as it was. */
    void reload() {
        service.motd().ifPresent(file -> anew(() -> server.greet(lines(file))));
        service.certificate().ifPresent(files -> anew(() -> listener.show(files.read())));
        LOG.log(Level.INFO, "asked to read the message of the day and the certificate anew");
    }

    private interface Reading {
        void run() throws Failure;
    }

    private static void anew(Reading reading) {
        try {
            reading.run();
        } catch (Failure e) {
            LOG.log(Level.WARNING, "cannot be read anew, all is as before: {0}", e.getMessage());
        }
    }

    /** What those hear from now on who wait to be spoken to. Any thread. */
    void greet(Greeting with) {
        greeting.set(with);
    }

    Server server() {
        return server;
    }

    Identity identity() {
        return identity;
    }

    List<InetSocketAddress> addresses() {
        return listener.addresses();
    }

    /** Says in the log what the bytes of guests go through. */
    void tellMeans() {
        listener.means().thenAccept(means -> LOG.log(Level.INFO, "guests come by {0}", means));
    }

    /** What others need to join. */
    List<List<Span>> card(Wanted.Host wanted) {
        Card.Rules rules = new Card.Rules(
                wanted.allowsPlaintext(), wanted.service().access().password().isPresent());
        return Card.of(wanted.room(), identity.pin(), identity.fingerprint(), addresses(), rules);
    }

    /** Tells the members and ends. Any thread; takes a second at most. */
    void close() {
        LOG.log(Level.INFO, "the host ends, and tells whoever is here");
        long begun = System.nanoTime();
        server.close(GOODBYE);
        Duration left = FAREWELL.minusNanos(System.nanoTime() - begun);
        listener.close(left.compareTo(LEAST) > 0 ? left : LEAST);
        store.close();
    }
}
