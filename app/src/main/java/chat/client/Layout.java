package chat.client;

import chat.text.Links;
import chat.text.Look;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Width;
import chat.text.Wrap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The rows that each entry of the history takes. Pure.
 *
 * <pre>
 *   14:02        ana ✓ what I say, and where it goes on
 *                      when it is longer than a row
 *   14:03        bob   what somebody says
 *                      and goes on to say within two minutes
 *   14:03      guest ~ what somebody says whose connection is not encrypted
 *   14:04          → carol joined
 *   time        nick mark text
 * </pre>
 *
 * From {@value #ALIGNED} columns the texts stand in one column; below, they follow the nick; below {@value Page#TIMED} there
 * is no time.
 */
public final class Layout {
    /** The width from which nicks are aligned, in cells. */
    static final int ALIGNED = 72;

    /** The cells that nicks are aligned in. */
    static final int NICK = 10;

    /** The cells of {@code HH:MM} and a blank. */
    static final int TIME = 6;

    /** The cells in front of a card's lines. */
    private static final int CARD = 3;

    /** Stands behind the nick of somebody whose connection is not encrypted; no nick has it in it. */
    public static final String IN_CLEAR = "~";

    private static final String[] DAYS = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    private static final String[] MONTHS = {
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
    };

    private final ZoneId zone;

    /** @param zone the one that times are shown in */
    public Layout(ZoneId zone) {
        this.zone = zone;
    }

    /** The rows of the entry with this number, which must be in the history. */
    public List<List<Span>> rows(Page page, long number) {
        History history = page.history();
        int columns = page.columns();
        Entry entry = history.get(number);
        if (page.bare()) {
            return bare(entry, page);
        }
        boolean day = beginsDay(history, number);
        if (Grouping.isHidden(page, number) && !beginsDay(history, number + 1)) {
            return List.of();
        }
        List<List<Span>> rows = new ArrayList<>();
        if (day) {
            rows.add(
                    dayLine(date(entry.time()), date(history.get(history.last()).time()), columns));
        }
        if (number == page.unread().first(history)) {
            rows.add(newLine(page));
        }
        if (entry.kind() == Entry.Kind.CARD) {
            rows.addAll(card(entry, columns));
        } else if (!Grouping.isLeftOut(page, entry)) {
            rows.addAll(spoken(summed(page, number), page, Grouping.goesOn(page, number) && !day));
        }
        return rows;
    }

    /** The entry, or for several who came and went, what they did. */
    private static Entry summed(Page page, long number) {
        Entry entry = page.history().get(number);
        String summary = Grouping.summary(page, number);
        return summary.isEmpty()
                ? entry
                : entry.showing(List.of(Span.of(summary, Tone.QUIET))).inClear(false);
    }

    /** Nothing but who and what, from the left edge on: for whoever takes it with the mouse. */
    private static List<List<Span>> bare(Entry entry, Page page) {
        List<Span> text = new ArrayList<>();
        if (entry.isSaid() && entry.kind() != Entry.Kind.ACTION) {
            text.add(new Span(entry.nick() + ": ", name(entry).look()));
        }
        text.addAll(body(entry, page));
        return Wrap.rows(text, page.columns(), page.columns());
    }

    /** How many rows that are; none for what a later entry tells. */
    public int height(Page page, long number) {
        return rows(page, number).size();
    }

    /** The time of day as it is shown, {@code HH:MM}. */
    public String clock(Instant time) {
        LocalTime at = LocalTime.ofInstant(time, zone);
        return two(at.getHour()) + ":" + two(at.getMinute());
    }

    /** Whether both are of one day. */
    public boolean sameDay(Instant one, Instant other) {
        return one.equals(other) || date(one).equals(date(other));
    }

    /** The day in words, {@code Friday 20 November 2026}. */
    public String day(Instant time) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM uuuu", Locale.ENGLISH).format(date(time));
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    /** The first entry of all has no line: it would only say what everybody knows, unless it is of another day. */
    private boolean beginsDay(History history, long number) {
        if (number == history.first()) {
            return false;
        }
        Instant before = history.get(number - 1).time();
        Instant time = history.get(number).time();
        // Nearly always both are of the same minute or so: spare the calendar.
        return Math.abs(time.getEpochSecond() - before.getEpochSecond()) > 0
                && !date(before).equals(date(time));
    }

    private List<Span> newLine(Page page) {
        String line = "── " + news(page) + " ──";
        return List.of(Span.of(Width.fit(line, page.columns()), Tone.KEY));
    }

    /** What is new, in words: {@code 23 new since 14:02 · 2 for you · 3 links}. */
    public String news(Page page) {
        Unread unread = page.unread();
        boolean known = unread.after() >= page.history().first();
        String since =
                known ? " since " + clock(page.history().get(unread.after()).time()) : "";
        int forMe = page.alone() ? 0 : unread.news().mentions();
        int links = unread.links();
        return unread.news().said() + " new" + since + (forMe == 0 ? "" : " · " + forMe + " for you")
                + (links == 0 ? "" : " · " + links + (links == 1 ? " link" : " links"));
    }

    /** The year is told when it is not that of the newest entry. */
    private static List<Span> dayLine(LocalDate day, LocalDate newest, int columns) {
        String name = " " + DAYS[day.getDayOfWeek().getValue() - 1] + " " + day.getDayOfMonth() + " "
                + MONTHS[day.getMonthValue() - 1]
                + (day.getYear() == newest.getYear() ? "" : " " + day.getYear()) + " ";
        return List.of(Span.of(Width.fit("──" + name + "──", columns), Tone.QUIET));
    }

    /** A card's lines begin at the same column, or further left if they need the room: they are there to be copied. */
    private static List<List<Span>> card(Entry entry, int columns) {
        int widest = entry.text().lines().mapToInt(Width::of).max().orElse(0);
        int indent = Math.max(0, Math.min(columns >= ALIGNED ? CARD : 0, columns - widest));
        List<List<Span>> rows = new ArrayList<>();
        for (List<Span> row : Wrap.rows(entry.body(), columns - indent, columns - indent)) {
            rows.add(indented(indent, row));
        }
        return rows;
    }

    private List<List<Span>> spoken(Entry entry, Page page, boolean goesOn) {
        int columns = page.columns();
        List<Span> gutter = goesOn ? silent(entry, page) : gutter(entry, page);
        int first = Width.of(Span.plain(gutter));
        int rest = columns >= ALIGNED ? time(page) + NICK + 3 : page.isTimed() ? TIME : 2;
        rest = Math.min(rest, columns / 2);
        if (first > columns / 2 + TIME || first >= columns - 1) { // a wide letter needs two cells
            return below(gutter, entry, rest, page);
        }
        List<List<Span>> rows = new ArrayList<>();
        for (List<Span> row : Wrap.rows(body(entry, page), columns - first, columns - rest)) {
            rows.add(rows.isEmpty() ? joined(gutter, row) : indented(rest, row));
        }
        return rows;
    }

    /** A nick that leaves no room beside it gets a row of its own. */
    private static List<List<Span>> below(List<Span> gutter, Entry entry, int indent, Page page) {
        int columns = page.columns();
        List<List<Span>> rows = new ArrayList<>(Wrap.rows(gutter, columns, columns));
        Wrap.rows(body(entry, page), columns - indent, columns - indent)
                .forEach(row -> rows.add(indented(indent, row)));
        return rows;
    }

    /** Who goes on speaking is not named again; how far it got is told. */
    private static List<Span> silent(Entry entry, Page page) {
        if (page.columns() >= ALIGNED) {
            return List.of(Span.of(" ".repeat(time(page) + NICK)), mark(entry, sign(entry)));
        }
        String indent = " ".repeat(page.isTimed() ? TIME : 2);
        return entry.mine()
                ? List.of(Span.of(indent), mark(entry, sign(entry).stripLeading()))
                : List.of(Span.of(indent));
    }

    /** The cells that the time takes. */
    static int time(Page page) {
        return page.isTimed() ? TIME : 0;
    }

    private List<Span> gutter(Entry entry, Page page) {
        int columns = page.columns();
        List<Span> gutter = new ArrayList<>();
        if (page.isTimed()) {
            gutter.add(Span.of(clock(entry.time()) + " ", Tone.QUIET));
        }
        Span who = who(entry);
        if (columns >= ALIGNED) {
            gutter.add(Span.of(" ".repeat(Math.max(0, NICK - Width.of(who.text())))));
            gutter.add(who);
            gutter.add(mark(entry, sign(entry)));
        } else {
            gutter.add(who);
            boolean signed = entry.mine() && entry.isSaid() || entry.clear();
            gutter.add(mark(entry, signed ? sign(entry) : " "));
        }
        return gutter;
    }

    private static Span who(Entry entry) {
        return switch (entry.kind()) {
            case MESSAGE, REDACTED -> name(entry);
            case NOTICE -> new Span("-" + entry.nick() + "-", name(entry).look());
            case ACTION -> new Span("*", name(entry).look());
            case JOIN -> Span.of("→", Tone.QUIET);
            case LEAVE -> Span.of("←", Tone.QUIET);
            case NICK, TOPIC, REACTED, UNREACTED, STATE, CARD -> Span.of("·", Tone.QUIET);
            case ERROR -> Span.of("!", Tone.PROBLEM);
        };
    }

    /** The nick in its own colour: the same one for the same nick, everywhere and always. */
    static Span name(Entry entry) {
        Look look = entry.mine() ? Look.of(Tone.OWN_NICK) : Look.nick(hue(entry.nick()));
        return new Span(entry.nick(), look.with(Look.BOLD));
    }

    /** What somebody else's nick looks like. */
    public static Look look(String nick) {
        return Look.nick(hue(nick));
    }

    /** A stable number for a nick. */
    static int hue(String nick) {
        return nick.toLowerCase(Locale.ROOT).hashCode() & 0x7fffffff;
    }

    /** Three cells. */
    private static String sign(Entry entry) {
        return switch (entry.delivery()) {
            case RECEIVED -> " " + (entry.clear() ? IN_CLEAR : " ") + " ";
            case QUEUED -> "⏳ "; // takes two cells
            case SENT -> " ↑ ";
            case STORED -> " ✓ ";
            case REFUSED -> " ✗ ";
        };
    }

    private static Span mark(Entry entry, String text) {
        return Span.of(text, entry.delivery() == Entry.Delivery.REFUSED ? Tone.PROBLEM : Tone.QUIET);
    }

    private static List<Span> body(Entry entry, Page page) {
        List<Span> body = new ArrayList<>();
        if (entry.isPrivate() && !page.alone()) {
            body.add(Span.of(entry.mine() ? "(to " + entry.target() + ") " : "(to you) ", Tone.WARNING));
        }
        if (entry.kind() == Entry.Kind.ACTION) {
            Span name = name(entry);
            body.add(new Span(name.text() + " ", name.look()));
        }
        Ties ties = entry.ties();
        if (!ties.quote().isEmpty()) {
            body.add(Span.of("↳ " + ties.quote() + "\n", Tone.QUIET));
        }
        List<Span> said = Links.shown(entry.body());
        body.addAll(ties.corrected() ? said.stream().map(Layout::past).toList() : said);
        if (ties.corrected() || ties.corrects()) {
            body.add(Span.of(ties.corrected() ? " (corrected)" : " (correction)", Tone.QUIET));
        }
        if (!ties.reactions().isEmpty() && !page.bare()) {
            body.add(Span.of("\n" + ties.reactions().words(), Tone.QUIET));
        }
        boolean waits = entry.delivery() == Entry.Delivery.QUEUED;
        return waits ? body.stream().map(Layout::waiting).toList() : body;
    }

    private static Span past(Span span) {
        return new Span(span.text(), Look.QUIET, span.link());
    }

    /** Code keeps its tone, so that its rows do not change when it has been sent. */
    private static Span waiting(Span span) {
        return span.look().tone() == Tone.CODE_BLOCK ? span : new Span(span.text(), Look.QUIET);
    }

    private static List<Span> indented(int columns, List<Span> row) {
        return columns == 0 ? row : joined(List.of(Span.of(" ".repeat(columns))), row);
    }

    private static List<Span> joined(List<Span> one, List<Span> other) {
        List<Span> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
