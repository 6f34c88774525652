package chat.tui;

import chat.client.Entry;
import chat.client.State;
import java.util.List;

/** Nothing but what went wrong: for one who only wants to say something, and hears by the exit code that it arrived. */
public final class FailureTranscript implements Transcript {
    @Override
    public List<Line> between(State before, State after) {
        return Transcript.news(before, after).stream()
                .map(News::entry)
                .filter(entry -> entry.kind() == Entry.Kind.ERROR)
                .map(entry -> new Line("chat: " + entry.text(), true))
                .toList();
    }

    @Override
    public List<Line> left(State state) {
        return List.of();
    }
}
