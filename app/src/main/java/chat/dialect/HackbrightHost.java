package chat.dialect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The server of Hackbright's SocketToMe: asks for a name, and then brings everybody's lines to everybody, ours to us, too:
 * that is how we know that they were said. Names may be there twice, and may have almost anything in them.
 */
public final class HackbrightHost implements Dialect {
    /** Bytes of a name; the server cuts longer ones. */
    private static final int NAME = 12;

    /** Names that are remembered, to find where they end. A count. */
    private static final int NAMES = 1_000;

    /** What is written sooner may be read as one with what was written before. */
    private static final Duration GAP = Duration.ofMillis(50);

    private static final String QUESTION = "screen name:";
    private static final String BETWEEN = "::";
    private static final String IN = " logged in";
    private static final String OUT = " disconnected";

    private final Rows rows = new Rows();
    private final Deque<String> unheard = new ArrayDeque<>();
    private final Set<String> names = new LinkedHashSet<>();
    private String name = "";
    private boolean asked;
    private boolean in;

    @Override
    public Turn<Word> begin() {
        return Turn.nothing();
    }

    @Override
    public Turn<Word> read(byte[] bytes) {
        Turn<Word> all = Turn.nothing();
        for (String line : rows.add(bytes)) {
            all = all.then(in ? line(line) : before(line));
        }
        return all;
    }

    /** Texts that were sent before we are in would become part of the name. */
    private Turn<Word> before(String line) {
        if (!asked && line.contains(QUESTION)) {
            asked = true;
            return Turn.says(Say.now(name + "\n"));
        }
        if (asked && line.equals(name + IN)) {
            in = true;
            return Turn.hears(new Word.Accepted(name), new Word.Whisper("", Chat10Host.ONLY_ASCII));
        }
        return Turn.nothing();
    }

    private Turn<Word> line(String line) {
        if (line.equals("Server Shutting Down!")) {
            return Turn.<Word>hears(new Word.Leaving(line)).ending();
        }
        int end = nameEnd(line);
        if (end >= 0) {
            return text(line.substring(0, end), line.substring(end + BETWEEN.length()));
        }
        if (line.endsWith(IN)) {
            String who = line.substring(0, line.length() - IN.length());
            if (names.size() < NAMES) {
                names.add(who);
            }
            return Turn.hears(new Word.Joined(who));
        }
        if (line.endsWith(OUT)) {
            String who = line.substring(0, line.length() - OUT.length());
            names.remove(who);
            return Turn.hears(new Word.Left(who));
        }
        return line.isBlank() ? Turn.nothing() : text(name, line); // more of a text that was read together
    }

    /** A name may have the mark in it that ends it. */
    private int nameEnd(String line) {
        List<String> known = new ArrayList<>(names);
        known.add(name);
        return known.stream()
                .filter(who -> line.startsWith(who + BETWEEN))
                .map(String::length)
                .max(Comparator.naturalOrder())
                .orElseGet(() -> line.indexOf(BETWEEN));
    }

    /** Our own line, or that of somebody, perhaps of our name. */
    private Turn<Word> text(String who, String text) {
        if (who.equals(name) && unheard.contains(text)) {
            List<Word> said = new ArrayList<>();
            String one;
            do {
                one = unheard.remove();
                said.add(new Word.Said()); // those before it were said, too, in one piece with it
            } while (!one.equals(text));
            return new Turn<>(said, List.of(), null, false);
        }
        return text.isBlank() ? Turn.nothing() : Turn.hears(new Word.Text(who, text));
    }

    @Override
    public Turn<Word> quiet() {
        return Turn.nothing();
    }

    @Override
    public Turn<Word> tell(Word word) {
        if (word instanceof Word.Name given) {
            String plain = Pieces.ascii(given.name());
            name = plain.substring(0, Math.min(NAME, plain.length()));
        } else if (word instanceof Word.Text text) {
            return said(Pieces.ascii(text.text()).stripTrailing());
        }
        return word instanceof Word.Leaving ? Turn.<Word>nothing().ending() : Turn.nothing();
    }

    private Turn<Word> said(String text) {
        if (text.isEmpty()) {
            return Turn.nothing();
        }
        unheard.add(text);
        return Turn.says(Say.after(GAP, text + "\n"));
    }

    @Override
    public Turn<Word> ended() {
        return Turn.<Word>hears(new Word.Leaving("")).ending();
    }
}
