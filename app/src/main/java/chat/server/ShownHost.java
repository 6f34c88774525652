package chat.server;

import chat.irc.Limits;
import chat.wire.Peer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The host name that members see of each other: short, since it is part of every relayed line, and the same each time,
 * since bans go by it.
 *
 * <pre>
 *   a peer that showed a key      4bq7k2m6xw3a.key     whatever address it comes from
 *   this machine, without a key   localhost
 *   another one, without a key    10.0.0.5, or 4bq7k2m6xw3a.ip when the address is too long
 * </pre>
 */
final class ShownHost {
    /** Characters of a shortened key or address: 60 bits. */
    private static final int SHORT = 12;

    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648, in the case that masks ignore

    private ShownHost() {}

    static String of(Peer peer) {
        if (!peer.pin().isEmpty()) {
            return digest(peer.pin()) + ".key";
        }
        if (peer.local()) {
            return "localhost";
        }
        String address = peer.address();
        if (address.length() >= Limits.HOST || !address.chars().allMatch(ShownHost::isOfAddress)) {
            return digest(address) + ".ip";
        }
        return address.startsWith(":") ? "0" + address : address; // a leading colon would end the parameters of a line
    }

    private static boolean isOfAddress(int c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c == '.' || c == ':';
    }

    private static String digest(String text) {
        byte[] hash;
        try {
            hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
        StringBuilder digest = new StringBuilder(SHORT);
        for (int i = 0; i < SHORT; i++) {
            digest.append(BASE32.charAt(hash[i] & 31));
        }
        return digest.toString();
    }
}
