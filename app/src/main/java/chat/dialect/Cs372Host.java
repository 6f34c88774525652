package chat.dialect;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * The server of the two-person chat of CS372: {@code SYN} and {@code SYN}, then strict turns, of which the first is ours.
 * A message is its length and then its text, which the server must not read together.
 */
public final class Cs372Host implements Dialect {
    private static final String SYN = "SYN";

    /** Between the length and the text, and before the length; without, half of the messages kill the server. */
    private static final Duration GAP = Duration.ofMillis(100);

    /** An answer that fits after so much silence is whole: a beginning may fit by accident. */
    private static final Duration SETTLED = Duration.ofMillis(100);

    /** Digits alone may be a length and a text, or a length whose text is still on a long way. */
    private static final Duration DOUBT = Duration.ofMillis(400);

    private static final Word TURNS = new Word.Whisper(
            "", "Here each side speaks once and then the other. You begin; what you say out of turn waits for yours.");

    private static final Word YOURS = new Word.Above("your turn");
    private static final Word THEIRS = new Word.Above("their turn");

    private final Gathered gathered = new Gathered();
    private final Queue<String> waiting = new ArrayDeque<>();
    private String name = "";
    private boolean greeted;
    private boolean doubted;
    private boolean ours;

    @Override
    public Turn<Word> begin() {
        return Turn.nothing();
    }

    @Override
    public Turn<Word> read(byte[] bytes) {
        boolean full = gathered.add(bytes);
        doubted = false;
        if (!greeted) {
            return greeted();
        }
        return full ? answered(gathered.take()) : Turn.<Word>nothing().waiting(SETTLED);
    }

    private Turn<Word> greeted() {
        String heard = gathered.text();
        if (heard.length() < SYN.length() && SYN.startsWith(heard)) {
            return Turn.nothing();
        }
        if (!heard.equals(SYN)) {
            return Turn.<Word>hears(new Word.Refused(false, "it does not begin as the chat of CS372 does"))
                    .ending();
        }
        gathered.take();
        greeted = true;
        ours = true;
        return new Turn<>(
                List.of(new Word.Accepted(name), new Word.Joined(""), TURNS, YOURS),
                List.of(Say.now(SYN)),
                null,
                false);
    }

    @Override
    public Turn<Word> quiet() {
        byte[] bytes = gathered.bytes();
        if (bytes.length == 0) {
            return Turn.nothing();
        }
        if (!Counted.begins(bytes)) {
            return answered(gathered.take());
        }
        if (bytes.length > 1 && !doubted && gathered.text().chars().allMatch(Character::isDigit)) {
            doubted = true;
            return Turn.<Word>nothing().waiting(DOUBT);
        }
        return Counted.text(bytes)
                .map(text -> {
                    gathered.take();
                    return answered(text);
                })
                .orElse(Turn.nothing()); // its text is still to come
    }

    private Turn<Word> answered(String text) {
        ours = true;
        Turn<Word> heard = text.isEmpty() ? Turn.nothing() : Turn.hears(new Word.Text("", text));
        return (waiting.isEmpty() ? heard.then(Turn.hears(YOURS)) : heard).then(next());
    }

    @Override
    public Turn<Word> tell(Word word) {
        if (word instanceof Word.Name given) {
            name = given.name();
        } else if (word instanceof Word.Text text) {
            if (text.text().isBlank()) {
                return Turn.hears(new Word.Said()); // nothing is not worth a turn
            }
            waiting.add(text.text());
            return next();
        }
        return word instanceof Word.Leaving ? Turn.<Word>nothing().ending() : Turn.nothing();
    }

    private Turn<Word> next() {
        if (!ours || waiting.isEmpty()) {
            return Turn.nothing();
        }
        ours = false;
        String text = waiting.remove();
        int length = text.getBytes(StandardCharsets.UTF_8).length; // characters would kill it, of café for one
        return new Turn<>(
                List.of(new Word.Said(), THEIRS),
                List.of(Say.after(GAP, Integer.toString(length)), Say.after(GAP, text)),
                null,
                false);
    }

    @Override
    public Turn<Word> ended() {
        Turn<Word> last = greeted ? quiet() : Turn.nothing();
        String words = greeted ? "The other side has left." : "";
        return last.then(Turn.<Word>hears(new Word.Leaving(words)).ending());
    }
}
