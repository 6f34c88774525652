package chat.trust;

import java.util.Optional;

/** What is to be thought of the key that a host shows. */
public sealed interface Verdict {
    /** The same key at the same address as before. */
    record Known(KnownHost host) implements Verdict {}

    /** A key that is known, at an address that is not. */
    record KnownElsewhere(KnownHost host) implements Verdict {}

    /** Neither key nor address was seen before, and no invite says which key it should be. */
    record FirstContact() implements Verdict {}

    /** A new key, and the one of the invite. */
    record Invited() implements Verdict {}

    /**
     * Not the key of the invite.
     *
     * @param now whose key it is, when that is known
     */
    record NotInvited(Optional<KnownHost> now) implements Verdict {}

    /**
     * The address is known, and it had another key.
     *
     * @param place the address, as {@code HOST:PORT}
     * @param was who was there before
     * @param now whose key it is, when that is known
     */
    record Changed(String place, KnownHost was, Optional<KnownHost> now) implements Verdict {}

    /** Why the host must not be joined, and what to do, in words for people; empty if it may be. */
    default Optional<String> objection() {
        if (this instanceof NotInvited not) {
            return Optional.of("this is not the host of your invite" + owner(not.now)
                    + "; nothing was sent to it. Ask for a new invite.");
        }
        if (this instanceof Changed changed) {
            String name = changed.was.name();
            return Optional.of("the host at " + changed.place + " is not the one it was: " + name + " had another key"
                    + owner(changed.now)
                    + "; nothing was sent to it. If " + name + " says that this is right: chat --forget " + name);
        }
        return Optional.empty();
    }

    private static String owner(Optional<KnownHost> now) {
        return now.map(host -> " (this is the key of " + host.name() + ")").orElse("");
    }
}
