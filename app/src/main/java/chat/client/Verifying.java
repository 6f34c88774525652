package chat.client;

import chat.client.Entry.Kind;
import chat.irc.Message;
import chat.text.Printable;
import chat.text.Span;
import chat.text.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words that two people read to each other. They are shown once when somebody new comes, and each time they are
 * asked for; that they were asked for is remembered in the entry that says so.
 */
final class Verifying {
    /** Entries looked at to see what was asked and shown. A count. */
    private static final int BACK = 500;

    private Verifying() {}

    /** {@code /verify}: the host's words; {@code /verify NAME}: somebody's; {@code /verify ok}: the host's were the same. */
    static Step command(State state, String name) {
        if (!state.link().isOpen()) {
            return Commands.problem(state, "Not connected: there is nobody to verify.");
        }
        String[] words = name.split("\\s+");
        if (words.length == 2 && words[1].equalsIgnoreCase("ok")) {
            return compared(state, words[0]);
        }
        if (state.me().hosting()) {
            return name.isEmpty() ? Commands.problem(state, "/verify needs a name: /verify ana") : person(state, name);
        }
        if (!name.isEmpty() && !name.equalsIgnoreCase("ok")) {
            return person(state, name);
        }
        if (state.link().pin().isEmpty()) {
            return Commands.note(state, "This host shows no key, so there is nothing to compare.");
        }
        return name.isEmpty() ? host(state) : vouch(state);
    }

    /** {@code /verify NAME ok}: holds as long as that one has the same key, and the program runs. */
    private static Step compared(State state, String name) {
        Optional<Member> member = state.room().roster().get(name);
        String nick = member.map(Member::nick).orElse(name);
        Optional<Entry> shown = state.room()
                .history()
                .find(e -> e.kind() == Kind.STATE && e.id().startsWith("words:" + nick + ":"), BACK);
        if (member.isEmpty() || shown.isEmpty()) {
            return Commands.problem(state, "Compare the words first: /verify " + Printable.name(name));
        }
        String words = shown.get().id().substring("words:".length());
        return Step.of(marked(state, nick)
                .plus(Update.note(
                                state,
                                Kind.STATE,
                                nick + state.me().words(" is marked ✓", " counts as verified")
                                        + ", and again whenever somebody comes as " + nick + " with the same key.")
                        .identified("compared:" + words)));
    }

    private static State marked(State state, String nick) {
        return state.with(state.rooms().each(r -> r.with(r.roster().change(nick, Member::compared))));
    }

    /** The words that were compared with somebody of this name since the program was started; none if they were not. */
    private static Optional<String> known(State state, String nick) {
        String begin = "compared:" + nick + ":";
        return state.rooms().all().stream()
                .flatMap(room ->
                        room
                                .history()
                                .find(e -> e.kind() == Kind.STATE && e.id().startsWith(begin), History.LIMIT)
                                .stream())
                .map(entry -> entry.id().substring(begin.length()))
                .findFirst();
    }

    /** Whether it is to be found out if somebody who comes is the one whose words were compared. */
    static boolean wasCompared(State state, String nick) {
        return state.link().isChat() && known(state, nick).isPresent();
    }

    /** Somebody came under a name whose words were compared: the same words are the same key, others are another one. */
    private static State met(State state, String nick, String words) {
        Optional<String> known = known(state, nick);
        if (known.isEmpty()) {
            return state;
        }
        return known.get().equals(words)
                ? marked(state, nick)
                : state.plus(Update.note(
                        state,
                        Kind.ERROR,
                        nick + " shows another key than the " + nick + " you have compared words with: it may be"
                                + " somebody else. /verify " + nick + " shows the words."));
    }

    private static Step host(State state) {
        State asked = state.plus(
                Update.note(state, Kind.STATE, "Comparing with the host…").identified("answered:"));
        return Step.of(asked, new Effect.FindWords("", state.link().pin()));
    }

    private static Step vouch(State state) {
        return Step.of(state, new Effect.Vouch(state.link().pin()));
    }

    /** It is remembered, or it is not. */
    static Step vouched(State state, Event.Vouched vouched) {
        if (!vouched.problem().isEmpty()) {
            return Commands.problem(state, "That could not be remembered: " + vouched.problem() + ".");
        }
        State verified = state.link().pin().equals(vouched.pin()) ? state.onLink(Link::vouched) : state;
        return Commands.note(verified, "Remembered: this host is who you think it is.");
    }

