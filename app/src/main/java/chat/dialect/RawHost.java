package chat.dialect;

import java.time.Duration;
import java.util.List;

/**
 * A server that takes whatever one read brings as one message: the networked experiment, and the tutorial on sockets. It
 * has no names, no line ends and no greeting, and one of the two knows {@code /exit} as a message of its own.
 */
public final class RawHost implements Dialect {
    /** Ends the chat when nothing else is in the same message. */
    static final String EXIT = "/exit";

    /** What comes within this time belongs to one message. */
    private static final Duration SETTLED = Duration.ofMillis(50);

    /** What is written sooner may be read as one with what was written before. */
    private static final Duration GAP = Duration.ofMillis(50);

    private final Gathered gathered = new Gathered();

    @Override
    public Turn<Word> begin() {
        return Turn.nothing();
    }

    @Override
    public Turn<Word> read(byte[] bytes) {
        return gathered.add(bytes) ? heard() : Turn.<Word>nothing().waiting(SETTLED);
    }

    @Override
    public Turn<Word> quiet() {
        return heard();
    }

    private Turn<Word> heard() {
        String text = gathered.take();
        if (text.equals(EXIT)) {
            return Turn.<Word>hears(new Word.Leaving("The other side has left."))
                    .ending();
        }
        return text.isEmpty() ? Turn.nothing() : Turn.hears(new Word.Text("", text));
    }

    @Override
    public Turn<Word> tell(Word word) {
        if (word instanceof Word.Name name) {
            return Turn.hears(new Word.Accepted(name.name()), new Word.Joined(""));
        }
        if (word instanceof Word.Text text) {
            return said(text.text());
        }
        return word instanceof Word.Leaving
                ? Turn.<Word>says(Say.after(GAP, EXIT)).ending()
                : Turn.nothing();
    }

    /** A blank behind it makes {@code /exit} words like others; nothing at all cannot be said. */
    private static Turn<Word> said(String text) {
        String safe = text.equals(EXIT) ? text + " " : text;
        List<Say> says = text.isEmpty() ? List.of() : List.of(Say.after(GAP, safe));
        return new Turn<>(List.of(new Word.Said()), says, null, false);
    }

    @Override
    public Turn<Word> ended() {
        return heard().then(Turn.<Word>hears(new Word.Leaving("")).ending());
    }
}
