package chat;

import chat.client.Entry;
import chat.client.Letter;
import chat.store.Line;
import chat.text.Formatted;

/** What a participant knows, in the words of the store, and back. */
final class Noted {
    private Noted() {}

    static Entry entry(Line line) {
        return Entry.seen(Entry.Kind.valueOf(line.kind()), line.time(), line.nick(), line.mine(), formed(line))
                .to(line.target())
                .identified(line.msgid())
                .inClear(line.clear())
                .about(line.about());
    }

    private static String formed(Line line) {
        return line.formed().isEmpty() ? line.text() : line.formed();
    }

    static Line line(Entry entry) {
        String formed = Formatted.codes(entry.body());
        return new Line(
                0,
                entry.time(),
                entry.kind().name(),
                entry.nick(),
                entry.mine(),
                entry.target(),
                entry.text(),
                formed.equals(entry.text()) ? "" : formed,
                entry.id(),
                entry.clear(),
                entry.ties().to());
    }

    static Letter letter(chat.store.Letter kept) {
        return new Letter(
                kept.id(),
                kept.target(),
                kept.text(),
                kept.time(),
                Letter.State.valueOf(kept.state().name()),
                kept.reason(),
                kept.about());
    }

    static chat.store.Letter letter(Letter letter) {
        return new chat.store.Letter(
                letter.id(),
                letter.target(),
                letter.text(),
                letter.time(),
                state(letter.state()),
                letter.reason(),
                letter.about());
    }

    static chat.store.Letter.State state(Letter.State state) {
        return chat.store.Letter.State.valueOf(state.name());
    }

    /** Whether an entry is worth keeping: what was said, and what it was about. */
    static boolean isKept(Entry entry) {
        boolean refused = entry.delivery() == Entry.Delivery.REFUSED;
        return entry.isSaid() && !refused || entry.kind() == Entry.Kind.TOPIC;
    }
}
