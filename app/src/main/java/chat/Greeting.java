package chat;

import chat.text.Span;
import chat.text.Tone;
import chat.trust.Address;
import chat.trust.Verdict;
import java.util.List;

/** What a guest is told about whom it reached, before anything is said. */
final class Greeting {
    private Greeting() {}

    /** Its lines; none where the host is who it was. */
    static List<List<Span>> of(Address address, Verdict verdict) {
        if (verdict instanceof Verdict.KnownElsewhere elsewhere) {
            return line("This is the host you know as " + elsewhere.host().name() + ", at a new address.", Tone.QUIET);
        }
        if (verdict instanceof Verdict.FirstContact) {
            return line(
                    "You have not been to " + address.place() + " before: its key is remembered from now on.",
                    Tone.QUIET);
        }
        if (verdict instanceof Verdict.Invited) {
            return line("This is the host of your invite.", Tone.GOOD);
        }
        return List.of();
    }

    private static List<List<Span>> line(String text, Tone tone) {
        return List.of(List.of(Span.of(text, tone)));
    }
}
