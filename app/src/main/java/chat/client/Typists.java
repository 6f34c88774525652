package chat.client;

import chat.irc.Message;
import chat.text.Printable;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is writing something in a conversation (IRCv3 client-tags/typing).
 *
 * @param until by nick, as the server writes it: until when that is believed; at most {@link #LIMIT}
 */
public record Typists(Map<String, Instant> until) {
    /** Who are remembered; more could not be told in a row. A count. */
    static final int LIMIT = 20;

    /** How long a notice is believed that says that somebody types; given by the specification. */
    private static final Duration ACTIVE = Duration.ofSeconds(6);

    /** The same for one who has stopped and has something in the line; given by the specification. */
    private static final Duration PAUSED = Duration.ofSeconds(30);

    static final String TAG = "+typing";

    static final Typists NOBODY = new Typists(Map.of());

    public Typists {
        until = Map.copyOf(until);
    }

    /** {@code @+typing=active TAGMSG target}. */
    static State heard(State state, Message message) {
        Optional<String> tag = message.tags().get(TAG);
        if (tag.isEmpty() || state.isMe(message.nick()) || message.tags().has("batch")) {
            return state;
        }
        String nick = Printable.name(message.nick());
        return state.inRoom(r -> r.with(
                switch (tag.get()) {
                    case "active" -> r.typists().plus(nick, state.now().plus(ACTIVE));
                    case "paused" -> r.typists().plus(nick, state.now().plus(PAUSED));
                    default -> r.typists().without(nick);
                }));
    }

    private Typists plus(String nick, Instant end) {
        if (until.size() >= LIMIT && !until.containsKey(nick)) {
            return this;
        }
        Map<String, Instant> more = new LinkedHashMap<>(until);
        more.put(nick, end);
        return new Typists(more);
    }

    Typists without(String nick) {
        if (!until.containsKey(nick)) {
            return this;
        }
        Map<String, Instant> fewer = new LinkedHashMap<>(until);
        fewer.remove(nick);
        return new Typists(fewer);
    }

    /** Those who write at this time. */
    Typists at(Instant now) {
        if (until.values().stream().allMatch(now::isBefore)) {
            return this;
        }
        Map<String, Instant> still = new LinkedHashMap<>(until);
        still.values().removeIf(end -> !now.isBefore(end));
        return new Typists(still);
    }

    /** When somebody of these will have been silent for too long. */
    Optional<Instant> next() {
        return until.values().stream().min(Instant::compareTo);
    }

    /** Their nicks, those who are in the room. */
    public List<String> in(Roster roster) {
        return until.keySet().stream().filter(roster::has).sorted().toList();
    }
}
