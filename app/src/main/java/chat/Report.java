package chat;

import chat.client.Event;
import chat.server.TurnedAway;
import chat.text.Printable;
import chat.text.Span;
import chat.text.Tone;
import chat.wire.Finding;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a checkup found, as lines for people: a sign, which says by itself how it is, and a sentence. */
final class Report {
    private static final System.Logger LOG = System.getLogger(Report.class.getName());
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.systemDefault());

    /** What somebody may copy stands in a line of its own, in which nothing of it is wrapped if there is room. */
    private static final Pattern COMMAND = Pattern.compile("(.+:) ((?:chat|sudo) \\S.*)");

    private final AtomicBoolean looking = new AtomicBoolean();

    /** Whether the user has asked for what the look that goes on will find. */
    private volatile boolean asked;

    /** Something that takes long. */
    interface Look {
        List<Finding> at() throws IOException, InterruptedException;
    }

    /**
     * Takes a look, on a thread of its own, and tells what was found. One goes on at a time: who asks meanwhile is told
     * what that one finds.
     */
    void make(boolean asked, Look look, Consumer<Event> told) {
        this.asked |= asked;
        if (looking.compareAndSet(false, true)) {
            Thread thread = new Thread(() -> tell(lines(look), told), "checkup");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void tell(List<List<Span>> lines, Consumer<Event> told) {
        boolean wanted = asked;
        asked = false;
        looking.set(false);
        told.accept(new Event.CheckedUp(wanted, lines));
    }

    private static List<List<Span>> lines(Look look) {
        try {
            return lines(look.at());
        } catch (IOException e) {
            return List.of(List.of(Span.of("✗ " + Printable.clean(String.valueOf(e.getMessage())), Tone.PROBLEM)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a mistake of ours", e);
            return List.of(List.of(Span.of("✗ a mistake in the program keeps it from looking; the log has the rest")));
        }
    }

    static List<List<Span>> lines(List<Finding> findings) {
        List<List<Span>> lines = new ArrayList<>();
        for (Finding finding : findings) {
            String words = Printable.clean(finding.words());
            Matcher command = COMMAND.matcher(words);
            boolean types = command.matches();
            lines.add(List.of(line(finding.grade(), types ? command.group(1) : words)));
            if (types) {
                lines.add(List.of(Span.of("  " + command.group(2), Tone.KEY)));
            }
        }
        return lines;
    }

    private static Span line(Finding.Grade grade, String words) {
        return switch (grade) {
            case GOOD -> Span.of("✓ " + words, Tone.GOOD);
            case HINT -> Span.of("! " + words, Tone.WARNING);
            case BAD -> Span.of("✗ " + words, Tone.PROBLEM);
            case NEXT -> Span.of("Next: " + words, Tone.KEY);
        };
    }

    /** One for each address and reason, with when it was the last time, and how often. */
    static List<Finding> turnedAway(List<TurnedAway.Try> tries) {
        Map<String, List<TurnedAway.Try>> alike = new LinkedHashMap<>();
        for (TurnedAway.Try each : tries) {
            alike.computeIfAbsent(each.address() + " " + each.why(), key -> new ArrayList<>())
                    .add(each);
        }
        return alike.values().stream().map(Report::told).toList();
    }

    private static Finding told(List<TurnedAway.Try> alike) {
        TurnedAway.Try last = alike.get(alike.size() - 1);
        String often = alike.size() == 1 ? " at " : ", " + alike.size() + " times, the last time at ";
        String remedy = last.why().contains("certificate") ? "; give it the invite anew (/invite)" : "";
        return new Finding(
                Finding.Grade.HINT,
                last.address() + " tried to come in" + often + TIME.format(last.at()) + ": " + last.why() + remedy);
    }
}
