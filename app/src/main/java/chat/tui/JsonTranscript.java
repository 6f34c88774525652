package chat.tui;

import chat.client.Entry;
import chat.client.Link;
import chat.client.Room;
import chat.client.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One JSON object on each line (RFC 8259), for programs. A field never changes its meaning; fields that do not apply are
 * left out.
 *
 * <pre>
 *   {"type":"message","room":"#lobby","from":"ana","text":"hi","time":"2026-11-20T18:00:00.123Z","id":"…","self":false}
 *   {"type":"message","room":"#lobby","from":"guest",…,"self":false,"encrypted":false}   only where it is known not to be
 *   {"type":"ack","id":"…","line":1}
 *   {"type":"state","state":"reconnecting","in":2,"text":"connection reset"}
 * </pre>
 */
public final class JsonTranscript implements Transcript {

    @Override
    public List<Line> began(State state) {
        List<Line> lines = new ArrayList<>();
        phase(state, lines);
        return lines;
    }

    @Override
    public List<Line> between(State before, State after) {
        List<Line> lines = new ArrayList<>();
        if (Transcript.moved(before, after)) {
            phase(after, lines);
        }
        for (Room room : Transcript.entered(before, after)) {
            lines.add(line(new Json("state")
                    .text("state", "joined")
                    .text("room", room.name())
                    .text("nick", after.me().nick())));
        }
        for (News news : Transcript.news(before, after)) {
            Entry entry = news.entry();
            lines.add(line(entry(entry, news.room())));
            if (entry.mine() && entry.delivery() == Entry.Delivery.STORED) {
                lines.add(line(new Json("ack").text("id", entry.id()).number("line", entry.input())));
            }
        }
        return lines;
    }

    @Override
    public List<Line> left(State state) {
        return List.of(line(new Json("state").text("state", "left")));
    }

    private static Line line(Json json) {
        return new Line(json.toString(), false);
    }

    private static void phase(State state, List<Line> lines) {
        Link.Phase phase = state.link().phase();
        if (phase == Link.Phase.CONNECTING) {
            lines.add(line(new Json("state").text("state", "connecting")));
        } else if (phase == Link.Phase.WAITING) {
            long millis =
                    Duration.between(state.now(), state.link().retry().at()).toMillis();
            lines.add(line(new Json("state")
                    .text("state", "reconnecting")
                    .number("in", (millis + 999) / 1000)
                    .text("text", state.link().retry().reason())));
        }
    }

    private static Json entry(Entry entry, Room room) {
        return switch (entry.kind()) {
            case MESSAGE -> said("message", entry);
            case ACTION -> said("action", entry);
            case NOTICE -> said("notice", entry);
            case REDACTED -> happened("redact", entry, room).text("id", entry.id());
            case REACTED ->
                happened("react", entry, room).text("reply", entry.ties().to());
            case UNREACTED ->
                happened("unreact", entry, room).text("reply", entry.ties().to());
            case JOIN -> happened("join", entry, room);
            case LEAVE -> happened("leave", entry, room);
            case NICK -> happened("nick", entry, room).text("to", entry.target());
            case TOPIC -> happened("topic", entry, room).text("topic", room.topic());
            case STATE, CARD -> new Json("state").text("state", "info").text("text", entry.text());
            case ERROR -> new Json("error").text("text", entry.text()).number("line", entry.input());
        };
    }

    /** Something that was seen before. */
    static String kept(Entry entry) {
        if (entry.kind() == Entry.Kind.REDACTED) {
            return new Json("redact")
                    .text("room", entry.target())
                    .text("text", entry.text())
                    .text("time", entry.time().toString())
                    .text("id", entry.id())
                    .toString();
        }
        String type = entry.kind() == Entry.Kind.MESSAGE
                ? "message"
                : entry.kind().name().toLowerCase(Locale.ROOT);
        return said(type, entry).toString();
    }

    private static Json said(String type, Entry entry) {
        return new Json(type)
                .text(entry.isPrivate() ? "to" : "room", entry.target())
                .text("from", entry.nick())
                .text("text", entry.text())
                .text("time", entry.time().toString())
                .text("id", entry.id())
                .text("reply", entry.ties().to())
                .flag("self", entry.mine())
                .inClear(entry);
    }

    private static Json happened(String type, Entry entry, Room room) {
        return new Json(type)
                .text("room", room.name())
                .text("from", entry.nick())
                .text("text", entry.text())
                .text("time", entry.time().toString())
                .flag("self", entry.mine())
                .inClear(entry);
    }

    /** One object, field by field. */
    private static final class Json {
        private final StringBuilder text = new StringBuilder();

        Json(String type) {
            text.append("{\"type\":");
            quote(type);
        }

        Json text(String name, String value) {
            if (!value.isEmpty()) {
                field(name);
                quote(value);
            }
            return this;
        }

        Json number(String name, long value) {
            if (value > 0) {
                field(name);
                text.append(value);
            }
            return this;
        }

        Json flag(String name, boolean value) {
            field(name);
            text.append(value);
            return this;
        }

        /** Of most connections it is not known; that one is encrypted is never claimed. */
        Json inClear(Entry entry) {
            return entry.clear() ? flag("encrypted", false) : this;
        }

        private void field(String name) {
            text.append(',');
            quote(name);
            text.append(':');
        }

        private void quote(String value) {
            text.append('"');
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '"' || c == '\\') {
                    text.append('\\').append(c);
                } else if (c == '\n') {
                    text.append("\\n");
                } else if (c < ' ' || c == 0x7f) {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
            text.append('"');
        }

        @Override
        public String toString() {
            return text + "}";
        }
    }
}
