package chat;

import chat.client.Effect;
import chat.client.Event;
import chat.client.Letter;
import chat.client.Profile.Manner;
import chat.client.Room;
import chat.client.State;
import chat.store.SqliteDiary;
import chat.store.StoreException;
import chat.store.Talk;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of the conversations with one host in the user's diary. A thread of its own waits for the disk; the loop waits for it only
 * while something that was just written is put into the outbox.
 */
final class Diary implements Memory {
    private static final System.Logger LOG = System.getLogger(Diary.class.getName());

    /** What was seen is written together with what comes within this time. Milliseconds. */
    private static final long TOGETHER = 500;

    /** Lines that may wait to be written; then the loop waits for the disk. A count. */
    private static final int WAITING = 20_000;

    /** How long the last writes may take. Milliseconds. */
    private static final long LAST_WRITES = 2_000;

    private final Files files;
    private final Whose whose;
    private final Consumer<Event> events;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Diary::thread);

    /** Whether what waits is going to be written. */
    private final AtomicBoolean due = new AtomicBoolean();

    /** The conversations that were looked for, by their numbers. Confined to the loop's thread. */
    private final Set<Integer> recalled = new HashSet<>();

    private volatile Effect.@Nullable Find wanted;

    /** Until there is a start it takes nothing. Set once, by the loop. */
    private volatile Unwritten unwritten = new Unwritten(true);

    private volatile boolean shows;
    private volatile @Nullable SqliteDiary diary; // this and the next one are changed by the diary's thread
    private volatile Talk talk = new Talk("", "");

    /** Opens the file; takes its time. */
    interface Files {
        SqliteDiary open() throws StoreException;
    }

    Diary(Files files, Whose whose, Consumer<Event> events) {
        this.files = files;
        this.whose = whose;
        this.events = events;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "diary");
        thread.setDaemon(true);
        return thread;
    }

    /** Something done with the open diary. */
    private interface Task {
        void run(SqliteDiary open) throws IOException;
    }

    @Override
    public void open(State start) {
        shows = start.me().manner() == Manner.SCREEN;
        unwritten = new Unwritten(shows);
        telling(() -> {
            SqliteDiary open = files.open();
            diary = open;
            talk = whose.talk("");
            events.accept(recollection(open).remembered(true, false));
        });
    }

    @Override
    public void remember(String pin) {
        telling(() -> {
            SqliteDiary open = diary;
            if (open == null) {
                return; // told already
            }
            Talk now = whose.talk(pin);
            boolean same = now.equals(talk);
            boolean unknown = whose.isUnknown(talk);
            if (!same && unknown) {
                open.move(talk, now);
            }
            talk = now;
            events.accept(recollection(open).remembered(!same, !same && !unknown));
        });
    }

    private interface Telling {
        void run() throws IOException;
    }

    private void telling(Telling telling) {
        thread.execute(() -> {
            try {
                telling.run();
            } catch (IOException e) {
                LOG.log(Level.WARNING, "the diary cannot be used: {0}", e.getMessage());
                forget(String.valueOf(e.getMessage()));
            } catch (RuntimeException | LinkageError e) {
                LOG.log(Level.ERROR, "a mistake of ours", e);
                forget("a mistake in the program; the log has the rest");
            }
        });
    }

    private void forget(String reason) {
        diary = null;
        events.accept(new Event.Forgetful(reason));
    }

    private Recollection recollection(SqliteDiary open) {
        return new Recollection(open, talk, shows);
    }

    @Override
    public String keep(List<Letter> letters, List<String> instead) {
        List<chat.store.Letter> noted = letters.stream().map(Noted::letter).toList();
        if (!instead.isEmpty()) {
            return await(open -> open.letters().replace(talk, instead, noted));
        }
        String room = unwritten.shown();
        unwritten.forgetDraft(); // it is what is kept now
        return await(open -> open.letters().write(talk, talk(room), noted));
    }

    @Override
    public void mark(Effect.Mark mark) {
        Task task = open -> open.letters().mark(mark.ids(), Noted.state(mark.state()), mark.reason());
        if (mark.state() == Letter.State.SENT) {
            await(task);
        } else {
            later(task);
        }
    }

    @Override
    public void discard(List<String> ids) {
        later(written()); // it is to be found in one of the two
        later(open -> open.letters().remove(ids));
    }

    @Override
    public void changed(State before, State after) {
        for (Room room : after.rooms().all()) {
            if (!room.isFirst() && recalled.add(room.number())) {
                later(open -> events.accept(recollection(open).recalled(room.name())));
            }
        }
        if (unwritten.changed(before, after) && isTooMuch()) {
            await(open -> written().run(open));
        }
    }

    /** Sees to it that what waits is written, and says whether the loop has to wait for that. */
    private boolean isTooMuch() {
        if (due.compareAndSet(false, true)) {
            thread.schedule(() -> run(open -> written().run(open)), TOGETHER, TimeUnit.MILLISECONDS);
        }
        return unwritten.size() >= WAITING;
    }

    private Talk talk(String room) {
        return Recollection.talk(talk, room);
    }

    @Override
    public void recollect(Effect.Recollect recollect) {
        later(written());
        later(open -> recollection(open).missed(recollect).ifPresent(events));
    }

    @Override
    public void find(Effect.Find find) {
        String room = unwritten.shown();
        wanted = find;
        later(written());
        later(open -> {
            if (wanted == find) {
                events.accept(recollection(open).found(room, find));
            }
        });
    }

    @Override
    public void redact(Effect.Redact redact) {
        later(written()); // it may be among them
        later(open -> open.seen().redact(talk(redact.room().toLowerCase(Locale.ROOT)), redact.msgid(), redact.words()));
    }

    @Override
    public void read(String room, Instant until) {
        later(written());
        later(open -> open.talks().read(talk(room.toLowerCase(Locale.ROOT)), until));
    }

    @Override
    public void export(String file) {
        String room = unwritten.shown();
        later(written());
        later(open -> events.accept(Exporting.to(file, open.seen(), talk(room))));
    }

    /** Takes what waits, and is what writes it. */
    private Task written() {
        due.set(false);
        Unwritten.Taken taken = unwritten.take();
        return open -> taken.write(open, talk);
    }

    private boolean isIdle() {
        boolean works = thread.getActiveCount() > 0 && diary != null;
        return unwritten.isEmpty() && !works && thread.getQueue().isEmpty();
    }

    private void later(Task task) {
        try {
            thread.execute(() -> run(task));
        } catch (RejectedExecutionException e) {
            LOG.log(Level.DEBUG, "too late to be kept");
        }
    }

    /** Why it could not be done, in words, or nothing. Without a diary all is well: that was told. */
    private String run(Task task) {
        SqliteDiary open = diary;
        if (open == null) {
            return "";
        }
        try {
            task.run(open);
            return "";
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the diary cannot be written: {0}", e.getMessage());
            return String.valueOf(e.getMessage());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a mistake of ours", e);
            return "a mistake in the program; the log has the rest";
        }
    }

    private String await(Task task) {
        Future<String> done = thread.submit(() -> run(task));
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "chat is being ended";
        } catch (ExecutionException e) {
            LOG.log(Level.ERROR, "a mistake of ours", e.getCause());
            return "a mistake in the program; the log has the rest";
        }
    }

    /** What is kept already needs nobody to wait: the file is as good as it is when the process is killed. */
    @Override
    public void close() {
        boolean idle = isIdle();
        later(written());
        later(open -> {
            diary = null;
            open.close();
        });
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.shutdown();
        try {
            if (!idle && !thread.awaitTermination(LAST_WRITES, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.WARNING, "the disk is slow: the newest lines may not be kept");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
