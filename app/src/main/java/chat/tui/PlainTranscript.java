package chat.tui;

import chat.client.Entry;
import chat.client.History;
import chat.client.Layout;
import chat.client.Room;
import chat.client.Setting;
import chat.client.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line for each thing that is said or happens, in words that a screen reader can speak: it swallows some signs, and
 * names others. What I type is not repeated: it stands there already.
 *
 * <pre>
 *   14:02 [in ROOM, ]SENTENCE          of what is said
 *   14:02 [in ROOM, ]NICK joined
 * </pre>
 *
 * <p>The room is told where there is more than one. What happens has no colon right behind the words of a
 * {@link Sentence}, so nobody can say something that reads like what happens.
 */
public final class PlainTranscript implements Transcript {
    private final Layout layout;
    private final Sentence sentence;

    /** @param layout which tells the time of day */
    public PlainTranscript(Layout layout) {
        this.layout = layout;
        this.sentence = new Sentence(layout);
    }

    @Override
    public List<Line> between(State before, State after) {
        List<Line> lines = new ArrayList<>();
        List<News> all = Transcript.news(before, after);
        Set<String> everywhere = new HashSet<>();
        for (News news : all) {
            Entry entry = news.entry();
            boolean everywhereTold = isOfAll(entry, all) && !everywhere.add(entry.text());
            if (!isMyOwnLine(entry) && !everywhereTold && !isLeftOut(entry, after)) {
                day(news, after.now()).ifPresent(lines::add);
                String room = isOfAll(entry, all) ? "" : place(news.room(), after);
                lines.add(line(news, before, after, room));
            }
        }
        for (String words : Besides.aways(before, after)) {
            lines.add(new Line(clock(after.now(), after) + words, false));
        }
        Besides.asides(before, after).forEach(words -> lines.add(new Line(words, true)));
        return lines;
    }

    @Override
    public List<Line> left(State state) {
        return List.of();
    }

    private String clock(Instant time, State state) {
        return state.me().settings().isOn(Setting.TIMES) ? layout.clock(time) + " " : "";
    }

    private static boolean isLeftOut(Entry entry, State state) {
        return entry.isMove() && state.me().settings().get(Setting.JOINS).equals("none");
    }

    private static boolean isMyOwnLine(Entry entry) {
        return entry.input() != 0 && entry.isSaid();
    }

    /** Whether it happened in all rooms in which somebody is. */
    private static boolean isOfAll(Entry entry, List<News> all) {
        boolean may = entry.kind() == Entry.Kind.NICK || entry.kind() == Entry.Kind.LEAVE;
        return may
                && all.stream()
                                .filter(news -> news.entry().kind() == entry.kind())
                                .filter(news -> news.entry().text().equals(entry.text()))
                                .count()
                        > 1;
    }

    /** Whether it is about the program, and not from the room. */
    private static boolean isAside(Entry entry) {
        return switch (entry.kind()) {
            case STATE, CARD, ERROR -> true;
            default -> false;
        };
    }

    /** The day, before the first that is told of it; today need not be told at the start. */
    private Optional<Line> day(News news, Instant now) {
        Entry entry = news.entry();
        if (isAside(entry)) {
            return Optional.empty();
        }
        History history = news.room().history();
        long earlier = entry.number() - 1;
        while (earlier >= history.first() && !tellsDay(history.get(earlier))) {
            earlier--;
        }
        Instant known = earlier >= history.first() ? history.get(earlier).time() : now;
        return layout.sameDay(known, entry.time())
                ? Optional.empty()
                : Optional.of(new Line(layout.day(entry.time()), false));
    }

    private static boolean tellsDay(Entry entry) {
        return !isAside(entry) && !isMyOwnLine(entry);
    }

    private Line line(News news, State before, State after, String room) {
        Entry entry = news.entry();
        String time = clock(entry.time(), after) + (room.isEmpty() ? "" : "in " + room + ", ");
        History history = news.room().history();
        return switch (entry.kind()) {
            case MESSAGE, ACTION -> new Line(time + sentence.said(entry, history), false);
            case NOTICE -> new Line(time + "Notice from " + sentence.said(entry, history), false);
            case REDACTED -> new Line(time + sentence.removed(entry, known(before, news.room())), false);
            case REACTED, UNREACTED -> new Line(time + sentence.reacted(entry, history), false);
            case JOIN, LEAVE, NICK, TOPIC -> new Line(time + entry.text(), false);
            case STATE, CARD -> new Line(about(news.room(), after, entry) + Sentence.spoken(entry.text()), true);
            case ERROR -> new Line("chat: " + about(news.room(), after, entry) + Sentence.spoken(entry.text()), true);
        };
    }

    /** Which room it is from, where there are several; what is private says so itself. */
    private static String place(Room room, State state) {
        long rooms = state.rooms().all().stream().filter(r -> !r.isPrivate()).count();
        return rooms < 2 || room.isPrivate() ? "" : room.name();
    }

    /** What the program says of a room names it, unless it is the one at hand, or is named in it anyway. */
    private static String about(Room room, State state, Entry entry) {
        boolean here = room.number() == state.rooms().shown();
        return here || entry.text().contains(room.name()) ? "" : "About " + room.name() + ": ";
    }

    private static History known(State before, Room room) {
        return before.rooms().find(room.number()).map(Room::history).orElse(History.EMPTY);
    }
}
