package chat.server;

import chat.irc.Message;
import chat.wire.Connection;
import chat.wire.Receiver;
import chat.wire.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * What arrives on one connection, on its way to the dispatcher. It comes at the pace of the flood limit, in order, and
 * no command overtakes one that is not answered; only PING and PONG pass those that are held back by the pace, so that
 * a paste does not look like a dead link.
 *
 * <p>The three methods of {@link Receiver} belong to the connection's reading thread, all others to the dispatcher.
 */
final class Intake implements Receiver {
    private final Connection connection;
    private final Dispatcher dispatcher;
    private final Performer performer;
    private final Deque<Waiting> waiting = new ArrayDeque<>(1); // mostly empty
    private final Pace pace;

    /** Lines of the read that goes on. Confined to the reading thread. */
    private List<Waiting> read = new ArrayList<>();

    private final boolean paced;
    private boolean timed;
    private String end = ""; // why the connection has ended; empty while it has not
    private int lastWords;

    /** How many of those that wait are not counted by the pace. */
    private int freeWaiting;

    /** Lines performed while so many waited that no more was read. */
    private int crowded;

    /** Lines handed over and not performed. Guarded by this. */
    private int held;

    /** What is done with that which arrives. */
    interface Performer {
        void perform(Message message);

        void refuse(Refusal refusal);

        void heard();

        /** The peer hears nothing any more; what it said before may still be performed. */
        void deaf();

        void closed(String reason);

        /** It talks faster than it is read: whether it is still there shows when something is sent to it. */
        void ask();

        /** How many lines this is for the pace, all before it being performed; 0 when it may pass. */
        int weight(Message message);

        /** Whether the session may perform this now, its earlier commands being answered. */
        boolean isReadyFor(String verb);
    }

    Intake(Connection connection, Dispatcher dispatcher, Performer performer, boolean paced) {
        this.connection = connection;
        this.dispatcher = dispatcher;
        this.performer = performer;
        this.pace = new Pace(dispatcher.nanos());
        this.paced = paced;
    }

    @Override
    public void received(Message message) {
        take(new Waiting(message.verb(), () -> performer.perform(message), () -> performer.weight(message)));
    }

    @Override
    public void refused(Refusal refusal) {
        take(new Waiting("", () -> performer.refuse(refusal), () -> 1));
    }

    /** What was said before the end is still said: the peer has done its part. */
    @Override
    public void closed(String reason) {
        rested();
        dispatcher.post(() -> {
            if (end.isEmpty()) {
                end = reason.isEmpty() ? "connection closed" : reason;
                lastWords = Bounds.LINES_WAITING;
                performer.deaf();
                resume();
            }
        });
    }

    private void take(Waiting line) {
        if (more() <= Bounds.LINES_READ) {
            read.add(line);
        } else {
            dispatcher.post(() -> {
                waiting.clear();
                performer.closed("Excess Flood");
            });
        }
    }

    /** The lines of one read are one task, so that what they lead to leaves as one piece. */
    @Override
    public void rested() {
        if (!read.isEmpty()) {
            List<Waiting> lines = read;
            read = new ArrayList<>();
            dispatcher.post(() -> lines.forEach(this::arrive));
        }
    }

    private void arrive(Waiting line) {
        performer.heard();
        if (line.isFree() && performer.isReadyFor(line.verb)) {
            fewer();
            line.act.run();
        } else {
            waiting.add(line);
            freeWaiting += line.isFree() ? 1 : 0;
            resume();
        }
    }

    /** Performs what waits, as far as it may. */
    void resume() {
        while (!waiting.isEmpty()) {
            Waiting next = waiting.element();
            if (!performer.isReadyFor(next.verb)) {
                return; // whoever makes it ready resumes
            }
            if (!mayPass(next)) {
                letFreePass();
                return;
            }
            perform(waiting.remove());
        }
        if (!end.isEmpty()) {
            performer.closed(end);
        }
    }

    /** What came when it could not be performed yet, and is not counted, does not wait for the pace as well. */
    private void letFreePass() {
        Iterator<Waiting> each = waiting.iterator();
        while (freeWaiting > 0 && each.hasNext()) {
            Waiting line = each.next();
            if (line.isFree() && performer.isReadyFor(line.verb)) {
                each.remove();
                perform(line);
            }
        }
    }

    /** Who talks too fast waits; who is gone cannot, and has so many last words. */
    private boolean mayPass(Waiting next) {
        int lines = paced && !next.isFree() ? next.weight.getAsInt() : 0;
        if (lines == 0) {
            return true;
        }
        if (!end.isEmpty()) {
            if (lastWords-- > 0) {
                return true;
            }
            waiting.clear();
            performer.closed(end);
            return false;
        }
        long wait = pace.until(dispatcher.nanos());
        if (wait > 0) {
            resumeIn(wait);
            return false;
        }
        pace.count(dispatcher.nanos(), lines);
        if (waiting.size() >= Bounds.LINES_WAITING_AGAIN && ++crowded % Bounds.ASKED_EVERY == 0) {
            performer.ask();
        }
        return true;
    }

    private void resumeIn(long nanos) {
        if (!timed) {
            timed = true;
            dispatcher.after(TimeUnit.NANOSECONDS.toMillis(nanos) + 1, () -> {
                timed = false;
                resume();
            });
        }
    }

    /** Performs a line that waited. */
    private void perform(Waiting line) {
        freeWaiting -= line.isFree() ? 1 : 0;
        fewer();
        line.act.run();
    }

    private synchronized int more() {
        if (++held == Bounds.LINES_WAITING) {
            connection.reading(false);
        }
        return held;
    }

    private synchronized void fewer() {
        if (--held == Bounds.LINES_WAITING_AGAIN) {
            connection.reading(true);
        }
    }

    private record Waiting(String verb, Runnable act, IntSupplier weight) {
        boolean isFree() {
            return verb.equals("PING") || verb.equals("PONG");
        }
    }
}