    /** Asks under the name that the server uses, because its answer will. */
    private static Step person(State state, String name) {
        Optional<Member> member = state.room().roster().get(name);
        if (member.isEmpty()) {
            return Commands.problem(
                    state, "Nobody here is called " + Printable.name(name) + ". /who lists those who are.");
        }
        String nick = member.get().nick();
        if (state.isMe(nick)) {
            return Commands.problem(state, "That is you.");
        }
        if (!state.link().isChat()) {
            return Commands.problem(
                    state, "This is no host of chat, so it cannot tell a key that both sides would compare.");
        }
        Entry asked = Update.note(state, Kind.STATE, "Asking for the key of " + nick + "…")
                .identified("asked:" + nick);
        return Step.of(state.plus(asked), new Effect.Send(Message.of("WHOIS", nick)));
    }

    /** 276: the identity of somebody, as the host sees it. */
    static Step key(State state, Message message) {
        String nick = Printable.name(message.param(1));
        String text = message.last();
        String pin = text.substring(text.lastIndexOf(' ') + 1);
        if (state.isMe(nick)) {
            return Step.of(state);
        }
        Optional<Entry> asked = asked(state, nick);
        if (asked.isEmpty() && !state.me().hosting() && !wasCompared(state, nick)) {
            return Step.of(state); // words cost time to find, so only for those we asked for
        }
        State answered = asked.map(e -> answered(state, e, nick)).orElse(state);
        return Step.of(answered, new Effect.FindWords(nick, pin));
    }

    private static Optional<Entry> asked(State state, String nick) {
        return noted(state.room(), "asked:" + nick);
    }

    /** Whether somebody's key was asked for in this conversation, and has not been told. */
    static boolean isAsked(Room room, String nick) {
        return noted(room, "asked:" + nick).isPresent();
    }

    /** Whether somebody's words are waited for in this conversation. */
    static boolean isAnswered(Room room, String nick) {
        return noted(room, "answered:" + nick).isPresent();
    }

    /** Among our own notes only: the ids of messages are for others to choose. */
    private static Optional<Entry> noted(Room room, String id) {
        return room.history().find(e -> e.kind() == Kind.STATE && e.id().equals(id), BACK);
    }

    private static State answered(State state, Entry asked, String nick) {
        return state.inRoom(r -> r.with(r.history().change(asked.number(), e -> e.identified("answered:" + nick))));
    }

    /** 318: nothing more is known of somebody; if there was no key, that is the answer. */
    static Step noKey(State state, String nick) {
        String name = Printable.name(nick);
        return asked(state, name)
                .map(entry -> Step.of(answered(state, entry, name)
                        .plus(Update.note(
                                state,
                                Kind.STATE,
                                name + " shows no key, so there is nothing to compare: anybody could use that name."))))
                .orElse(Step.of(state));
    }

    /** The words are known. */
    static State words(State before, Event.WordsFound found) {
        String words = String.join(" ", found.words());
        String id = "words:" + found.nick() + ":" + words;
        Optional<Entry> wanted = noted(before.room(), "answered:" + found.nick());
        boolean knows = known(before, found.nick()).isPresent();
        State state = knows ? met(before, found.nick(), words) : before;
        Optional<Entry> shown = noted(state.room(), id);
        boolean late = !state.link().isOpen()
                || !found.nick().isEmpty() && !state.room().roster().has(found.nick());
        if (late || (shown.isPresent() || knows) && wanted.isEmpty()) {
            return late ? before : state;
        }
        State done = wanted.map(entry ->
                        state.inRoom(r -> r.with(r.history().change(entry.number(), e -> e.identified("")))))
                .orElse(state);
        List<Span> body = new ArrayList<>();
        body.add(Span.of("Words with " + (found.nick().isEmpty() ? "the host" : found.nick()) + ":\n", Tone.QUIET));
        body.add(Span.of(String.join(" · ", found.words()), Tone.KEY));
        body.add(Span.of(advice(state, found.nick()), Tone.QUIET));
        return done.plus(Entry.note(Kind.STATE, state.now(), body).identified(id));
    }

    private static String advice(State state, String nick) {
        return nick.isEmpty()
                ? "\nAsk by voice: if both of you see the same six, nobody is in between; then type /verify ok."
                : "\nThe same six " + state.me().words("on both screens", "on both sides")
                        + " mean that nobody is in between.";
    }
}
