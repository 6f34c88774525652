package chat.dialect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
    private final Map<String, Integer> names = new LinkedHashMap<>(); // and how many have it
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
        String comes = before(line, IN);
        if (!comes.isEmpty() && comes.length() <= NAME && nameEnd(line, -1) < 0) {
            return comes(comes);
        }
        String goes = before(line, OUT);
        if (names.containsKey(goes)) {
            return goes(goes);
        }
        int end = nameEnd(line, line.indexOf(BETWEEN));
        if (end >= 0) {
            return text(line.substring(0, end), line.substring(end + BETWEEN.length()));
        }
        if (!goes.isEmpty()) {
            return Turn.hears(new Word.Left(goes));
        }
        return text(unheard.contains(line) ? name : "", line); // more of a text that was read together
    }

    /** What two of one name say cannot be told apart; that there are two can be. */
    private Turn<Word> comes(String who) {
        if (names.size() < NAMES || names.containsKey(who)) {
            names.merge(who, 1, Integer::sum);
        }
        return names.getOrDefault(who, 1) == 1
                ? Turn.hears(new Word.Joined(who))
                : Turn.hears(new Word.Whisper(
                        "",
                        "Another " + who + " has come: there are " + names.get(who)
                                + ", and this server does not tell which of them says what."));
    }

    private Turn<Word> goes(String who) {
        int left = names.merge(who, -1, Integer::sum);
        if (left > 0) {
            return Turn.hears(new Word.Whisper(
                    "", "One " + who + " has gone, and " + (left == 1 ? "one is" : left + " are") + " still here."));
        }
        names.remove(who);
        return Turn.hears(new Word.Left(who));
    }

    /** What stands before the end of a line; empty if it ends otherwise. */
    private static String before(String line, String end) {
        return line.endsWith(end) ? line.substring(0, line.length() - end.length()) : "";
    }

    /** A name may have the mark in it that ends it: those that are known go first. */
    private int nameEnd(String line, int otherwise) {
        List<String> known = new ArrayList<>(names.keySet());
        known.add(name);
        return known.stream()
                .filter(who -> line.startsWith(who + BETWEEN))
                .map(String::length)
                .max(Comparator.naturalOrder())
                .orElse(otherwise);
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
        if (!who.isEmpty() && who.length() <= NAME && !who.equals(name) && names.size() < NAMES) {
            names.putIfAbsent(who, 1); // was here before us
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
