package chat.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;

/**
 * The client of the CS372 project, once it has sent back its {@code SYN}. It speaks, then waits for exactly one answer
 * before it can speak again; each message is a number in digits and, in a write of its own, so many characters of text.
 *
 * <pre>
 * guest  5   hello
 * room   12  ana: hi back
 * guest  0
 * </pre>
 */
final class Cs372Guest implements Dialect {
    /** The silence behind a message: a beginning of it may look like the whole. */
    static final Duration SETTLED = Duration.ofMillis(100);

    /** Digits alone may be a number and a text, or a number whose text is still on a long way. */
    static final Duration DIGITS_ALONE = Duration.ofMillis(400);

    /** What makes no sense by then never will. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** A guest whom nobody answers is given back the turn after that. */
    static final Duration UNANSWERED = Duration.ofSeconds(5);

    /** The number and the text must not be read together, or the guest dies. */
    static final Duration APART = Duration.ofMillis(100);

    /** An answer, in bytes: what surely comes in one segment, because the guest reads once. */
    static final int LONGEST_SAID = 1400;

    /** Bytes that are taken for a message whatever they are. */
    static final int LONGEST_HEARD = 64 * 1024;

    /** What waits for the guest's turn to hear. A count; older ones give way. */
    static final int WAITING = 100;

    /** Of one character in UTF-8. */
    private static final int MOST_BYTES = 4;

    private static final byte[] SYN = {'S', 'Y', 'N'};

    private static final Word NAMELESS = new Word.Name("guest");

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private final Deque<String> waiting = new ArrayDeque<>();
    private boolean agreed;
    private boolean doubtful; // what was read made no sense until now
    private boolean asked; // the guest waits for its answer
    private int lost;

    @Override
    public Turn<Word> begin() {
        return Turn.nothing(); // SYN has been said by whoever found out that the guest waits for it
    }

    @Override
    public Turn<Word> read(byte[] bytes) {
        begun.writeBytes(bytes);
        doubtful = false;
        Turn<Word> turn = agreed || begun.size() < SYN.length ? Turn.nothing() : agree();
        if (begun.size() >= LONGEST_HEARD) {
            return turn.then(heard(begun.toString(StandardCharsets.UTF_8)));
        }
        return begun.size() == 0 ? turn : turn.waiting(SETTLED);
    }

    /** The guest takes part from now on, even if it has not spoken. */
    private Turn<Word> agree() {
        agreed = true;
        byte[] all = begun.toByteArray();
        begun.reset();
        begun.write(all, SYN.length, all.length - SYN.length);
        return Turn.hears(NAMELESS);
    }

    @Override
    public Turn<Word> quiet() {
        if (begun.size() == 0) {
            return asked ? answer("") : Turn.nothing();
        }
        byte[] bytes = begun.toByteArray();
        OptionalInt digits = digits(bytes);
        if (digits.isPresent()) {
            int at = digits.getAsInt();
            if (at < bytes.length && !doubtful && areDigits(bytes)) {
                doubtful = true;
                return Turn.<Word>nothing().waiting(DIGITS_ALONE);
            }
            return heard(new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8));
        }
        if (!doubtful) {
            doubtful = true;
            return Turn.<Word>nothing().waiting(PATIENCE);
        }
        return heard(new String(bytes, StandardCharsets.UTF_8));
    }

    /**
     * How many of the bytes are the digits of the number: those that count what is behind them, in characters, as these
     * programs do, or in bytes.
     */
    private static OptionalInt digits(byte[] bytes) {
        long number = 0;
        for (int at = 0; at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9'; ) {
            number = 10 * number + bytes[at] - '0';
            at++;
            int left = bytes.length - at;
            if (number > left) {
                break; // it only grows, and what is left only shrinks
            }
            boolean likely = number >= left / MOST_BYTES; // many zeros must not be worth many looks
            if (likely && (number == left || number == characters(bytes, at))) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }

    private static boolean areDigits(byte[] bytes) {
        for (byte b : bytes) {
            if (b < '0' || b > '9') {
                return false;
            }
        }
        return true;
    }

    private static int characters(byte[] bytes, int from) {
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return text.codePointCount(0, text.length());
    }

    private Turn<Word> heard(String text) {
        begun.reset();
        doubtful = false;
        asked = true;
        Turn<Word> turn = Turn.hears(new Word.Text("", text));
        return waiting.isEmpty() ? turn.waiting(UNANSWERED) : turn.then(answer(joined()));
    }

    @Override
    public Turn<Word> tell(Word word) {
        if (word instanceof Word.Text text) {
            return told(text.who() + ": ", text.text());
        }
        if (word instanceof Word.Whisper whisper) {
            return told(whisper.who() + " (to you alone): ", whisper.text());
        }
        if (word instanceof Word.Refused refused) {
            return refused.taken() ? Turn.nothing() : told("* ", refused.reason());
        }
        if (word instanceof Word.Leaving leaving) {
            return told("* ", leaving.reason()).ending();
        }
        return Turn.nothing(); // who comes or goes is not worth an answer
    }

    private Turn<Word> told(String head, String text) {
        for (String piece : Pieces.of(head, text.strip(), LONGEST_SAID)) {
            if (waiting.size() >= WAITING) {
                waiting.removeFirst();
                lost++;
            }
            waiting.add(piece);
        }
        return asked && !waiting.isEmpty() ? answer(joined()) : Turn.nothing();
    }

    /** As much of what waits as fits in one answer. */
    private String joined() {
        List<String> lines = new ArrayList<>();
        if (lost > 0) {
            lines.add("* " + lost + " earlier messages were left out");
            lost = 0;
        }
        int used = lines.isEmpty() ? 0 : lines.get(0).length() + 1;
        for (String line = waiting.peek(); line != null; line = waiting.peek()) {
            used += bytes(line).length + 1;
            if (used > LONGEST_SAID + 1 && !lines.isEmpty()) {
                break;
            }
            lines.add(waiting.remove());
        }
        return String.join("\n", lines);
    }

    /** The one answer; nothing at all gives back the turn. */
    private Turn<Word> answer(String text) {
        asked = false;
        Say number = Say.after(APART, Integer.toString(bytes(text).length));
        return text.isEmpty() ? Turn.says(number) : Turn.says(number, Say.after(APART, text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Turn<Word> ended() {
        Turn<Word> rest = begun.size() == 0 || !agreed ? Turn.nothing() : Turn.hears(new Word.Text("", rest()));
        begun.reset();
        return rest.then(Turn.hears(new Word.Leaving(""))).ending();
    }

    private String rest() {
        byte[] bytes = begun.toByteArray();
        int at = digits(bytes).orElse(0);
        return new String(bytes, at, bytes.length - at, StandardCharsets.UTF_8);
    }
}
