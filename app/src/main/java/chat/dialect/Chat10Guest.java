package chat.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The clients of the CS3357 chat room (CHAT/1.0): the instructor's sample, which speaks in lines of ASCII, and a
 * student's, for which what one read brings is a message. The end of the first line tells which of them it is.
 *
 * <pre>
 * guest  REGISTER luca CHAT/1.0
 * room   200 Registration successful      or 400, or 401, and the end
 * guest  @luca: hi
 * room   @ana:  hi back
 * guest  DISCONNECT luca CHAT/1.0         the room: DISCONNECT CHAT/1.0
 * </pre>
 */
final class Chat10Guest implements Dialect {
    /** The silence behind a message of the student's client. */
    static final Duration SETTLED = Duration.ofMillis(50);

    /** With the student's client: what is written sooner is read together with what was written before. */
    static final Duration APART = Duration.ofMillis(50);

    /** With the student's client: what is read together with the 200 keeps its user from ever typing. */
    static final Duration AFTER_ACCEPTED = Duration.ofMillis(200);

    /** Both read 2048 bytes at least. */
    static final int LONGEST_SAID = 2000;

    /** Bytes that are taken for a message even if no end comes. */
    static final int LONGEST_HEARD = 8 * 1024;

    private static final Pattern REGISTER = Pattern.compile("REGISTER (\\S+) CHAT/1\\.0");

    /** Also directly behind a message, when both were read together. */
    private static final Pattern DISCONNECT = Pattern.compile("(.*)DISCONNECT \\S+ CHAT/1\\.0", Pattern.DOTALL);

    private enum Phase {
        SILENT,
        REGISTERING,
        IN
    }

    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private Phase phase = Phase.SILENT;
    private boolean lines; // the sample
    private String mark = ""; // what the client writes before its texts
    private Duration pause = Duration.ZERO; // before what is said next

    @Override
    public Turn<Word> begin() {
        return Turn.nothing();
    }

    @Override
    public Turn<Word> read(byte[] bytes) {
        Turn<Word> turn = Turn.nothing();
        for (int i = 0; i < bytes.length && !turn.over(); i++) {
            if (bytes[i] == '\n' && phase == Phase.SILENT) {
                lines = true;
            }
            boolean end = lines && bytes[i] == '\n';
            if (!end) {
                begun.write(bytes[i]);
            }
            if (end || begun.size() >= LONGEST_HEARD) {
                turn = turn.then(message());
            }
        }
        return lines || begun.size() == 0 ? turn : turn.waiting(SETTLED);
    }

    @Override
    public Turn<Word> quiet() {
        return lines ? Turn.nothing() : message();
    }

    private Turn<Word> message() {
        String text = begun.toString(StandardCharsets.UTF_8).stripTrailing();
        begun.reset();
        if (text.isEmpty()) {
            return Turn.nothing();
        }
        if (phase == Phase.SILENT) {
            return registration(text);
        }
        Matcher disconnect = DISCONNECT.matcher(text);
        if (disconnect.matches() && (!lines || disconnect.group(1).isEmpty())) {
            return texts(disconnect.group(1))
                    .then(Turn.hears(new Word.Leaving("")))
                    .ending();
        }
        return texts(text);
    }

    private Turn<Word> registration(String text) {
        Matcher registration = REGISTER.matcher(text);
        if (!registration.matches()) {
            return said("400 Invalid registration").ending();
        }
        phase = Phase.REGISTERING;
        mark = "@" + registration.group(1) + ":";
        return Turn.hears(new Word.Name(registration.group(1)));
    }

    /** Without the client's own name before them; several that were read together are told apart by it. */
    private Turn<Word> texts(String all) {
        List<Word> texts = new ArrayList<>();
        for (String text : lines ? new String[] {all} : all.split("(?=" + Pattern.quote(mark) + " )")) {
            String words = text.startsWith(mark) ? text.substring(mark.length()) : text;
            if (!words.isBlank()) {
                texts.add(new Word.Text("", words.strip()));
            }
        }
        return Turn.hears(texts.toArray(Word[]::new));
    }

    @Override
    public Turn<Word> tell(Word word) {
        if (phase == Phase.IN) {
            return word instanceof Word.Leaving leaving ? leaving(leaving.reason()) : news(word);
        }
        if (word instanceof Word.Accepted) {
            phase = Phase.IN;
            Turn<Word> turn =
                    said(lines ? "200 Registration succesful" : "200 Registration successful"); // as they spell it
            pause = lines ? Duration.ZERO : AFTER_ACCEPTED;
            return turn;
        }
        if (word instanceof Word.Refused refused) {
            return refused.taken() ? said("401 Client already registered").ending() : keptOut(refused.reason());
        }
        return word instanceof Word.Leaving leaving ? keptOut(leaving.reason()) : Turn.nothing();
    }

    /**
     * No dialect has a number for it, but both can be told why: the sample looks at no more than the number, and the
     * student's client shows whatever comes before its answer.
     */
    private Turn<Word> keptOut(String reason) {
        String refusal = "400 Invalid registration";
        if (lines) {
            return said(refusal + (reason.isBlank() ? "" : ": " + Pieces.ascii(reason)))
                    .ending();
        }
        Turn<Word> words = notice(reason);
        pause = words.said().isEmpty() ? Duration.ZERO : AFTER_ACCEPTED;
        return words.then(said(refusal)).ending();
    }

    private Turn<Word> news(Word word) {
        if (word instanceof Word.Text text) {
            return text(text.who(), text.text());
        }
        if (word instanceof Word.Whisper whisper) {
            return text(whisper.who(), "(to you alone) " + whisper.text());
        }
        return notice(Told.asLine(word));
    }

    private Turn<Word> text(String who, String text) {
        String head = "@" + who + (lines ? ": " : ":  ");
        Turn<Word> turn = Turn.nothing();
        for (String line : Pieces.lines(text)) {
            for (String piece : Pieces.of(head, lines ? Pieces.ascii(line) : line, LONGEST_SAID)) {
                turn = turn.then(said(piece));
            }
        }
        return turn;
    }

    /** The star keeps a name or a reason from being taken for a command. */
    private Turn<Word> notice(String text) {
        Turn<Word> turn = Turn.nothing();
        for (String line : Pieces.lines(text)) {
            turn = turn.then(said(Pieces.beginning("* " + (lines ? Pieces.ascii(line) : line), LONGEST_SAID)));
        }
        return turn;
    }

    private Turn<Word> leaving(String reason) {
        return notice(reason).then(said("DISCONNECT CHAT/1.0")).ending();
    }

    /** One message in one write; half a line, or two messages at once, would be the end of the client. */
    private Turn<Word> said(String message) {
        Say say = Say.after(pause, lines ? message + "\n" : message);
        pause = lines ? Duration.ZERO : APART;
        return Turn.says(say);
    }

    @Override
    public Turn<Word> ended() {
        Turn<Word> rest = phase != Phase.SILENT ? message() : Turn.nothing();
        return rest.over() ? rest : rest.then(Turn.hears(new Word.Leaving(""))).ending();
    }
}
