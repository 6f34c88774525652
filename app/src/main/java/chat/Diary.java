package chat;

import chat.client.Effect;
import chat.client.Entry;
import chat.client.Event;
import chat.client.Letter;
import chat.client.Profile.Manner;
import chat.client.Search;
import chat.client.State;
import chat.store.Line;
import chat.store.SqliteDiary;
import chat.store.StoreException;
import chat.store.Talk;
import chat.tui.Transcript;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of one conversation in the user's diary. A thread of its own waits for the disk; the loop waits for it only
 * while something that was just written is put into the outbox.
 */
final class Diary implements Memory {
    private static final System.Logger LOG = System.getLogger(Diary.class.getName());

    /** What was seen is written together with what comes within this time. Milliseconds. */
    private static final long TOGETHER = 500;

    /** Lines that may wait to be written; then the loop waits for the disk. A count. */
    private static final int WAITING = 20_000;

    /** Lines that are shown of what was seen before. A count. */
    private static final int SHOWN = 2_000;

    /** How long the last writes may take. Milliseconds. */
    private static final long LAST_WRITES = 2_000;

    private final Files files;
    private final Whose whose;
    private final Consumer<Event> events;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Diary::thread);
    private final List<Line> seen = new ArrayList<>(); // this and the next two are guarded by this
    private @Nullable String draft;
    private boolean due;

    /** Whether all that was written was on the screen. */
    private volatile boolean read;

    /** Whether the newest is on the screen. */
    private volatile boolean follows;

    private volatile Effect.@Nullable Find wanted;

    private volatile boolean shows; // this and the next two are changed by the diary's thread
    private volatile @Nullable SqliteDiary diary;
    private Talk talk = new Talk("", "");

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
        boolean screen = start.me().manner() == Manner.SCREEN;
        telling(() -> {
            shows = screen;
            SqliteDiary open = files.open();
            diary = open;
            talk = whose.talk("");
            tell(open, true, false);
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
            tell(open, !same, !same && !unknown);
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

    private void tell(SqliteDiary open, boolean anew, boolean elsewhere) throws IOException {
        List<Letter> letters =
                open.letters().claim(talk).stream().map(Noted::letter).toList();
        List<Line> lines = anew && shows ? open.seen().latest(talk, SHOWN) : List.of();
        long read = open.newestRead(talk);
        int unread = (int) lines.stream().filter(line -> line.number() > read).count();
        List<Entry> before = lines.stream().map(Noted::entry).toList();
        events.accept(new Event.Remembered(before, unread, letters, anew ? open.draft(talk) : "", elsewhere));
    }

    @Override
    public String keep(List<Letter> letters) {
        synchronized (this) {
            draft = null; // it is what is kept now
        }
        return await(open ->
                open.letters().write(talk, letters.stream().map(Noted::letter).toList()));
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
        List<Line> lines = before.room().history() == after.room().history() && before.outgoing() == after.outgoing()
                ? List.of()
                : Transcript.news(before, after).stream()
                        .filter(Noted::isKept)
                        .map(Noted::line)
                        .toList();
        follows = after.viewport().follows();
        String now = after.writing().editor().text();
        String begun = now.equals(before.writing().editor().text()) ? null : now;
        boolean news = begun != null || !lines.isEmpty() || shows && follows && !read;
        if (news && waiting(lines, begun) >= WAITING) {
            await(open -> written().run(open));
        }
    }

    /** Lets these wait, and says how many lines do. */
    private synchronized int waiting(List<Line> lines, @Nullable String begun) {
        seen.addAll(lines);
        draft = begun == null ? draft : begun;
        if (!due) {
            due = true;
            thread.schedule(() -> run(open -> written().run(open)), TOGETHER, TimeUnit.MILLISECONDS);
        }
        return seen.size();
    }

    @Override
    public void find(Effect.Find find) {
        wanted = find;
        later(written());
        later(open -> {
            if (wanted == find) {
                events.accept(found(open, find));
            }
        });
    }

    private Event.Found found(SqliteDiary open, Effect.Find find) throws IOException {
        List<Long> numbers = open.seen().find(talk, find.words(), Search.MOST);
        if (numbers.isEmpty()) {
            return new Event.Found(find.words(), 0, 0, List.of(), 0);
        }
        int at = Math.min(find.at(), numbers.size() - 1);
        List<Line> lines = new ArrayList<>(open.seen().before(talk, numbers.get(at), Search.AROUND));
        int match = lines.size();
        lines.addAll(open.seen().from(talk, numbers.get(at), Search.AROUND));
        List<Entry> window = lines.stream().map(Noted::entry).toList();
        return new Event.Found(find.words(), at, numbers.size(), window, match);
    }

    @Override
    public void redact(Effect.Redact redact) {
        later(written()); // it may be among them
        later(open -> open.seen().redact(talk, redact.msgid(), redact.words()));
    }

    @Override
    public void read(Instant until) {
        later(written());
        later(open -> open.read(talk, until));
    }

    @Override
    public void export(String file) {
        later(written());
        later(open -> events.accept(Exporting.to(file, open.seen(), talk)));
    }

    /** Takes what waits, and is what writes it. */
    private synchronized Task written() {
        List<Line> lines = List.copyOf(seen);
        String begun = draft;
        boolean reads = shows && follows && (!lines.isEmpty() || !read);
        read = follows;
        seen.clear();
        draft = null;
        due = false;
        return open -> {
            if (!lines.isEmpty()) {
                open.seen().see(talk, lines);
            }
            if (reads) {
                open.read(talk);
            }
            if (begun != null) {
                open.draft(talk, begun);
            }
        };
    }

    private synchronized boolean isIdle() {
        boolean works = thread.getActiveCount() > 0 && diary != null;
        return draft == null && seen.isEmpty() && !works && thread.getQueue().isEmpty();
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
