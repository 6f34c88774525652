package chat.client;

import chat.client.Entry.Delivery;
import chat.client.Entry.Kind;
import java.util.Optional;

/** Saying something better that was said already: Alt-E and {@code /edit}. */
final class Correcting {
    private Correcting() {}

    /** The last that I have said comes back into the draft. */
    static Step open(State state) {
        if (!state.writing().editor().isBlank()) {
            return Commands.hint(state, "Send or clear what you are writing; then your last message can be corrected.");
        }
        Optional<Entry> last = last(state);
        return last.map(entry -> open(state, entry)).orElseGet(() -> Commands.hint(state, why(state)));
    }

    static Step open(State state, Entry entry) {
        String text = words(entry);
        About about = new About(id(entry), Ties.quote(entry), true);
        return Step.of(state.with(
                state.writing().with(state.writing().editor().replace(text)).with(about)));
    }

    /** The last message of mine here that the host has. */
    private static Optional<Entry> last(State state) {
        return state.room()
                .history()
                .find(e -> isMine(state, e), History.LIMIT)
                .filter(e -> e.delivery() == Delivery.STORED);
    }

    private static boolean isMine(State state, Entry entry) {
        return entry.mine() && entry.kind() == Kind.MESSAGE && state.isRoom(entry.target());
    }

    private static String why(State state) {
        return state.room().history().find(e -> isMine(state, e), History.LIMIT).isPresent()
                ? "The host does not have your last message yet: try again "
                        + state.me().words("when it is marked ✓.", "in a moment.")
                : "There is nothing of yours here that could be corrected.";
    }

    /** By its own id nobody else knows a message. */
    static String id(Entry entry) {
        return entry.id().equals(entry.own()) ? "" : entry.id();
    }

    private static String words(Entry entry) {
        String text = entry.text();
        return entry.ties().corrects() ? text.substring(Ties.MARK.length()) : text;
    }

    /** {@code /edit [TEXT]}: at once, or in the draft. */
    static Step command(State state, String text, Sending sending) {
        if (text.isEmpty()) {
            return state.me().manner() == Profile.Manner.SCREEN
                    ? open(state)
                    : Commands.problem(state, "/edit needs the text as it shall be: /edit tea at five");
        }
        Optional<Entry> last = last(state);
        if (last.isEmpty()) {
            return Commands.problem(state, why(state));
        }
        About about = new About(id(last.get()), Ties.quote(last.get()), true);
        return sending.say(state.with(state.writing().with(about)), state.room().name(), text, false);
    }

    /** What a draft that is about something says on the wire. */
    static String said(About about, String text) {
        return about.corrects() ? Ties.MARK + text : text;
    }
}
