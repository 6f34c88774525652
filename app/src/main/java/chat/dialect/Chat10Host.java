package chat.dialect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server of CHAT/1.0, the chat room of CS3357, in both dialects: without any line end, where one read is one message,
 * and in lines of ASCII. Ours is told by whether its answer ends with LF.
 *
 * <p>The first kind dies unless {@code REGISTER} is there the moment it accepts; the second answers only once the line has
 * ended, which comes after some silence. Both die of an empty message.
 */
public final class Chat10Host implements Dialect {
    /** What users read before they wonder. */
    static final String ONLY_ASCII =
            "Programs here may take nothing but ASCII: any other character goes there as a question mark.";

    private static final String VERSION = " CHAT/1.0";
    private static final String FAREWELL = "DISCONNECT";
    private static final String ACCEPTED = "200 Registration successful";

    /** A server of the first kind has answered by then. */
    private static final Duration ANSWER = Duration.ofMillis(500);

    private static final Duration SETTLED = Duration.ofMillis(50);

    /** Two messages that are read together are one, and a farewell swallows the words before it. */
    private static final Duration GAP = Duration.ofMillis(50);

    private static final Pattern RELAYED = Pattern.compile("@([^\\s:]{1,64}): ?(.*)", Pattern.DOTALL);

    /** Where the next of several messages begins that were read together. */
    private static final Pattern NEXT = Pattern.compile("(?=@[^\\s:]{1,64}:  )");

    private enum Manner {
        UNKNOWN,
        READS,
        LINES
    }

    private final Gathered gathered = new Gathered();
    private final Rows rows = new Rows();
    private Manner manner = Manner.UNKNOWN;
    private String name = "";
    private boolean lineEnded;

    @Override
    public Turn<Word> begin() {
        return Turn.nothing();
    }

    @Override
    public Turn<Word> read(byte[] bytes) {
        if (manner == Manner.LINES) {
            return lines(rows.add(bytes));
        }
        boolean full = gathered.add(bytes);
        if (manner == Manner.UNKNOWN && gathered.text().indexOf('\n') >= 0) {
            manner = Manner.LINES;
            List<String> lines = rows.add(gathered.bytes());
            return answered(lines.get(0)).then(lines(lines.subList(1, lines.size())));
        }
        return full ? quiet() : Turn.<Word>nothing().waiting(SETTLED);
    }

    @Override
    public Turn<Word> quiet() {
        if (manner == Manner.READS) {
            return messages(gathered.take());
        }
        if (manner == Manner.LINES) {
            return Turn.nothing();
        }
        if (!gathered.isEmpty()) {
            manner = Manner.READS;
            String heard = gathered.take();
            String rest = heard.startsWith(ACCEPTED) ? heard.substring(ACCEPTED.length()) : "";
            return answered(heard).then(messages(rest));
        }
        if (lineEnded) {
            return Turn.nothing();
        }
        lineEnded = true;
        return Turn.says(Say.now("\n"));
    }

    private Turn<Word> answered(String answer) {
        if (answer.startsWith("200")) {
            return Turn.<Word>hears(new Word.Accepted(name)).then(warned());
        }
        Word refused = answer.startsWith("401")
                ? new Word.Refused(true, "the name " + name + " is taken there")
                : new Word.Refused(false, "it answers: " + answer.strip());
        return Turn.hears(refused).ending();
    }

    private Turn<Word> warned() {
        if (manner == Manner.LINES) {
            return Turn.hears(new Word.Whisper("", ONLY_ASCII));
        }
        boolean whole = "REGIST".indexOf(name.charAt(0)) < 0 && "CHAT/1.0".indexOf(name.charAt(name.length() - 1)) < 0;
        return whole
                ? Turn.nothing()
                : Turn.hears(new Word.Whisper(
                        "",
                        "This server may cut your name, because of the letters it begins or ends with. A name in small"
                                + " letters stays whole: --name NAME"));
    }

    private Turn<Word> lines(List<String> lines) {
        Turn<Word> all = Turn.nothing();
        for (String line : lines) {
            all = all.then(message(line));
        }
        return all;
    }

    private Turn<Word> messages(String read) {
        String farewell = FAREWELL + VERSION;
        boolean leaves = read.endsWith(farewell);
        String text = leaves ? read.substring(0, read.length() - farewell.length()) : read;
        List<String> messages = new ArrayList<>(List.of(NEXT.split(text)));
        Turn<Word> all = lines(messages);
        return leaves ? all.then(message(farewell)) : all;
    }

    private Turn<Word> message(String message) {
        if (message.strip().equals(FAREWELL + VERSION)) {
            return Turn.<Word>hears(new Word.Leaving("The server has closed the room."))
                    .ending();
        }
        Matcher relayed = RELAYED.matcher(message);
        if (relayed.matches()) {
            return Turn.hears(new Word.Text(relayed.group(1), relayed.group(2).strip()));
        }
        return message.isBlank() ? Turn.nothing() : Turn.hears(new Word.Text("", message));
    }

    @Override
    public Turn<Word> tell(Word word) {
        if (word instanceof Word.Name given) {
            name = given.name();
            return Turn.<Word>says(Say.now("REGISTER " + name + VERSION)).waiting(ANSWER);
        }
        if (word instanceof Word.Text text) {
            return said(text.text().strip());
        }
        if (word instanceof Word.Leaving) {
            return Turn.<Word>says(
                            Say.after(GAP, FAREWELL + " " + name + VERSION + (manner == Manner.READS ? "" : "\n")))
                    .ending();
        }
        return Turn.nothing();
    }

    /** The word that ends everything is written small, so that it can be spoken of. */
    private Turn<Word> said(String text) {
        String line = "@" + name + ": " + text.replace(FAREWELL, "disconnect");
        Say say = Say.after(GAP, manner == Manner.LINES ? Pieces.ascii(line) + "\n" : line);
        return new Turn<>(List.of(new Word.Said()), text.isEmpty() ? List.of() : List.of(say), null, false);
    }

    @Override
    public Turn<Word> ended() {
        Turn<Word> last = gathered.isEmpty() ? Turn.nothing() : quiet(); // a refusal and the end come together
        return last.then(Turn.<Word>hears(new Word.Leaving("")).ending());
    }
}
