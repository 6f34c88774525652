package chat.tui;

import chat.client.Entry;
import chat.client.History;
import chat.client.Layout;
import chat.client.Member;
import chat.client.Room;
import chat.client.Roster;
import chat.client.State;
import chat.text.Links;
import chat.text.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line for each thing that is said or happens, in words that a screen reader can speak: it swallows some signs, and
 * names others. What I type is not repeated: it stands there already.
 *
 * <pre>
 *   14:02 NICK[, not encrypted][ acts][ to you]: TEXT
 *   14:02 NICK joined
 * </pre>
 *
 * <p>No nick has a blank, a comma or a colon in it, and what is not said has no colon right behind the words above: so
 * nobody can say something that reads like what somebody else has said, or like what happens.
 */
public final class PlainTranscript implements Transcript {
    /** Stands before the further lines of a message, so that none can be taken for what somebody else has said. */
    static final String GOES_ON = "      ";

    /** In a room up to this size it is told who goes away and comes back. A count of people. */
    private static final int SMALL = 8;

    private final Layout layout;

    /** @param layout which tells the time of day */
    public PlainTranscript(Layout layout) {
        this.layout = layout;
    }

    @Override
    public List<Line> between(State before, State after) {
        List<Line> lines = new ArrayList<>();
        for (News news : Transcript.news(before, after)) {
            Entry entry = news.entry();
            if (!isMyOwnLine(entry)) {
                day(news, after.now()).ifPresent(lines::add);
                lines.add(line(news, before, place(news.room(), after)));
            }
        }
        for (String words : aways(before, after)) {
            lines.add(new Line(layout.clock(after.now()) + " " + words, false));
        }
        return lines;
    }

    @Override
    public List<Line> left(State state) {
        return List.of();
    }

    private static boolean isMyOwnLine(Entry entry) {
        return entry.input() != 0 && entry.isSaid();
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

    /** Which room it is about, unless it is the one in which what is typed is said. */
    private static String place(Room room, State state) {
        return room.number() == state.rooms().shown() || room.isPrivate() ? "" : room.name() + " ";
    }

    private Line line(News news, State before, String place) {
        Entry entry = news.entry();
        String time = layout.clock(entry.time()) + " " + place;
        return switch (entry.kind()) {
            case MESSAGE -> new Line(time + said(entry, ""), false);
            case ACTION -> new Line(time + said(entry, " acts"), false);
            case NOTICE -> new Line(time + "Notice from " + said(entry, ""), false);
            case REDACTED -> new Line(time + removed(entry, known(before, news.room())), false);
            case JOIN, LEAVE, NICK, TOPIC -> new Line(time + entry.text(), false);
            case STATE, CARD -> new Line(place + spoken(entry.text()), true);
            case ERROR -> new Line("chat: " + place + spoken(entry.text()), true);
        };
    }

    private static String said(Entry entry, String how) {
        String to = entry.isPrivate() ? " to " + (entry.mine() ? entry.target() : "you") : "";
        String what = how + to;
        String clear = !entry.clear() ? "" : what.isEmpty() ? ", not encrypted" : ", not encrypted,";
        String text = Span.plain(Links.shown(entry.body())).replace("\n", "\n" + GOES_ON);
        return entry.nick() + clear + what + ": " + text;
    }

    private static History known(State before, Room room) {
        return before.rooms().find(room.number()).map(Room::history).orElse(History.EMPTY);
    }

    /** Nobody can look at what is not there any more, so it is told what it was, but not its words. */
    private String removed(Entry entry, History before) {
        return before.find(e -> e.isSaid() && e.id().equals(entry.id()), History.LIMIT)
                .map(said -> "what " + said.nick() + " said at " + layout.clock(said.time()) + " is gone, ")
                .map(what -> what + entry.text())
                .orElse(entry.text());
    }

    /** Synthesisers are silent about the signs that stand before what is found. */
    private static String spoken(String text) {
        return text.replaceAll("(?m)^✓ ", "Good: ")
                .replaceAll("(?m)^! ", "Note: ")
                .replaceAll("(?m)^✗ ", "Problem: ")
                .replace(" · ", ", ");
    }

    private static Set<String> aways(State before, State after) {
        Set<String> told = new LinkedHashSet<>();
        for (Room room : after.rooms().all()) {
            Roster then = before.rooms().find(room.number()).map(Room::roster).orElse(Roster.EMPTY);
            Roster now = room.roster();
            if (now != then && now.size() <= SMALL) {
                now.all().stream()
                        .filter(member -> then.get(member.nick())
                                .filter(known -> known.away() != member.away())
                                .isPresent())
                        .map(PlainTranscript::away)
                        .forEach(told::add);
            }
        }
        return told;
    }

    private static String away(Member member) {
        return member.nick() + (member.away() ? " is away" : " is back");
    }
}
