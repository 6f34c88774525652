package chat.dialect;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Plays an older program against the dialect that talks with it. */
final class Exchange {
    private final Dialect dialect;
    private Turn<Word> latest;

    Exchange(Dialect dialect) {
        this.dialect = dialect;
        this.latest = dialect.begin();
    }

    /** The program writes; this is what was understood. */
    List<Word> writes(String text) {
        return writes(text.getBytes(StandardCharsets.UTF_8));
    }

    List<Word> writes(byte[] bytes) {
        latest = dialect.read(bytes);
        return latest.heard();
    }

    /** The program writes, and waits; this is what was understood by then. */
    List<Word> writesAndWaits(String text) {
        Turn<Word> turn = dialect.read(text.getBytes(StandardCharsets.UTF_8));
        latest = turn.quiet() == null ? turn : turn.then(dialect.quiet());
        return latest.heard();
    }

    List<Word> waits() {
        latest = dialect.quiet();
        return latest.heard();
    }

    List<Word> hangsUp() {
        latest = dialect.ended();
        return latest.heard();
    }

    /** The program is told something; these are the writes, each with the pause before it. */
    List<String> isTold(Word word) {
        latest = dialect.tell(word);
        return reads();
    }

    /** What was written to it by what happened last. */
    List<String> reads() {
        return latest.said().stream().map(Say::toString).toList();
    }

    List<byte[]> readsBytes() {
        return latest.said().stream().map(Say::bytes).toList();
    }

    @Nullable
    Duration mayBeQuiet() {
        return latest.quiet();
    }

    boolean isOver() {
        return latest.over();
    }

    static Word text(String text) {
        return new Word.Text("", text);
    }

    static Word text(String who, String text) {
        return new Word.Text(who, text);
    }

    static Word leaving() {
        return new Word.Leaving("");
    }
}
