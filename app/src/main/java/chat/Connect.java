package chat;

import chat.client.Profile;
import chat.client.Profile.Manner;
import chat.client.State;
import chat.text.Span;
import chat.text.Tone;
import chat.trust.Address;
import chat.trust.TrustException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code chat --connect}: a participant, and the way to a host elsewhere. */
final class Connect {
    private Connect() {}

    /** Takes part until the user leaves. */
    static Exit run(Wanted.Join wanted, Participant participant) throws IOException, InterruptedException {
        Manner manner = wanted.message().isPresent() ? Manner.ONE_MESSAGE : participant.manner();
        boolean known = manner != Manner.SCREEN && joinedBefore(wanted.address(), participant.keys());
        Profile me = Profile.guest(wanted.seat().nick(), manner, known)
                .attaching(wanted.seat().nickIsChosen())
                .showing(card(wanted.address()));
        String room = wanted.address().scheme() == Address.Scheme.CHAT ? "#" + wanted.room() : room(wanted.room());
        State start = State.start(me, room, participant.now());
        return participant.run(
                start,
                loop -> new Dialer(wanted.address(), wanted.seat().nick(), wanted.password(), participant.keys(), loop),
                Optional.of(Whose.guest(wanted.address(), room, participant.keys())),
                wanted.message());
    }

    /** On other servers a room's name may begin with another sign, which the user then writes. */
    private static String room(String name) {
        return name.startsWith("#") || name.startsWith("&") ? name : "#" + name;
    }

    private static boolean joinedBefore(Address address, Keys keys) throws TrustException, IOException {
        String place = address.place().toLowerCase(Locale.ROOT);
        return keys.knownHosts().all().stream()
                .anyMatch(host -> host.addresses().contains(place));
    }

    private static List<List<Span>> card(Address address) {
        return List.of(
                List.of(Span.of("You joined by:", Tone.QUIET)),
                List.of(Span.of("  chat --connect " + address, Tone.KEY)));
    }
}
