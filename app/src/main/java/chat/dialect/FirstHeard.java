package chat.dialect;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a server is, by what it says first. Pure. */
public enum FirstHeard {
    /** An IRC server. */
    IRC,
    /** The two-person chat of CS372. */
    CS372,
    /** Hackbright's SocketToMe. */
    HACKBRIGHT,
    /** sock_chat with names. */
    SOCK_CHAT,
    /** Anything else, and whatever says nothing. */
    RAW;

    /** How long a server may take to say something; those who do say it at once. */
    public static final Duration PATIENCE = Duration.ofMillis(700);

    /** Bytes after which nothing more is waited for. */
    private static final int ENOUGH = 1024;

    private static final Pattern GREETING =
            Pattern.compile("(:\\S+ [A-Za-z0-9]+|NOTICE|PING|ERROR) .*\n", Pattern.DOTALL);

    /**
     * Decides.
     *
     * @param heard all bytes so far
     * @param silent whether nothing more came for as long as {@link #PATIENCE}
     * @return empty while more has to be waited for
     */
    public static Optional<FirstHeard> of(byte[] heard, boolean silent) {
        String text = new String(heard, StandardCharsets.ISO_8859_1);
        if (text.equals("SYN")) {
            return Optional.of(CS372);
        }
        if (text.contains("screen name:")) {
            return Optional.of(HACKBRIGHT);
        }
        if (text.startsWith(SockChatHost.PROMPT)) {
            return Optional.of(SOCK_CHAT);
        }
        if (GREETING.matcher(text).lookingAt()) {
            return Optional.of(IRC);
        }
        return silent || heard.length >= ENOUGH ? Optional.of(RAW) : Optional.empty();
    }

    /** A way of talking with it; for {@link #IRC} there is none but its own. */
    public Dialect dialect() {
        return switch (this) {
            case IRC -> throw new IllegalStateException("IRC needs no dialect");
            case CS372 -> new Cs372Host();
            case HACKBRIGHT -> new HackbrightHost();
            case SOCK_CHAT -> new SockChatHost();
            case RAW -> new RawHost();
        };
    }
}
