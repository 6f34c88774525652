package chat.tui;

import chat.client.Entry;
import chat.client.Entry.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A conversation as a file for others to read. Pure.
 *
 * <pre>
 *   text       2026-11-20 14:02 ana: shall we meet at six?
 *   Markdown   ## 2026-11-20
 *              - 14:02 **ana**: shall we meet at six?
 *   JSON       {"type":"message","room":"#lobby","from":"ana","text":"shall we meet at six?",…}
 * </pre>
 */
public final class Export {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** What means something in Markdown (CommonMark 0.31, section 2.4), as far as it may stand in a line. */
    private static final String SIGNS = "\\`*_[]<>#|~&";

    private enum Form {
        TEXT,
        MARKDOWN,
        JSON
    }

    private final Form form;
    private final ZoneId zone;

    /**
     * @param file its name says what it shall be: {@code .md} and {@code .markdown}, {@code .json} and {@code .jsonl};
     *     everything else is text
     * @param zone the one that times are written in, but for JSON, where it is UTC
     */
    public Export(String file, ZoneId zone) {
        String name = file.toLowerCase(Locale.ROOT);
        boolean markdown = name.endsWith(".md") || name.endsWith(".markdown");
        boolean json = name.endsWith(".json") || name.endsWith(".jsonl");
        this.form = markdown ? Form.MARKDOWN : json ? Form.JSON : Form.TEXT;
        this.zone = zone;
    }

    /** The lines for an entry, each with its end. */
    public String lines(@Nullable Entry before, Entry entry) {
        return switch (form) {
            case JSON -> JsonTranscript.kept(entry) + "\n";
            case TEXT ->
                date(entry.time()) + " " + clock(entry.time()) + " "
                        + said(entry).replace("\n", "\n" + Sentence.GOES_ON) + "\n";
            case MARKDOWN -> heading(before, entry) + item(entry);
        };
    }

    private String heading(@Nullable Entry before, Entry entry) {
        boolean same = before != null && date(before.time()).equals(date(entry.time()));
        return same ? "" : (before == null ? "" : "\n") + "## " + date(entry.time()) + "\n\n";
    }

    private String item(Entry entry) {
        String who = "**" + escaped(entry.nick()) + "**";
        String text = escaped(entry.text()).replace("\n", "  \n  ");
        String what = entry.kind() == Kind.MESSAGE || entry.kind() == Kind.NOTICE ? who + to(entry) + ": " : "";
        String action = entry.kind() == Kind.ACTION ? who + " " : "";
        return "- " + clock(entry.time()) + " " + what + action + text + "\n";
    }

    private static String said(Entry entry) {
        return switch (entry.kind()) {
            case ACTION -> "* " + entry.nick() + to(entry) + " " + entry.text();
            case NOTICE -> "-" + entry.nick() + "-" + to(entry) + " " + entry.text();
            case TOPIC, REDACTED -> "-- " + entry.text();
            default -> entry.nick() + to(entry) + ": " + entry.text();
        };
    }

    private static String to(Entry entry) {
        return entry.isPrivate() ? " to " + entry.target() : "";
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            if (SIGNS.indexOf(c) >= 0) {
                escaped.append('\\');
            }
            escaped.append((char) c);
        });
        return escaped.toString();
    }

    private LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, zone);
    }

    private String clock(Instant time) {
        return CLOCK.format(time.atZone(zone));
    }
}
