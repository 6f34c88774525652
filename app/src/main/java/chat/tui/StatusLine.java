package chat.tui;

import chat.client.Below;
import chat.client.Fitting;
import chat.client.Lag;
import chat.client.Link;
import chat.client.Member;
import chat.client.Plan;
import chat.client.Popup;
import chat.client.Room;
import chat.client.Search;
import chat.client.State;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Width;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The one row that says where we are and whether all is well, in words. What does not fit is left out from the left part. */
final class StatusLine {
    private StatusLine() {}

    static List<Span> row(State state) {
        int columns = state.viewport().columns();
        List<Span> right = right(state);
        Span last = right.get(right.size() - 1);
        boolean crowded = Width.of(" " + state.room().name() + Span.plain(right)) > columns;
        if (crowded && last.look().tone() == Tone.STATUS) { // that all is well can be told elsewhere
            right.remove(right.size() - 1);
        }
        int used = Width.of(Span.plain(right));
        if (used > columns) {
            String cut = Width.fit(Span.plain(right).strip(), columns);
            return List.of(Span.of(Width.pad(cut, columns), Tone.STATUS_STRONG));
        }
        List<Span> row = new ArrayList<>(left(state, columns - used));
        row.addAll(right);
        return row;
    }

    private static List<Span> left(State state, int columns) {
        String name = " " + state.room().name();
        String people = people(state);
        String topic =
                state.room().topic().isEmpty() ? "" : " · " + state.room().topic();
        if (Width.of(name) > columns) {
            return List.of(Span.of(Width.pad(Width.fit(name, columns), columns), Tone.STATUS_STRONG));
        }
        int rest = columns - Width.of(name);
        String typing = typing(state.room());
        String more = typing.isEmpty() || Width.of(people + typing) <= rest ? people + typing + topic : typing;
        String shown = Width.of(typing.isEmpty() ? people : typing) > rest ? "" : Width.fit(more, rest);
        return List.of(Span.of(name, Tone.STATUS_STRONG), Span.of(Width.pad(shown, rest), Tone.STATUS));
    }

    private static String typing(Room room) {
        List<String> nicks = room.typists().in(room.roster());
        return switch (nicks.size()) {
            case 0 -> "";
            case 1 -> " · " + nicks.get(0) + " is writing";
            case 2 -> " · " + nicks.get(0) + " and " + nicks.get(1) + " are writing";
            default -> " · " + nicks.size() + " are writing";
        };
    }

    private static String people(State state) {
        Room room = state.room();
        if (room.isPrivate()) {
            boolean gone = state.link().isOpen() && room.roster().size() == 0;
            boolean away = room.roster().get(room.name()).map(Member::away).orElse(false);
            return " · " + (gone ? "not here" : away ? "away" : "between you two");
        }
        return switch (state.link().isOpen() ? state.room().roster().size() : 0) {
            case 0 -> ""; // not in the room: nobody can be counted
            case 1 -> " · just you";
            default -> " · " + state.room().roster().size() + " people";
        };
    }

    private static List<Span> right(State state) {
        List<Span> parts = new ArrayList<>();
        String elsewhere = elsewhere(state);
        if (!elsewhere.isEmpty()) {
            parts.add(Span.of(" " + elsewhere + " ", Tone.STATUS_STRONG));
        }
        Search search = state.viewport().search();
        String below = search == null ? below(state) : search.place();
        if (!below.isEmpty()) {
            parts.add(Span.of(" " + below + " ", Tone.STATUS_STRONG));
        }
        String room = Fitting.words(state);
        if (!room.isEmpty()) {
            parts.add(Span.of(" " + room + " ", Tone.STATUS_STRONG));
        }
        int waiting = state.outgoing().pending().size();
        if (waiting > 0) {
            parts.add(Span.of(" ⏳" + waiting + " ", Tone.STATUS_STRONG));
        }
        parts.addAll(link(state));
        return parts;
    }

    /** What is new in other conversations, where there is no row with their names. */
    private static String elsewhere(State state) {
        if (Plan.of(state).rooms() > 0) {
            return "";
        }
        int said = 0;
        int mentions = 0;
        for (Room room : state.rooms().all()) {
            if (room.number() != state.rooms().shown()) {
                said += room.unread().news().said();
                mentions += room.unread().news().mentions();
            }
        }
        return said == 0 ? "" : "+" + said + (mentions == 0 ? "" : " @you");
    }

    /** What is below the screen: how many messages, and how many of them speak to me. */
    private static String below(State state) {
        if (state.viewport().follows()) {
            return "";
        }
        Below below = state.viewport().below();
        int mentions = below.mentions();
        Popup popup = state.writing().popup();
        boolean chooses = popup != null && popup.message() != null;
        return below.said() == 0
                ? chooses ? "" : "scrolled"
                : "↓" + below.said() + (mentions == 0 ? "" : " (" + mentions + " @you)");
    }

    private static List<Span> link(State state) {
        Link link = state.link();
        return switch (link.phase()) {
            case CONNECTING, REGISTERING -> List.of(Span.of(" connecting… ", Tone.STATUS));
            case JOINING -> List.of(Span.of(" joining… ", Tone.STATUS));
            case OUTSIDE -> List.of(Span.of(" not in the room ", Tone.STATUS_PROBLEM));
            case LOCKED -> List.of(Span.of(" password needed ", Tone.STATUS_PROBLEM));
            case STOPPED -> List.of(Span.of(" stopped ", Tone.STATUS_PROBLEM));
            case WAITING -> List.of(Span.of(" offline, next try " + in(state) + " ", Tone.STATUS_PROBLEM));
            case JOINED -> joined(state);
        };
    }

    private static String in(State state) {
        long millis = Duration.between(state.now(), state.link().retry().at()).toMillis();
        long seconds = Math.max(0, (millis + 999) / 1000);
        return seconds == 0 ? "now" : "in " + seconds + " s";
    }

    private static List<Span> joined(State state) {
        Link link = state.link();
        if (state.me().hosting()) {
            return List.of(Span.of(" hosting ", Tone.STATUS));
        }
        Duration lag = Lag.of(state);
        if (lag.compareTo(Lag.WORTH) >= 0) {
            return List.of(Span.of(" slow: " + lag.toSeconds() + " s ", Tone.STATUS_PROBLEM));
        }
        if (link.pin().isEmpty()) {
            return List.of(Span.of(" not encrypted ", Tone.STATUS_PROBLEM));
        }
        return List.of(Span.of(link.verified() ? " verified " : " encrypted, not verified ", Tone.STATUS));
    }
}
