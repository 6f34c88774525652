package chat.tui;

import chat.client.Chooser;
import chat.client.Room;
import chat.client.State;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Width;
import java.util.ArrayList;
import java.util.List;

/** The conversations to choose from, over the last rows of the pane. */
final class ChooserList {
    private ChooserList() {}

    /** At most so many rows, those around the chosen one. */
    static List<List<Span>> rows(State state, Chooser chooser, int most) {
        List<Room> list = chooser.among(state.rooms());
        int columns = state.viewport().columns();
        if (list.isEmpty()) {
            return most == 0 ? List.of() : List.of(row("  No conversation is called that.", columns, Tone.OVERLAY));
        }
        int shown = Math.min(most, list.size());
        int first = Math.max(0, Math.min(chooser.at() - shown + 1, list.size() - shown));
        List<List<Span>> rows = new ArrayList<>();
        for (int i = first; i < first + shown; i++) {
            rows.add(row(state, list.get(i), i == chooser.at()));
        }
        return rows;
    }

    private static List<Span> row(State state, Room room, boolean chosen) {
        boolean here = room.number() == state.rooms().shown();
        String text = (chosen ? " › " : "   ") + (state.rooms().place(room.number()) + 1) + " " + room.name()
                + (here ? " (on the screen)" : RoomsLine.news(room));
        return row(text, state.viewport().columns(), chosen ? Tone.STATUS_STRONG : Tone.STATUS);
    }

    private static List<Span> row(String text, int columns, Tone tone) {
        return List.of(Span.of(Width.pad(Width.fit(text, columns), columns), tone));
    }
}
