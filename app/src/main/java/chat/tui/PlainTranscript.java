package chat.tui;

import chat.client.Entry;
import chat.client.Layout;
import chat.client.Room;
import chat.client.State;
import chat.text.Links;
import chat.text.Span;
import java.util.ArrayList;
import java.util.List;

/** One line for each thing that is said or happens, in words. What I type is not repeated: it stands there already. */
public final class PlainTranscript implements Transcript {
    /** Stands before the further lines of a message, so that none can be taken for what somebody else has said. */
    static final String GOES_ON = "      ";

    private final Layout layout;

    /** @param layout which tells the time of day */
    public PlainTranscript(Layout layout) {
        this.layout = layout;
    }

    @Override
    public List<Line> between(State before, State after) {
        List<Line> lines = new ArrayList<>();
        for (News news : Transcript.news(before, after)) {
            Entry entry = news.entry();
            if (entry.input() == 0 || !entry.isSaid()) {
                lines.add(line(entry, place(news.room(), after)));
            }
        }
        return lines;
    }

    @Override
    public List<Line> left(State state) {
        return List.of();
    }

    /** Which room it is about, unless it is the one in which what is typed is said. */
    private static String place(Room room, State state) {
        return room.number() == state.rooms().shown() || room.isPrivate() ? "" : room.name() + " ";
    }

    private Line line(Entry entry, String place) {
        String time = layout.clock(entry.time()) + " " + place;
        String to = entry.isPrivate() ? entry.mine() ? " to " + entry.target() : " to you" : "";
        String nick = entry.nick() + (entry.clear() ? Layout.IN_CLEAR : "");
        String text = Span.plain(Links.shown(entry.body())).replace("\n", "\n" + GOES_ON);
        return switch (entry.kind()) {
            case MESSAGE -> new Line(time + nick + to + ": " + text, false);
            case ACTION -> new Line(time + "* " + nick + to + " " + text, false);
            case NOTICE -> new Line(time + "-" + nick + to + "- " + text, false);
            case JOIN, LEAVE, NICK, TOPIC, REDACTED -> new Line(time + "-- " + entry.text(), false);
            case STATE, CARD -> new Line(place + entry.text(), true);
            case ERROR -> new Line("chat: " + place + entry.text(), true);
        };
    }
}
