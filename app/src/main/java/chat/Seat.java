package chat;

import chat.client.Effect;
import chat.client.Event;
import chat.dialect.Greeting;
import chat.irc.Message;
import chat.irc.Password;
import chat.irc.Source;
import chat.text.Span;
import chat.text.Tone;
import chat.wire.Connection;
import chat.wire.Finding;
import chat.wire.HostCheckup;
import chat.wire.Line;
import chat.wire.Pipe;
import chat.wire.Receiver;
import chat.wire.Refusal;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The way of whoever hosts into the room: opens it, and takes a seat in it like everybody else. */
final class Seat implements Wire {
    private static final System.Logger LOG = System.getLogger(Seat.class.getName());

    private final Wanted.Host wanted;
    private final Keys keys;
    private final Archive archive;
    private final Loop loop;
    private final Report report = new Report();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "seat");
        thread.setDaemon(true);
        return thread;
    });
    private volatile @Nullable Host host;
    private volatile @Nullable Connection connection;

    Seat(Wanted.Host wanted, Keys keys, Archive archive, Loop loop) {
        this.wanted = wanted;
        this.keys = keys;
        this.archive = archive;
        this.loop = loop;
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "leave-host"));
    }

    /** The first time opens the room. A seat that was lost, because its queue was full, is taken again. */
    @Override
    public void connect() {
        reader.execute(() -> {
            try {
                sit();
            } catch (IOException e) {
                Exit exit = e instanceof chat.wire.ListenException ? Exit.UNREACHABLE : Exit.ERROR;
                loop.put(new Event.Stopped(String.valueOf(e.getMessage()), exit.code()));
            }
        });
    }

    private void sit() throws IOException {
        Host open = host;
        if (open == null) {
            open = Host.open(wanted, keys, archive, this::tell);
            host = open;
            open.tellMeans();
            List<List<Span>> card = new ArrayList<>(open.card(wanted));
            card.add(List.of(Span.of("If somebody cannot get in, /doctor tells why.", Tone.QUIET)));
            loop.put(new Event.Hosting(card));
        }
        Pipe pipe = Pipe.open(open.identity().pin(), reader, Runnable::run);
        pipe.far().attach(open.server().accept(pipe.far()));
        connection = pipe.near();
        loop.put(new Event.Connected(List.of(), "", true));
        pipe.near().attach(receiver());
    }

    /** Shows whoever hosts what concerns the host alone, as a host says it to a member. */
    private void tell(String notice) {
        LOG.log(Level.WARNING, "{0}", notice);
        show(notice);
    }

    private void show(String notice) {
        Source host = Source.server(wanted.service().serverName());
        loop.put(new Event.Received(
                Message.of("NOTICE", wanted.seat().nick(), notice).from(host)));
    }

    private Receiver receiver() {
        return new Receiver() {
            @Override
            public void received(Message message) {
                loop.put(new Event.Received(message));
            }

            @Override
            public void refused(Refusal refusal) {
                LOG.log(Level.WARNING, "our own host said what it may not say: {0}", refusal); // and goes on hosting
            }

            @Override
            public void closed(String reason) {
                loop.put(new Event.Disconnected(reason));
            }
        };
    }

    @Override
    public void unlock(Password password) {
        throw new IllegalStateException("whoever hosts needs no password");
    }

    @Override
    public void send(Message message) {
        Connection seat = connection;
        if (seat != null && !seat.send(Line.of(message))) {
            seat.close(); // its end will be told by the receiver
        }
    }

    @Override
    public void flush() {
        Connection seat = connection;
        if (seat != null) {
            seat.flush();
        }
    }

    @Override
    public void greet(Greeting greeting) {
        Host open = host;
        if (open != null) {
            open.greet(greeting);
        }
    }

    @Override
    public void retain(Effect.Retain retain) {
        Host open = host;
        if (open != null) {
            open.server()
                    .retain(
                            retain.room(),
                            before -> Kept.changed(before, retain.bytes(), retain.days()),
                            extent -> show(Kept.words(retain.room(), extent, ZoneId.systemDefault())),
                            reason -> show("It cannot be told what is kept of " + retain.room() + ": " + reason));
        }
    }

    @Override
    public void checkUp(boolean asked) {
        report.make(asked, this::checkedUp, loop::put);
    }

    private List<Finding> checkedUp() {
        Host open = host;
        if (open == null) {
            return List.of();
        }
        List<Finding> findings =
                new ArrayList<>(Report.turnedAway(open.server().turnedAway().lately()));
        findings.addAll(new HostCheckup(open.addresses()).run());
        return findings;
    }

    @Override
    public void hangup() {
        Connection seat = connection;
        connection = null;
        if (seat != null) {
            seat.close();
        }
    }

    @Override
    public void close() {
        flush();
        end();
    }

    /** Members are told, however the program ends. */
    private synchronized void end() {
        Host open = host;
        host = null;
        if (open != null) {
            open.close();
        }
    }
}
