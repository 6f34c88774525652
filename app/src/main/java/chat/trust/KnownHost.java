package chat.trust;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A host that was joined before. Its key is what it is known by; the addresses are hints, which tomorrow may be
 * somebody else's.
 *
 * @param name what the user calls it; without blanks
 * @param pin its identity, as in {@link Identity#pin}
 * @param first when it was met
 * @param last when it was joined most recently
 * @param verified whether the user has made sure of the key: by an invite, or by comparing words
 * @param addresses where it was reached, as {@code HOST:PORT}, the latest first
 */
public record KnownHost(
        String name, String pin, Instant first, Instant last, boolean verified, List<String> addresses) {
    /** A host that moves more often than this forgets its oldest address. */
    static final int MAX_ADDRESSES = 16;

    private static final int FIELDS = 5;

    public KnownHost {
        addresses = List.copyOf(addresses);
    }

    /** As one line of the file: {@code name pin first last verified|unverified address...}. */
    String toLine() {
        return String.join(" ", name, pin, first.toString(), last.toString(), verified ? "verified" : "unverified")
                + " " + String.join(" ", addresses);
    }

    /** @throws IllegalArgumentException or a DateTimeException when the line is none of ours */
    static KnownHost parse(String line) {
        List<String> parts = Arrays.asList(line.split(" "));
        if (parts.size() < FIELDS || !Address.isPin(parts.get(1)) || parts.contains("")) {
            throw new IllegalArgumentException("no known host");
        }
        boolean verified = parts.get(4).equals("verified");
        if (!verified && !parts.get(4).equals("unverified")) {
            throw new IllegalArgumentException("neither verified nor not");
        }
        return new KnownHost(
                parts.get(0),
                parts.get(1),
                Instant.parse(parts.get(2)),
                Instant.parse(parts.get(3)),
                verified,
                parts.subList(FIELDS, parts.size()));
    }

    KnownHost joined(String address, Instant now, boolean verified) {
        List<String> more = new ArrayList<>(addresses);
        more.remove(address);
        more.add(0, address);
        return new KnownHost(
                name,
                pin,
                first,
                now,
                this.verified || verified,
                more.subList(0, Math.min(more.size(), MAX_ADDRESSES)));
    }

    KnownHost without(String address) {
        return new KnownHost(
                name,
                pin,
                first,
                last,
                verified,
                addresses.stream().filter(a -> !a.equals(address)).toList());
    }

    KnownHost asVerified() {
        return new KnownHost(name, pin, first, last, true, addresses);
    }
}
