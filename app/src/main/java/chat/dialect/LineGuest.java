package chat.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code nc}, {@code telnet} and whatever else sends lines: what comes is said, what is said comes as a line. */
public final class LineGuest implements Dialect {
    /** Bytes of a line that has no end; more of it is a new line. */
    static final int LONGEST = 8 * 1024;

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    @Override
    public Turn<Word> begin() {
        return Turn.nothing();
    }

    @Override
    public Turn<Word> read(byte[] bytes) {
        List<Word> lines = new ArrayList<>();
        for (byte b : bytes) {
            if (b == '\n' || begun.size() >= LONGEST) {
                lines.add(new Word.Text("", line()));
            }
            if (b != '\n') {
                begun.write(b);
            }
        }
        return new Turn<>(lines, List.of(), null, false);
    }

    private String line() {
        String line = begun.toString(StandardCharsets.UTF_8).stripTrailing();
        begun.reset();
        return line;
    }

    @Override
    public Turn<Word> quiet() {
        return Turn.nothing();
    }

    @Override
    public Turn<Word> tell(Word word) {
        String line = Told.asLine(word);
        return line.isEmpty() ? Turn.nothing() : Turn.says(Say.now(line + "\n"));
    }

    @Override
    public Turn<Word> ended() {
        Word rest = new Word.Text("", line());
        return new Turn<>(List.of(rest, new Word.Leaving("")), List.of(), null, true);
    }
}
