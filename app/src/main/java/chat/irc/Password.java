package chat.irc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A password, of a room or an operator. It shows itself to nobody but the wire. Pure. */
public final class Password {
    /** What fits into a line of PASS or OPER with room to spare. Bytes. */
    public static final int MOST = 300;

    private final String text;

    private Password(String text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when it is empty, too long, or has a control character; the text is not told */
    public static Password of(String text) {
        boolean fits = text.getBytes(StandardCharsets.UTF_8).length <= MOST;
        if (text.isEmpty() || !fits || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("no password");
        }
        return new Password(text);
    }

    /** Whether this is it. How long the answer takes says nothing about how much of it is right. */
    public boolean is(String given) {
        return MessageDigest.isEqual(digest(text), digest(given));
    }

    /** What a client says first (Modern IRC, "PASS message"). */
    public Message pass() {
        return Message.of("PASS", text);
    }

    /** Of the same length for all. */
    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }

    /** Not the password, for it could end up in a log. */
    @Override
    public String toString() {
        return "a password";
    }
}
