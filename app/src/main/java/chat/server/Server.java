package chat.server;

import chat.irc.CaseMapping;
import chat.store.Draft;
import chat.store.Extent;
import chat.store.MessageLog;
import chat.store.Retention;
import chat.store.Store;
import chat.store.Stored;
import chat.wire.Connection;
import chat.wire.Door;
import chat.wire.Receiver;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * A host: whoever is let in through {@link #accept} can introduce itself, join rooms and talk. All methods may be called
 * by any thread.
 */
public final class Server implements Door {
    /** How long {@link #close} lets the last lines leave. Milliseconds. */
    private static final int LAST_WORDS = 1000;

    /** How long the thread that hashes passwords waits for the next one. Seconds. */
    private static final int LINGER = 10;

    private final Settings settings;
    private final InstantSource clock;
    private final Dispatcher dispatcher;
    private final Asking asking;
    private final MessageLog log;
    private final Directory directory;
    private final Presence presence;
    private final TurnedAway turnedAway;
    private final Verbs verbs;
    private final About about;
    private final Operators operators;
    private final Accounts accounts;

    private final Visit.House house;

    /**
     * Makes a host that works once it is started.
     *
     * @param store where what is said goes to, and comes from, and what else is kept; fed by this host alone, and not
     *     closed by it
     * @param clock the time of day, shown to people
     * @param nanos a clock that nobody sets, for all waiting; {@code System::nanoTime}
     */
    public Server(Settings settings, Store store, InstantSource clock, LongSupplier nanos) {
        this(settings, store, clock, new Dispatcher(nanos), Means.usual());
    }

    /**
     * What it needs beside its own thread.
     *
     * @param hashing where passwords are hashed
     * @param chance where what nobody can guess comes from
     */
    record Means(Executor hashing, ScramExchange.Chance chance) {
        /** A thread that is there while there is something to hash. */
        static Means usual() {
            var waiting = new ArrayBlockingQueue<Runnable>(Bounds.PASSWORDS_WAITING);
            var hashing = new ThreadPoolExecutor(1, 1, LINGER, TimeUnit.SECONDS, waiting, Means::thread);
            hashing.allowCoreThreadTimeOut(true);
            return new Means(hashing, Means::random);
        }

        private static Thread thread(Runnable task) {
            Thread thread = new Thread(task, "passwords");
            thread.setDaemon(true);
            return thread;
        }

        private static byte[] random(int count) {
            byte[] bytes = new byte[count];
            new SecureRandom().nextBytes(bytes);
            return bytes;
        }
    }

    /** The same with a dispatcher that the caller may run by hand. */
    Server(Settings settings, Store store, InstantSource clock, Dispatcher dispatcher, Means means) {
        this.log = store.log();
        this.settings = settings;
        this.clock = clock;
        this.dispatcher = dispatcher;
        this.directory = new Directory(settings.room(), settings.created(), dispatcher);
        this.asking = new Asking(dispatcher::post);
        KeptRooms kept = new KeptRooms(settings.serverName(), store, directory, asking);
        Markers markers = new Markers(settings.serverName(), store.table("markers"), asking);
        Departures departures = new Departures(settings, clock);
        Monitors monitors = new Monitors(directory);
        directory.tell(departures);
        directory.tell(monitors);
        this.turnedAway = new TurnedAway(clock);
        this.presence = new Presence(settings, directory, monitors, kept, turnedAway, clock);
        this.about = new About(settings, directory, clock);
        Chronicle chronicle = new Chronicle(log, clock);
        RoomChanges changes = new RoomChanges(settings.serverName(), store.table("rooms"), asking);
        Topics topics = new Topics(settings, directory, chronicle, changes, clock);
        Names names = new Names(directory);
        this.accounts = new Accounts(store.table("accounts"), asking, clock);
        Privates privates = new Privates(directory, accounts, log, asking);
        History history = new History(settings.serverName(), directory, privates, log, asking);
        Backlog backlog = new Backlog(history, log, asking);
        Delivery delivery = new Delivery(settings.serverName(), directory);
        Conversation conversation = new Conversation(settings, directory, log, delivery, privates, clock);
        Attempts attempts = Attempts.toEnter(directory, dispatcher::nanos);
        Membership membership = new Membership(
                directory, presence, topics, names, new Membership.Past(backlog, chronicle, kept, markers), clock);
        Identifying identifying = new Identifying(monitors, membership, clock);
        Registration registration = new Registration(
                new Registration.Gate(settings.access(), attempts, accounts, identifying),
                directory,
                about,
                presence,
                membership,
                new Registration.Clocks(clock, dispatcher::nanos));
        Attempts guesses = Attempts.toOperate(directory, dispatcher::nanos);
        this.operators = new Operators(settings, directory, presence, guesses, clock);
        Sasl.Gate gate =
                new Sasl.Gate(guesses, Attempts.toRegister(directory, dispatcher::nanos), directory::isAnothers);
        Computing computing = new Computing(means.hashing, asking);
        String name = settings.serverName();
        this.verbs = new Verbs(
                settings.serverName(),
                new Verbs.Topicals(
                        new Negotiation(settings, registration),
                        registration,
                        new Sasl(name, accounts, identifying, gate, computing, means.chance),
                        new AccountMaking(name, accounts, identifying, gate, computing, means.chance),
                        presence,
                        conversation,
                        membership,
                        new Invitations(directory, clock),
                        topics,
                        names,
                        new Modes(directory, changes, kept, clock),
                        new Who(settings, directory, clock),
                        new Queries(settings, directory, clock),
                        new RoomList(directory, clock),
                        history,
                        markers,
                        departures,
                        monitors,
                        new Redaction(
                                settings, directory, log, asking, new Redaction.Said(conversation, delivery, privates)),
                        operators,
                        about));
        this.house = new Visit.House(settings, dispatcher, directory, presence, verbs, clock, new Opening());
        log.feed(new ToDispatcher(delivery));
        dispatcher.post(() ->
                accounts.load(() -> kept.load(() -> markers.load(() -> privates.load(house.opening()::loaded)))));
    }

    /**
     * Begins to work. Once.
     *
     * @param thread has one thread, on which all that happens here happens; it must never be made to wait
     */
    public void start(ScheduledExecutorService thread) {
        dispatcher.start(thread);
    }

    @Override
    public boolean knows(String pin) {
        return accounts.isKey(pin);
    }

    @Override
    public void turnedAway(String address, String why) {
        turnedAway.add(address, why);
    }

    /** Who tried to come in lately and did not. Any thread. */
    public TurnedAway turnedAway() {
        return turnedAway;
    }

    @Override
    public Receiver accept(Connection connection) {
        Visit visit = new Visit(connection, house);
        dispatcher.post(visit::begin);
        return visit.intake();
    }

    /** What moves the bytes of guests and does their TLS, in words for an operator who asks. */
    public void runsOn(String words) {
        dispatcher.post(() -> operators.runsOn(words));
    }

    /**
     * Tells how much of a room is kept, after changing its bounds. The answer comes on the dispatcher's thread and must not
     * wait.
     *
     * @param change its bounds as they shall be, from those that they are
     * @param failed told the reason, in words
     */
    public void retain(String room, UnaryOperator<Retention> change, Consumer<Extent> told, Consumer<String> failed) {
        String id = CaseMapping.ASCII.fold(room);
        dispatcher.post(() -> log.extent(
                id,
                asking.reply(
                        extent -> {
                            Retention wanted = change.apply(extent.retention());
                            if (wanted.equals(extent.retention())) {
                                told.accept(extent);
                            } else {
                                log.retain(id, wanted, asking.reply(told, failed));
                            }
                        },
                        failed)));
    }

    /** Greets with another message of the day from now on. */
    public void greet(List<String> motd) {
        dispatcher.post(() -> about.greet(motd));
    }

    /**
     * Tells everybody that the host is leaving, ends all connections, and stops working. Returns when that is done, or
     * after a second.
     *
     * @param reason in words for the members
     */
    public void close(String reason) {
        dispatcher.post(() -> {
            house.opening().close();
            presence.endAll(reason);
        });
        dispatcher.stop(LAST_WORDS);
    }

    /** What the log feeds back, on whatever thread, becomes a task. */
    private final class ToDispatcher implements MessageLog.Feed {
        private final Delivery delivery;

        ToDispatcher(Delivery delivery) {
            this.delivery = delivery;
        }

        @Override
        public void stored(Stored stored, long ticket) {
            dispatcher.post(() -> delivery.stored(stored, ticket));
        }

        @Override
        public void repeated(Stored first, long ticket) {
            dispatcher.post(() -> delivery.repeated(first, ticket));
        }

        @Override
        public void refused(Draft draft, String reason) {
            dispatcher.post(() -> delivery.refused(draft, reason));
        }
    }
}
