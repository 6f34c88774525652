package chat.dialect;

import java.util.List;

/** {@code nc}, {@code telnet} and whatever else sends lines: what comes is said, what is said comes as a line. */
public final class LineGuest implements Dialect {
    private final Rows rows = new Rows();

    @Override
    public Turn<Word> begin() {
        return Turn.nothing();
    }

    @Override
    public Turn<Word> read(byte[] bytes) {
        List<Word> lines = rows.add(bytes).stream().map(LineGuest::text).toList();
        return new Turn<>(lines, List.of(), null, false);
    }

    private static Word text(String line) {
        return new Word.Text("", line.stripTrailing());
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
        String rest = rows.rest();
        Word leaving = new Word.Leaving("");
        return new Turn<>(rest.isEmpty() ? List.of(leaving) : List.of(text(rest), leaving), List.of(), null, true);
    }
}
