package chat.irc;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** A password, of a room or an operator. It shows itself to nobody but the wire. Pure. */
public final class Password {
    /** What fits into a line of PASS or OPER with room to spare. Bytes. */
    public static final int MOST = 300;

    private final char[] text;

    private Password(char[] text) {
        this.text = text;
    }

    /** @throws IllegalArgumentException when it is empty, too long, or has a control character; the text is not told */
    public static Password of(String text) {
        return of(text.toCharArray());
    }

    /** The same of what was typed; it is copied, so that whoever typed it may wipe it. */
    public static Password of(char[] typed) {
        char[] text = typed.clone();
        boolean fits = text.length > 0 && length(text) <= MOST;
        for (char c : text) {
            fits &= !Character.isISOControl(c);
        }
        if (!fits) {
            throw new IllegalArgumentException("no password");
        }
        return new Password(text);
    }

    /** As bytes on the wire. */
    public static int length(char[] text) {
        byte[] bytes = bytes(text);
        Arrays.fill(bytes, (byte) 0);
        return bytes.length;
    }

    private static byte[] bytes(char[] text) {
        ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    /** Whether this is it. How long the answer takes says nothing about how much of it is right. */
    public boolean is(String given) {
        return MessageDigest.isEqual(digest(text), digest(given.toCharArray()));
    }

    /** What a client says first (Modern IRC, "PASS message"). */
    public Message pass() {
        return Message.of("PASS", new String(text));
    }

    /** Of the same length for all. */
    private static byte[] digest(char[] text) {
        byte[] bytes = bytes(text);
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    /** Not the password, for it could end up in a log. */
    @Override
    public String toString() {
        return "a password";
    }
}
