package chat;

import chat.store.Talk;
import chat.trust.Address;
import chat.trust.Address.Scheme;
import chat.trust.KnownHost;
import java.io.IOException;
import java.util.Locale;

/** Whose conversation it is that is kept: what was said to one host never goes to another. */
interface Whose {
    /** @param pin what the host has shown; empty when it was not reached yet, or shows none */
    Talk talk(String pin) throws IOException;

    /** Whether this is only where a host may be that nobody has reached yet. */
    boolean isUnknown(Talk talk);

    /** A guest's: known by the host's pin, and by its address while it has shown none. */
    static Whose guest(Address address, String room, Keys keys) {
        String place = address.place().toLowerCase(Locale.ROOT);
        String there = "at " + address.scheme() + " " + place;
        return new Whose() {
            @Override
            public Talk talk(String pin) throws IOException {
                return new Talk(address.scheme() == Scheme.CHAT ? host(pin) : there, room.toLowerCase(Locale.ROOT));
            }

            private String host(String shown) throws IOException {
                if (!shown.isEmpty() || !address.pin().isEmpty()) {
                    return shown.isEmpty() ? address.pin() : shown;
                }
                return keys.knownHosts().all().stream()
                        .filter(host -> host.addresses().contains(place))
                        .map(KnownHost::pin)
                        .findFirst()
                        .orElse(there);
            }

            @Override
            public boolean isUnknown(Talk talk) {
                return talk.host().equals(there) && address.scheme() == Scheme.CHAT;
            }
        };
    }

    /**
     * That of whoever hosts it.
     *
     * @param name what the host's own file is called
     */
    static Whose host(String name, String room) {
        Talk talk = new Talk("here " + name, room.toLowerCase(Locale.ROOT));
        return new Whose() {
            @Override
            public Talk talk(String pin) {
                return talk;
            }

            @Override
            public boolean isUnknown(Talk other) {
                return false;
            }
        };
    }
}
