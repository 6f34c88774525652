package chat.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells by what a peer says first, or by its silence, in what way it talks. Each connection has one of its own, confined
 * to one thread, until the verdict; TLS has been told apart before. It has no clock: each call says how old the
 * connection is.
 */
public final class FirstWords {
    /** Who has something to say by itself has said it by then; the others may wait for a greeting. */
    static final Duration SILENCE = Duration.ofMillis(400);

    /** The silence behind a message that has no other end. */
    static final Duration SETTLED = Duration.ofMillis(50);

    /** Somebody typing, or a line that comes in pieces, goes on before that. */
    static final Duration TYPING = Duration.ofSeconds(2);

    /** From the first byte to the end of a line that comes byte by byte. */
    static final Duration UNFINISHED = Duration.ofSeconds(10);

    /** So many reads of one byte each make a line that is not finished. A count. */
    private static final int DRIPS = 3;

    /** Bytes that are held while it is not clear whose they are; who sends more is judged by them. */
    static final int LONGEST = 8 * 1024;

    /** How clients begin; and, in capitals, what only programs say before they have a name. */
    private static final Pattern IRC =
            Pattern.compile("(?i:CAP|NICK|USER|PASS) .*|(PING|AUTHENTICATE|OPER|PRIVMSG) .*|JOIN #.*", Pattern.DOTALL);

    /**
     * What a line of IRC looks like that has not ended: its end is worth waiting for, and it may hold a password, which
     * is not for a room. Words that go on otherwise are a message of somebody who writes no line ends.
     */
    private static final Pattern BEGUN_IRC = Pattern.compile(
            "(CAP (LS|LIST|REQ|ACK|END)( .*)?|(PASS|NICK) (:.*|\\S*)"
                    + "|USER \\S+( [\\d*]+( \\S+( :.*)?)?)? ?|(PING|AUTHENTICATE) \\S*|OPER \\S+( \\S*)?|PRIVMSG [#&]\\S+( :.*)?)");

    private static final Pattern HTTP =
            Pattern.compile("(GET|POST|HEAD|PUT|DELETE|OPTIONS|PATCH|CONNECT|TRACE) .* HTTP/.*", Pattern.DOTALL);

    private static final Pattern CHAT10 = Pattern.compile("REGISTER .* CHAT/.*", Pattern.DOTALL);

    /** A CS372 client sends back the first three bytes, and the length of its message behind them. */
    private static final Pattern RULE_SENT_BACK = Pattern.compile("---\\d*");

    /** How those begin who are worth waiting for until they have finished their line. */
    private static final List<String> OPENINGS =
            List.of("REGISTER ", "CAP ", "NICK ", "USER ", "PASS ", "PING ", "GET ", "POST ", "HEAD ", "SYN");

    private static final String NO_WEB_PAGE = "HTTP/1.1 400 Bad Request\r\n"
            + "Content-Type: text/plain; charset=utf-8\r\n"
            + "Connection: close\r\n"
            + "\r\n"
            + "This is a chat room, not a web page. Join it with an IRC client, or with chat --connect.\r\n";

    private final int port;
    private final Supplier<Greeting> greeting;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Greeting greeted = Greeting.NONE;
    private Duration first = Duration.ZERO;
    private Duration latest = Duration.ZERO;
    private int reads;
    private int drips;

    /**
     * @param port the one that the peer connected to
     * @param greeting what is said there to those who wait; asked for when somebody does
     */
    public FirstWords(int port, Supplier<Greeting> greeting) {
        this.port = port;
        this.greeting = greeting;
    }

    /** The connection is there. */
    public Verdict begin() {
        return new Verdict.Undecided(List.of(), SILENCE);
    }

    /**
     * Something was read.
     *
     * @param some what one read brought
     * @param age since the connection began
     */
    public Verdict read(byte[] some, Duration age) {
        if (some.length > 0) {
            count(some.length, age);
            bytes.writeBytes(some);
        }
        Verdict verdict = recognised();
        return verdict == null ? patient(age) : verdict;
    }

    private void count(int length, Duration age) {
        boolean soon = reads == 0 || age.minus(latest).compareTo(TYPING) < 0;
        if (length == 1 && drips == reads && soon) {
            drips++;
        }
        if (reads == 0) {
            first = age;
        }
        reads++;
        latest = age;
    }

    /**
     * Nothing was read for as long as the last verdict said.
     *
     * @param age since the connection began
     */
    public Verdict quiet(Duration age) {
        if (reads == 0) {
            greeted = greeting.get().on(port);
            return new Verdict.Undecided(greeted.said(), null);
        }
        if (drips >= DRIPS) {
            return patient(age);
        }
        return plain();
    }

    /** The peer says nothing more; what was read is to be understood as it is, and then ended. */
    public Verdict ended() {
        if (reads == 0) {
            return new Verdict.Refused(List.of(), "it said nothing");
        }
        Verdict verdict = recognised();
        return verdict == null ? plain() : verdict;
    }

    private @Nullable Verdict recognised() {
        String text = text();
        int end = text.indexOf('\n');
        String line = end < 0 ? text : text.substring(0, end);
        if (CHAT10.matcher(line).matches()) {
            return older(new Chat10Guest());
        }
        if (HTTP.matcher(line).matches()) {
            return new Verdict.Refused(List.of(Say.now(NO_WEB_PAGE)), "it speaks HTTP");
        }
        if (greeted == Greeting.SYN && text.startsWith("SYN")) {
            return older(new Cs372Guest());
        }
        if (end < 0 && bytes.size() < LONGEST) {
            return null;
        }
        return IRC.matcher(line).matches() ? new Verdict.Irc(bytes.toByteArray()) : plain();
    }

    /** Somebody of whom only the way of writing is known, which is taken for the way of reading. */
    private Verdict plain() {
        String text = text();
        if (BEGUN_IRC.matcher(text).matches()) {
            return new Verdict.Irc(bytes.toByteArray());
        }
        if (greeted == Greeting.BANNER) {
            return RULE_SENT_BACK.matcher(text).matches()
                    ? new Verdict.Refused(List.of(), "it is a CS372 client, and this port has another greeting")
                    : older(new HackbrightGuest());
        }
        return older(text.indexOf('\n') < 0 ? new ChunkGuest() : new LineGuest());
    }

    private Verdict older(Dialect dialect) {
        return new Verdict.Older(dialect, bytes.toByteArray());
    }

    private Verdict patient(Duration age) {
        if (reads == 0) {
            return new Verdict.Undecided(List.of(), null);
        }
        if (drips >= DRIPS) {
            Duration left = first.plus(UNFINISHED).minus(age);
            return left.isNegative() || left.isZero()
                    ? new Verdict.Refused(List.of(), "its first line has no end")
                    : new Verdict.Undecided(List.of(), left);
        }
        return new Verdict.Undecided(List.of(), drips == reads || hasBegun() ? TYPING : SETTLED);
    }

    private boolean hasBegun() {
        String text = text();
        return OPENINGS.stream()
                .anyMatch(opening ->
                        text.length() < opening.length() ? opening.startsWith(text) : text.startsWith(opening));
    }

    private String text() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
