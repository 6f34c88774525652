package chat;

import chat.client.Room;
import chat.client.State;
import chat.store.Line;
import chat.store.SqliteDiary;
import chat.store.Talk;
import chat.text.Editor;
import chat.tui.Transcript;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was seen and begun, and what was on the screen, until the diary's thread writes it. Any thread. */
final class Unwritten {
    private final boolean screen;
    private final List<Seen> seen = new ArrayList<>();
    private final Map<String, String> drafts = new HashMap<>();

    /** The room on the screen, as its talk is called; empty for the one that we came for. */
    private String shown = "";

    /** Whether the newest is on the screen. */
    private boolean follows;

    /** The room of which all that was written was on the screen; absent when that is not so. */
    private @Nullable String read;

    /** @param screen whether there is one: else all that comes is read at once */
    Unwritten(boolean screen) {
        this.screen = screen;
    }

    /** A line of the room that is called so here. */
    private record Seen(String room, Line line) {}

    /**
     * What is to be written.
     *
     * @param lines by conversation, oldest first
     * @param read the conversations of which all that is kept was read
     * @param drafts by conversation
     */
    record Taken(Map<String, List<Line>> lines, List<String> read, Map<String, String> drafts) {
        Taken {
            read = List.copyOf(read);
            drafts = Map.copyOf(drafts);
        }

        /** @param first the conversation that we came for */
        void write(SqliteDiary open, Talk first) throws IOException {
            for (Map.Entry<String, List<Line>> each : lines.entrySet()) {
                open.seen().see(Recollection.talk(first, each.getKey()), each.getValue());
            }
            for (String room : read) {
                open.talks().read(Recollection.talk(first, room));
            }
            for (Map.Entry<String, String> each : drafts.entrySet()) {
                open.talks().draft(Recollection.talk(first, each.getKey()), each.getValue());
            }
        }
    }

    /** How a conversation is called here. */
    static String called(Room room) {
        return room.isFirst() ? "" : room.name().toLowerCase(Locale.ROOT);
    }

    synchronized String shown() {
        return shown;
    }

    /** The draft of the conversation on the screen is kept otherwise. */
    synchronized void forgetDraft() {
        drafts.remove(shown);
    }

    /**
     * Takes what is new.
     *
     * @return whether there is anything to be written
     */
    synchronized boolean changed(State before, State after) {
        boolean said = before.rooms() != after.rooms() || before.outgoing() != after.outgoing();
        List<Seen> lines = said ? news(before, after) : List.of();
        Map<String, String> begun = begun(before, after);
        shown = called(after.room());
        follows = after.viewport().follows();
        seen.addAll(lines);
        drafts.putAll(begun);
        return !begun.isEmpty() || !lines.isEmpty() || screen && follows && !shown.equals(read);
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

    /** Lines that wait. */
    synchronized int size() {
        return seen.size();
    }

    synchronized boolean isEmpty() {
        return seen.isEmpty() && drafts.isEmpty();
    }

    /** All of it, which is the caller's from now on. */
    synchronized Taken take() {
        Map<String, List<Line>> lines = new LinkedHashMap<>();
        seen.forEach(
                s -> lines.computeIfAbsent(s.room(), r -> new ArrayList<>()).add(s.line()));
        Taken taken = new Taken(lines, read(lines), drafts);
        read = follows ? shown : null;
        seen.clear();
        drafts.clear();
        return taken;
    }

    private List<String> read(Map<String, List<Line>> lines) {
        if (!screen) {
            return List.copyOf(lines.keySet());
        }
        boolean reads = follows && (!lines.isEmpty() || !shown.equals(read));
        return reads ? List.of(shown) : List.of();
    }
}
