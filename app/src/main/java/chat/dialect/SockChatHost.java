package chat.dialect;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * The server of sock_chat's third version: asks for a name, and then takes one read as one message. Some bring our own
 * message back. It goes round in circles for ever when somebody leaves without <code>{quit}</code>.
 */
public final class SockChatHost implements Dialect {
    /** The first that one hears there. */
    static final String PROMPT = "Type your name and press enter!";

    private static final String QUIT = "{quit}";
    private static final String IN = " has joined the chat!";
    private static final String OUT = " has left the chat.";
    private static final String BETWEEN = ": ";

    /** Own messages that may still come back. A count; others are shown. */
    private static final int ECHOES = 20;

    private static final Duration SETTLED = Duration.ofMillis(50);
    private static final Duration GAP = Duration.ofMillis(50);

    private final Gathered gathered = new Gathered();
    private final Queue<String> echoes = new ArrayDeque<>();
    private String name = "";
    private boolean asked;
    private boolean in;

    @Override
    public Turn<Word> begin() {
        return Turn.nothing();
    }

    @Override
    public Turn<Word> read(byte[] bytes) {
        return gathered.add(bytes) ? quiet() : Turn.<Word>nothing().waiting(SETTLED);
    }

    @Override
    public Turn<Word> quiet() {
        String text = gathered.take();
        if (in) {
            return heard(text);
        }
        if (asked) {
            in = true; // whatever it is: this is the answer to the name
            return Turn.hears(new Word.Accepted(name));
        }
        asked = text.contains(PROMPT);
        return asked ? Turn.says(Say.now(name)) : Turn.nothing();
    }

    private Turn<Word> heard(String text) {
        if (text.equals(QUIT)) {
            return Turn.<Word>hears(new Word.Leaving("")).ending();
        }
        int end = text.indexOf(BETWEEN);
        if (end > 0) {
            String who = text.substring(0, end);
            String words = text.substring(end + BETWEEN.length());
            boolean ours = who.equals(name) && echoes.remove(words);
            return ours || words.isBlank() ? Turn.nothing() : Turn.hears(new Word.Text(who, words));
        }
        if (text.endsWith(IN)) {
            return Turn.hears(new Word.Joined(text.substring(0, text.length() - IN.length())));
        }
        if (text.endsWith(OUT)) {
            return Turn.hears(new Word.Left(text.substring(0, text.length() - OUT.length())));
        }
        return text.isBlank() ? Turn.nothing() : Turn.hears(new Word.Text("", text));
    }

    @Override
    public Turn<Word> tell(Word word) {
        if (word instanceof Word.Name given) {
            name = given.name();
        } else if (word instanceof Word.Text text) {
            return said(text.text().equals(QUIT) ? QUIT + " " : text.text());
        }
        return word instanceof Word.Leaving
                ? Turn.<Word>says(Say.after(GAP, QUIT)).ending()
                : Turn.nothing();
    }

    private Turn<Word> said(String text) {
        if (echoes.size() >= ECHOES) {
            echoes.remove();
        }
        echoes.add(text);
        return new Turn<>(List.of(new Word.Said()), List.of(Say.after(GAP, text)), null, false);
    }

    @Override
    public Turn<Word> ended() {
        Turn<Word> last = in ? quiet() : Turn.nothing();
        return last.then(Turn.<Word>hears(new Word.Leaving("")).ending());
    }
}
