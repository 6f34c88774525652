package chat;

import chat.client.Event;
import chat.irc.Message;
import chat.irc.Password;
import chat.trust.Address;
import chat.trust.KnownHost;
import chat.trust.KnownHosts;
import chat.trust.Verdict;
import chat.wire.CannotConnectException;
import chat.wire.Checkup;
import chat.wire.Connection;
import chat.wire.Connector;
import chat.wire.Line;
import chat.wire.Receiver;
import chat.wire.Refusal;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The way to a host on another machine, or in another process of this one. Each try has a thread of its own. */
final class Dialer implements Wire {
    private static final System.Logger LOG = System.getLogger(Dialer.class.getName());

    /** How long leaving waits for the host; a host that is there needs a round trip. */
    private static final long FAREWELL_MILLIS = 250;

    /** The same for older programs, which need pauses, and must end their side first; about half of it is usual. */
    private static final long OLDER_FAREWELL_MILLIS = 2_500;

    private final Address address;
    private final String nick;

    /** Kept while the program runs, so that nobody is asked again after a break. */
    private volatile Optional<Password> password;

    private final Keys keys;
    private final Loop loop;
    private final Report report = new Report();
    private volatile @Nullable Attempt current;

    /**
     * A way that nobody has gone yet.
     *
     * @param nick what to be called by servers that have to know it at once
     * @param password said first, so that it never enters the conversation
     */
    Dialer(Address address, String nick, Optional<Password> password, Keys keys, Loop loop) {
        this.address = address;
        this.nick = nick;
        this.password = password;
        this.keys = keys;
        this.loop = loop;
    }

    @Override
    public void connect() {
        hangup();
        Attempt attempt = new Attempt();
        current = attempt;
        Thread thread = new Thread(attempt::dial, "dial");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void unlock(Password given) {
        password = Optional.of(given);
    }

    @Override
    public void send(Message message) {
        Attempt attempt = current;
        Connection connection = attempt == null ? null : attempt.connection;
        if (connection != null && !connection.send(Line.of(message))) {
            connection.close(); // its end will be told by the receiver
        }
    }

    @Override
    public void flush() {
        Attempt attempt = current;
        Connection connection = attempt == null ? null : attempt.connection;
        if (connection != null) {
            connection.flush();
        }
    }

    @Override
    public void checkUp(boolean asked) {
        report.make(asked, () -> new Checkup(address, keys.identity(), keys.knownHosts()::judge).run(), loop::put);
    }

    @Override
    public void hangup() {
        Attempt attempt = current;
        current = null;
        if (attempt != null) {
            attempt.abandon();
        }
    }

    @Override
    public void close() {
        Attempt attempt = current;
        flush();
        hangup();
        if (attempt != null) {
            attempt.end();
        }
    }

    /** One try and, if it succeeds, the connection that comes of it. What it tells after it was given up is not heard. */
    private final class Attempt implements Receiver {
        private final CountDownLatch told = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private volatile @Nullable Connector connector;
        private volatile boolean abandoned;
        volatile @Nullable Connection connection;

        /** Runs on the thread of this try. */
        void dial() {
            try {
                Connector made = new Connector(keys.identity(), keys.knownHosts()::judge, nick);
                connector = made;
                if (!abandoned) {
                    Connection reached = made.open(address, this);
                    password.ifPresent(p -> reached.send(Line.of(p.pass()))); // leaves with what is said next
                    connection = reached;
                    tell(arrived(reached));
                }
            } catch (CannotConnectException e) {
                boolean again = e.kind() == CannotConnectException.Kind.RETRY;
                tell(again ? new Event.Disconnected(reason(e)) : stopped(e, Exit.CHANGED_HOST));
            } catch (IOException e) {
                tell(stopped(e, Exit.ERROR));
                abandon(); // it may have been reached already
            } catch (RuntimeException | Error e) {
                LOG.log(Level.ERROR, "a mistake of ours", e);
                tell(new Event.Stopped(
                        "a mistake in the program keeps it from connecting; the log has the rest: " + e,
                        Exit.ERROR.code()));
                abandon();
            } finally {
                told.countDown();
            }
        }

        private Event stopped(IOException e, Exit exit) {
            return new Event.Stopped(reason(e), exit.code());
        }

        private String reason(IOException e) {
            return String.valueOf(e.getMessage());
        }

        private Event arrived(Connection made) throws IOException {
            String pin = made.peer().pin();
            if (address.scheme() != Address.Scheme.CHAT) {
                return new Event.Connected(List.of(), pin, !pin.isEmpty()); // its certificate was proved by others
            }
            KnownHosts known = keys.knownHosts();
            Verdict verdict = known.judge(address, pin);
            KnownHost host = known.remember(address, pin);
            return new Event.Connected(Greeting.of(address, verdict), pin, host.verified());
        }

        /** What is queued still leaves; a try that has not succeeded ends at once. */
        void abandon() {
            abandoned = true;
            Connection made = connection;
            Connector dialing = connector;
            if (made != null) {
                made.close();
            } else if (dialing != null) {
                dialing.abort();
            }
        }

        /** Lets the last words leave, and frees the threads that would hold up the end of the program. */
        void end() {
            try {
                long patience = address.scheme().isOlder() ? OLDER_FAREWELL_MILLIS : FAREWELL_MILLIS;
                if (connection != null && !ended.await(patience, TimeUnit.MILLISECONDS)) {
                    LOG.log(Level.DEBUG, "the host did not say goodbye");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Connector dialing = connector;
            if (dialing != null) {
                dialing.abort();
            }
        }

        private void tell(Event event) {
            if (current == this) {
                loop.put(event);
            }
        }

        /** Nothing of the conversation is told before the connection itself has been. */
        private void awaitTold() {
            try {
                told.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void received(Message message) {
            awaitTold();
            tell(new Event.Received(message));
        }

        @Override
        public void refused(Refusal refusal) {
            // A line that cannot be read is the server's mistake; the conversation goes on without it.
        }

        @Override
        public void closed(String reason) {
            ended.countDown();
            awaitTold();
            tell(new Event.Disconnected(reason));
        }
    }
}
