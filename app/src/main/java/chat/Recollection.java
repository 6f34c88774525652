package chat;

import chat.client.Effect;
import chat.client.Entry;
import chat.client.Event;
import chat.client.Letter;
import chat.client.Search;
import chat.store.Line;
import chat.store.SqliteDiary;
import chat.store.Talk;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a diary has of the conversations with one host, as events. Confined to the diary's thread.
 *
 * @param diary open
 * @param first the conversation that we came for
 * @param shows whether there is a screen, on which what was seen before is shown
 */
record Recollection(SqliteDiary diary, Talk first, boolean shows) {
    /** Lines that are shown of what was seen before. A count. */
    private static final int SHOWN = 2_000;

    /** Conversations that are opened at the start because something in them was never on the screen. A count. */
    private static final int OPENED = 16;

    /** The conversation that is called so here. */
    static Talk talk(Talk first, String room) {
        return room.isEmpty() || room.equals(first.room()) ? first : new Talk(first.host(), room);
    }

    private Talk talk(String room) {
        return talk(first, room);
    }

    /**
     * What there is when we have reached the host, or are about to.
     *
     * @param anew whether it is told for the first time
     * @param elsewhere whether what was told before belongs to another host
     */
    Event remembered(boolean anew, boolean elsewhere) throws IOException {
        List<Letter> letters =
                diary.letters().claim(first).stream().map(Noted::letter).toList();
        List<Line> lines = anew && shows ? diary.seen().latest(first, SHOWN) : List.of();
        return new Event.Remembered(
                entries(lines),
                unread(first, lines),
                letters,
                anew ? diary.talks().draft(first) : "",
                elsewhere,
                anew && shows ? diary.talks().unread(first, OPENED) : List.of());
    }

    /** What there is of a conversation that was opened. */
    Event recalled(String name) throws IOException {
        Talk there = talk(name.toLowerCase(Locale.ROOT));
        List<Line> lines = shows ? diary.seen().latest(there, SHOWN) : List.of();
        return new Event.Recalled(
                name, entries(lines), unread(there, lines), diary.talks().draft(there));
    }

    private static List<Entry> entries(List<Line> lines) {
        return lines.stream().map(Noted::entry).toList();
    }

    private int unread(Talk talk, List<Line> lines) throws IOException {
        long read = diary.talks().newestRead(talk);
        return (int) lines.stream().filter(line -> line.number() > read).count();
    }

    /** Where something is missing that the host has told of; nothing if it is nowhere. */
    Optional<Event> missed(Effect.Recollect recollect) throws IOException {
        Instant oldest = diary.talks().oldest(first.host()).orElse(Instant.MAX);
        Instant since = oldest.isBefore(recollect.recent()) ? oldest : recollect.recent();
        List<Map.Entry<String, Instant>> newestFirst = recollect.told().entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue(Comparator.reverseOrder()))
                .toList();
        List<Event.Missed.Place> places = new ArrayList<>();
        for (Map.Entry<String, Instant> told : newestFirst) {
            Talk there = talk(told.getKey().toLowerCase(Locale.ROOT));
            Optional<Line> newest = diary.seen().newest(there);
            Instant known = newest.map(Line::time).orElse(since);
            if (told.getValue().isAfter(known)) {
                places.add(new Event.Missed.Place(
                        told.getKey(), newest.map(Line::msgid).orElse("")));
            }
        }
        return places.isEmpty() ? Optional.empty() : Optional.of(new Event.Missed(places));
    }

    /** What is found in one of them, with what stands around it. */
    Event found(String room, Effect.Find find) throws IOException {
        Talk talk = talk(room);
        List<Long> numbers = diary.seen().find(talk, find.words(), Search.MOST);
        if (numbers.isEmpty()) {
            return new Event.Found(find.words(), 0, 0, List.of(), 0);
        }
        int at = Math.min(find.at(), numbers.size() - 1);
        long place = diary.seen().beside(talk, numbers.get(at), find.shift());
        List<Line> lines = new ArrayList<>(diary.seen().before(talk, place, Search.AROUND));
        int match = lines.size();
        lines.addAll(diary.seen().from(talk, place, Search.AROUND));
        return new Event.Found(find.words(), at, numbers.size(), entries(lines), match, find.shift());
    }
}
