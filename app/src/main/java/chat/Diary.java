package chat;

import chat.client.Effect;
import chat.client.Entry;
import chat.client.Event;
import chat.client.Letter;
import chat.client.Profile.Manner;
import chat.client.Room;
import chat.client.Search;
import chat.client.State;
import chat.store.Line;
import chat.store.SqliteDiary;
import chat.store.StoreException;
import chat.store.Talk;
import chat.text.Editor;
import chat.tui.Transcript;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
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

    /** Lines that are shown of what was seen before. A count. */
    private static final int SHOWN = 2_000;

    /** How long the last writes may take. Milliseconds. */
    private static final long LAST_WRITES = 2_000;

    private final Files files;
    private final Whose whose;
    private final Consumer<Event> events;
    private final ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(1, Diary::thread);
    private final List<Seen> seen = new ArrayList<>(); // this and the next two are guarded by this
    private final Map<String, String> drafts = new HashMap<>();
    private boolean due;

    /** The conversations that were looked for, by their numbers. Confined to the loop's thread. */
    private final Set<Integer> recalled = new HashSet<>();

    /** The room on the screen, as its talk is called; empty for the one that we came for. */
    private volatile String shown = "";

    /** The room of which all that was written was on the screen; absent when that is not so. */
    private volatile @Nullable String read;

    /** Whether the newest is on the screen. */
    private volatile boolean follows;

    private volatile Effect.@Nullable Find wanted;

    private volatile boolean shows; // this and the next two are changed by the diary's thread
    private volatile @Nullable SqliteDiary diary;
    private Talk talk = new Talk("", "");

    /** A line of the room that is called so here. */
    private record Seen(String room, Line line) {}

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
        List<Entry> before = lines.stream().map(Noted::entry).toList();
        int unread = unread(open, talk, lines);
        events.accept(new Event.Remembered(before, unread, letters, anew ? open.draft(talk) : "", elsewhere));
    }

    @Override
    public String keep(List<Letter> letters, List<String> instead) {
        List<chat.store.Letter> noted = letters.stream().map(Noted::letter).toList();
        if (!instead.isEmpty()) {
            return await(open -> open.letters().replace(talk, instead, noted));
        }
        String room = shown;
        synchronized (this) {
            drafts.remove(room); // it is what is kept now
        }
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
                later(open -> events.accept(recall(open, room.name())));
            }
        }
        boolean said = before.rooms() != after.rooms() || before.outgoing() != after.outgoing();
        List<Seen> lines = said ? news(before, after) : List.of();
        shown = called(after.room());
        follows = after.viewport().follows();
        Map<String, String> begun = begun(before, after);
        boolean news = !begun.isEmpty() || !lines.isEmpty() || shows && follows && !shown.equals(read);
        if (news && waiting(lines, begun) >= WAITING) {
            await(open -> written().run(open));
        }
    }

    private static List<Seen> news(State before, State after) {
        return Transcript.news(before, after).stream()
                .filter(news -> Noted.isKept(news.entry()))
                .map(news -> new Seen(called(news.room()), Noted.line(news.entry())))
                .toList();
    }

    private static Map<String, String> begun(State before, State after) {
        Map<String, String> begun = new HashMap<>();
        for (Room room : after.rooms().all()) {
            Editor now = after.draft(room);
            Editor then = before.rooms().find(room.number()).map(before::draft).orElse(Editor.EMPTY);
            if (now != then && !now.text().equals(then.text())) {
                begun.put(called(room), now.text());
            }
        }
        return begun;
    }

    private static String called(Room room) {
        return room.isFirst() ? "" : room.name().toLowerCase(Locale.ROOT);
    }

    private Talk talk(String room) {
        return room.isEmpty() || room.equals(talk.room()) ? talk : new Talk(talk.host(), room);
    }

    private Event recall(SqliteDiary open, String name) throws IOException {
        Talk there = talk(name.toLowerCase(Locale.ROOT));
        List<Line> lines = shows ? open.seen().latest(there, SHOWN) : List.of();
        return new Event.Recalled(
                name, lines.stream().map(Noted::entry).toList(), unread(open, there, lines), open.draft(there));
    }

    private static int unread(SqliteDiary open, Talk talk, List<Line> lines) throws IOException {
        long read = open.newestRead(talk);
        return (int) lines.stream().filter(line -> line.number() > read).count();
    }

    /** Lets these wait, and says how many lines do. */
    private synchronized int waiting(List<Seen> lines, Map<String, String> begun) {
        seen.addAll(lines);
        drafts.putAll(begun);
        if (!due) {
            due = true;
            thread.schedule(() -> run(open -> written().run(open)), TOGETHER, TimeUnit.MILLISECONDS);
        }
        return seen.size();
    }

    @Override
    public void find(Effect.Find find) {
        String room = shown;
        wanted = find;
        later(written());
        later(open -> {
            if (wanted == find) {
                events.accept(found(open, talk(room), find));
            }
        });
    }

    private static Event.Found found(SqliteDiary open, Talk talk, Effect.Find find) throws IOException {
        List<Long> numbers = open.seen().find(talk, find.words(), Search.MOST);
        if (numbers.isEmpty()) {
            return new Event.Found(find.words(), 0, 0, List.of(), 0);
        }
        int at = Math.min(find.at(), numbers.size() - 1);
        long place = open.seen().beside(talk, numbers.get(at), find.shift());
        List<Line> lines = new ArrayList<>(open.seen().before(talk, place, Search.AROUND));
        int match = lines.size();
        lines.addAll(open.seen().from(talk, place, Search.AROUND));
        List<Entry> window = lines.stream().map(Noted::entry).toList();
        return new Event.Found(find.words(), at, numbers.size(), window, match, find.shift());
    }

    @Override
    public void redact(Effect.Redact redact) {
        later(written()); // it may be among them
        later(open -> open.seen().redact(talk(redact.room().toLowerCase(Locale.ROOT)), redact.msgid(), redact.words()));
    }

    @Override
    public void read(String room, Instant until) {
        later(written());
        later(open -> open.read(talk(room.toLowerCase(Locale.ROOT)), until));
    }

    @Override
    public void export(String file) {
        String room = shown;
        later(written());
        later(open -> events.accept(Exporting.to(file, open.seen(), talk(room))));
    }

    /** Takes what waits, and is what writes it. */
    private synchronized Task written() {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        seen.forEach(
                s -> lines.computeIfAbsent(s.room(), r -> new ArrayList<>()).add(s.line()));
        Map<String, String> begun = Map.copyOf(drafts);
        String room = shown;
        boolean reads = shows && follows && (!lines.isEmpty() || !room.equals(read));
        read = follows ? room : null;
        seen.clear();
        drafts.clear();
        due = false;
        return open -> {
            for (Map.Entry<String, List<Line>> each : lines.entrySet()) {
                open.seen().see(talk(each.getKey()), each.getValue());
            }
            if (reads) {
                open.read(talk(room));
            }
            for (Map.Entry<String, String> each : begun.entrySet()) {
                open.draft(talk(each.getKey()), each.getValue());
            }
        };
    }

    private synchronized boolean isIdle() {
        boolean works = thread.getActiveCount() > 0 && diary != null;
        return drafts.isEmpty() && seen.isEmpty() && !works && thread.getQueue().isEmpty();
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
