package chat.tui;

import chat.client.Entry;
import chat.client.History;
import chat.client.Layout;
import chat.text.Links;
import chat.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What somebody has said, as a sentence that can be spoken. Pure.
 *
 * <pre>
 *   NICK[ acts][ to you][, CLAUSE]…: TEXT
 *         MORE TEXT
 * </pre>
 *
 * <p>No nick has a blank, a comma or a colon in it, and how many lines a text has is told before it: so nobody can say
 * something that reads, or sounds, like what somebody else has said.
 */
final class Sentence {
    /** Stands before the further lines of a message, so that none can be taken for what somebody else has said. */
    static final String GOES_ON = "      ";

    /** What stands before a correction on the wire; nobody would know what a spoken asterisk means. */
    private static final String MARK = "* ";

    private final Layout layout;

    Sentence(Layout layout) {
        this.layout = layout;
    }

    /** @param history what was said before it, in the same conversation */
    String said(Entry entry, History history) {
        boolean corrects = entry.ties().corrects();
        String whole = Span.plain(Links.shown(entry.body()));
        String text = corrects && whole.startsWith(MARK) ? whole.substring(MARK.length()) : whole;
        List<String> clauses = new ArrayList<>();
        if (entry.clear()) {
            clauses.add("not encrypted");
        }
        Optional<Entry> about = about(entry, history);
        if (!entry.ties().to().isEmpty()) {
            clauses.add(corrects ? "correcting " + what(about, entry) : "answering " + what(about, entry));
        }
        long lines = text.lines().count();
        if (lines > 1) {
            clauses.add("in " + lines + " lines");
        }
        String quote = brief(entry.ties().quote());
        return who(entry, clauses) + ": " + text.replace("\n", "\n" + GOES_ON)
                + (quote.isEmpty() ? "" : "\n" + GOES_ON + "What is answered: " + quote);
    }

    private static String who(Entry entry, List<String> clauses) {
        boolean acts = entry.kind() == Entry.Kind.ACTION;
        String to = entry.isPrivate() ? " to " + (entry.mine() ? entry.target() : "you") : "";
        String verb = (acts ? " acts" : "") + to;
        if (verb.isEmpty() || clauses.isEmpty()) {
            return entry.nick() + verb + joined(clauses);
        }
        return entry.clear()
                ? entry.nick() + ", not encrypted," + verb + joined(clauses.subList(1, clauses.size()))
                : entry.nick() + verb + joined(clauses);
    }

    private static String joined(List<String> clauses) {
        return clauses.isEmpty() ? "" : ", " + String.join(", ", clauses);
    }

    private static Optional<Entry> about(Entry entry, History history) {
        String id = entry.ties().to();
        return id.isEmpty() ? Optional.empty() : history.find(e -> e.isSaid() && e.id().equals(id), History.LIMIT);
    }

    private String what(Optional<Entry> about, Entry entry) {
        return about.map(
                        said -> "what " + (entry.ties().corrects() ? "was" : name(said)) + " said " + when(said, entry))
                .orElse("something said before");
    }

    private static String name(Entry said) {
        return said.mine() ? "you" : said.nick();
    }

    /** The time of day, and the day if it is another one. */
    String when(Entry said, Entry now) {
        String day = layout.sameDay(said.time(), now.time()) ? "" : "on " + layout.day(said.time()) + " ";
        return day + "at " + layout.clock(said.time());
    }

    /** A quote without the nick before it, which has no blank in it. */
    private static String brief(String quote) {
        return quote.substring(quote.indexOf(' ') + 1);
    }

    /** Nobody can look at what is not there any more, so it is told what it was, but not its words. */
    String removed(Entry entry, History before) {
        return before.find(e -> e.isSaid() && e.id().equals(entry.id()), History.LIMIT)
                .map(said -> "what " + name(said) + " said " + when(said, entry) + " is gone, " + entry.text())
                .orElse(entry.text());
    }

    /** What somebody thinks of a message, or thinks no more. */
    String reacted(Entry entry, History history) {
        String verb = entry.kind() == Entry.Kind.REACTED ? " reacts with " : " takes back ";
        return entry.nick() + verb + named(entry.text()) + " to " + what(about(entry, history), entry);
    }

    /** A sign by its name in Unicode, since many synthesisers are silent about it; words as they are. */
    private static String named(String sign) {
        boolean signs = sign.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) || c < 0x80);
        String names = sign.codePoints()
                .filter(c -> Character.getType(c) == Character.OTHER_SYMBOL)
                .mapToObj(c -> String.valueOf(Character.getName(c)).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        return signs && !names.isEmpty() ? names : sign;
    }

    /** What the program says itself; synthesisers are silent about the signs that stand before what is found. */
    static String spoken(String text) {
        return text.replaceAll("(?m)^✓ ", "Good: ")
                .replaceAll("(?m)^! ", "Note: ")
                .replaceAll("(?m)^✗ ", "Problem: ")
                .replace(" · ", ", ");
    }
}
