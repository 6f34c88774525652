package chat.tui;

import chat.client.Layout;
import chat.client.Member;
import chat.client.Plan;
import chat.client.Room;
import chat.client.State;
import chat.text.Look;
import chat.text.Span;
import chat.text.Tone;
import chat.text.Width;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Who is in the room, at the right edge of the pane: operators, those who have a voice, and then the others.
 *
 * <pre>
 *   │ 4 people
 *   │ @ana
 *   │  bob typing
 *   │  cleo away
 *   │  guest ~
 * </pre>
 */
final class PeoplePane {
    private static final String EDGE = "│ ";

    private PeoplePane() {}

    /** The rows with those of the people beside them. */
    static List<List<Span>> beside(State state, List<List<Span>> rows) {
        int columns = state.viewport().columns() - Plan.PEOPLE;
        List<List<Span>> people = rows(state.room(), rows.size());
        List<List<Span>> both = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Span> row = new ArrayList<>(rows.get(i));
            int used = Width.of(Span.plain(row));
            row.add(Span.of(" ".repeat(Math.max(0, columns - used))));
            row.add(Span.of(EDGE, Tone.QUIET));
            row.addAll(i < people.size() ? people.get(i) : List.of());
            both.add(row);
        }
        return both;
    }

    private static List<List<Span>> rows(Room room, int most) {
        List<Member> members = room.roster().all().stream()
                .sorted(Comparator.comparingInt(m -> "@".equals(m.rank()) ? 0 : "+".equals(m.rank()) ? 1 : 2))
                .toList();
        List<String> typing = room.typists().in(room.roster());
        List<List<Span>> rows = new ArrayList<>();
        rows.add(List.of(Span.of(members.size() == 1 ? "just you" : members.size() + " people", Tone.QUIET)));
        int shown = members.size() <= most - 1 ? members.size() : most - 2;
        for (Member member : members.subList(0, Math.max(0, shown))) {
            rows.add(row(member, typing.contains(member.nick())));
        }
        if (shown < members.size()) {
            rows.add(List.of(Span.of(" and " + (members.size() - Math.max(0, shown)) + " more", Tone.QUIET)));
        }
        return rows;
    }

    private static List<Span> row(Member member, boolean typing) {
        String marks = (member.verified() ? " ✓" : "")
                + (member.clear() ? " " + Layout.IN_CLEAR : "")
                + (typing ? " typing" : member.away() ? " away" : "");
        String rank = member.rank().isEmpty() ? " " : member.rank();
        int room = Plan.PEOPLE - Width.of(EDGE) - 1 - Width.of(marks);
        Look look = member.away() ? Look.QUIET : Layout.look(member.nick());
        return List.of(
                Span.of(rank, Tone.QUIET), new Span(Width.fit(member.nick(), room), look), Span.of(marks, Tone.QUIET));
    }
}
