package chat.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The Chatbox of the OpenSesame experiment and the programs of the Python sockets tutorial: what one write brings is a
 * message, with no name, length or end. Some of them read only after their user has written; so nothing is told that is
 * not meant for people, or each answer would come later than the one before.
 */
final class ChunkGuest implements Dialect {
    /** The silence behind a message. */
    static final Duration SETTLED = Duration.ofMillis(40);

    /** What is written sooner is read together with what was written before, as one message. */
    static final Duration APART = Duration.ofMillis(50);

    /** Before the last word, which must be read alone. */
    static final Duration BEFORE_LEAVING = Duration.ofMillis(100);

    /** What they read at once, in bytes; the rest would come a turn later. */
    static final int LONGEST_SAID = 1024;

    /** Bytes without a silence that are taken for a message nevertheless. */
    static final int LONGEST_HEARD = 8 * 1024;

    /** Leaves, if it is a message of its own. */
    private static final String EXIT = "/exit";

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    @Override
    public Turn<Word> begin() {
        return Turn.nothing();
    }

    @Override
    public Turn<Word> read(byte[] bytes) {
        begun.writeBytes(bytes);
        return begun.size() < LONGEST_HEARD ? Turn.<Word>nothing().waiting(SETTLED) : message();
    }

    @Override
    public Turn<Word> quiet() {
        return message();
    }

    private Turn<Word> message() {
        String text = begun.toString(StandardCharsets.UTF_8);
        begun.reset();
        if (text.isEmpty()) {
            return Turn.nothing();
        }
        return text.equals(EXIT)
                ? Turn.<Word>hears(new Word.Leaving("")).ending()
                : Turn.hears(new Word.Text("", text));
    }

    @Override
    public Turn<Word> tell(Word word) {
        if (word instanceof Word.Text text) {
            return said(text.who() + ": ", text.text());
        }
        if (word instanceof Word.Whisper whisper) {
            return said(whisper.who() + " (to you alone): ", whisper.text());
        }
        if (word instanceof Word.Refused refused) {
            return refused.taken() ? Turn.nothing() : said("* ", refused.reason());
        }
        if (word instanceof Word.Leaving leaving) {
            return said("* ", leaving.reason())
                    .then(Turn.says(Say.after(BEFORE_LEAVING, EXIT)))
                    .ending();
        }
        return Turn.nothing(); // they know no names, and nobody who comes or goes
    }

    private static Turn<Word> said(String head, String text) {
        List<Say> said = new ArrayList<>();
        for (String piece : Pieces.of(head, text.strip(), LONGEST_SAID)) {
            said.add(Say.after(APART, piece));
        }
        return Turn.says(said.toArray(Say[]::new));
    }

    @Override
    public Turn<Word> ended() {
        Turn<Word> rest = message();
        return rest.over() ? rest : rest.then(Turn.hears(new Word.Leaving(""))).ending();
    }
}
