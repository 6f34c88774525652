package chat.server;

import chat.irc.Message;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one command is answered with. Without a label each line goes out at once; with one (IRCv3 labeled-response) all
 * are gathered until the answer is complete, and leave as one labelled line, as a batch, or as {@code ACK} when there is
 * none.
 *
 * <pre>
 *   hold()    somebody will add to it later       C: @label=a PRIVMSG #lobby :hello
 *   add()                                         S: @label=a :ana!… PRIVMSG #lobby :hello
 *   release() the last one completes it
 * </pre>
 *
 * <p>Confined to the dispatcher.
 */
final class Answer {
    private final Outflow out;
    private final String serverName;
    private final String label;
    private final List<Message> lines = new ArrayList<>();
    private final List<Iterator<Message>> parts = new ArrayList<>();
    private final List<Iterator<Message>> behind = new ArrayList<>();
    private int held;

    /** @param label as the client gave it, or empty */
    Answer(Outflow out, String serverName, String label) {
        this.out = out;
        this.serverName = serverName;
        this.label = label;
    }

    private boolean isLabeled() {
        return !label.isEmpty();
    }

    void add(Message line) {
        if (!isLabeled()) {
            out.answer(line);
        } else if (parts.isEmpty()) {
            lines.add(line);
        } else {
            parts.add(List.of(line).iterator());
        }
    }

    /** Adds many lines, each made when it can leave. */
    void add(Iterator<Message> many) {
        if (isLabeled()) {
            parts.add(many);
        } else {
            out.answer(many);
        }
    }

    /** Sends this once the answer is complete, without being part of it. */
    void then(Iterator<Message> more) {
        behind.add(more);
    }

    void hold() {
        held++;
    }

    void release() {
        if (--held > 0) {
            return;
        }
        if (isLabeled()) {
            sendLabeled();
        }
        behind.forEach(out::answer);
    }

    /** Whether it is one batch already, which then has the label itself. */
    private boolean isOneBatch() {
        Message first = lines.get(0);
        Message last = lines.get(lines.size() - 1);
        return first.verb().equals("BATCH")
                && last.verb().equals("BATCH")
                && last.param(0).equals("-" + first.param(0).substring(1));
    }

    private void sendLabeled() {
        if (!parts.isEmpty()) {
            parts.add(0, List.copyOf(lines).iterator());
            out.answer(new Whole());
        } else if (lines.size() < 2) {
            out.answer(one(lines));
        } else if (isOneBatch()) {
            lines.set(0, lines.get(0).tagged("label", label));
            lines.forEach(out::answer);
        } else {
            out.answer(labeled(List.copyOf(lines).iterator()));
        }
    }

    private Message one(List<Message> all) {
        Message one = all.isEmpty() ? Lines.from(serverName, "ACK") : all.get(0);
        return one.tagged("label", label);
    }

    /** As one labelled line, or as a batch, or as an acknowledgement when there is none. */
    private Iterator<Message> labeled(Iterator<Message> all) {
        List<Message> first = new ArrayList<>();
        while (first.size() < 2 && all.hasNext()) {
            first.add(all.next());
        }
        if (first.size() < 2) {
            return List.of(one(first)).iterator();
        }
        // The name of a batch need only differ from others that are open to the same client: answers come one by one.
        Message open =
                Lines.from(serverName, "BATCH", "+answer", "labeled-response").tagged("label", label);
        return Lines.batch("answer", open, Lines.chained(List.of(first.iterator(), all)));
    }

    /** A labelled answer of several parts, which begins when all of them are there. */
    private final class Whole implements Coming {
        private @Nullable Iterator<Message> labeled;

        @Override
        public boolean isThere() {
            return parts.stream().allMatch(part -> !(part instanceof Coming coming) || coming.isThere());
        }

        @Override
        public boolean hasNext() {
            return !isThere() || labeled().hasNext();
        }

        @Override
        public Message next() {
            return labeled().next();
        }

        private Iterator<Message> labeled() {
            Iterator<Message> begun = labeled == null ? Answer.this.labeled(Lines.chained(parts)) : labeled;
            labeled = begun;
            return begun;
        }
    }
}
