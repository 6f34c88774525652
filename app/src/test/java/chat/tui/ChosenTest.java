package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Participant;
import chat.client.Profile;
import chat.client.State;
import chat.text.Look;
import chat.text.Span;
import chat.text.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes another picture when something else is chosen. */
class ChosenTest {
    private final Participant ana = Participant.joined();

    private ChosenTest withComings() {
        ana.hears(":carol!c@h JOIN #lobby", ":dora!d@h JOIN #lobby", ":carol!c@h PART #lobby");
        return this;
    }

    private String picture() {
        String all = Pictures.of(ana, 80, 24);
        return all.substring(0, all.indexOf(" #lobby ·"));
    }

    @Test
    void comingsAndGoingsAreToldTogetherUsually() {
        withComings();

        assertEquals("""
                14:02          ·   You are in #lobby with 1 other.
                14:02          ←   dora joined · carol came and went
                """, picture());
    }

    @Test
    void comingsAndGoingsAreToldEachByItselfIfThatIsChosen() {
        withComings();
        ana.enters("/set joins each");

        assertEquals("""
                14:02          ·   You are in #lobby with 1 other.
                14:02          →   carol joined
                14:02          →   dora joined
                14:02          ←   carol left
                14:02          ·   joins is each now.
                """, picture());
    }

    @Test
    void comingsAndGoingsAreNotToldIfThatIsChosenButWhoIsPutOutIs() {
        withComings();
        ana.hears(":bob!b@h KICK #lobby dora :too loud").enters("/set joins none");

        assertEquals("""
                14:02          ·   You are in #lobby with 1 other.
                14:02          ←   dora was put out by bob: too loud
                14:02          ·   joins is none now.
                """, picture());
    }

    @Test
    void withoutTimesTheTextBeginsFurtherLeft() {
        ana.hears(":bob!b@h PRIVMSG #lobby :hello", ":bob!b@h PRIVMSG #lobby :again")
                .enters("/set times off");

        assertEquals("""
                         ·   You are in #lobby with 1 other.
                       bob   hello
                             again
                         ·   times is off now.
                """, picture());
    }

    @Test
    void thoseWhoAreHereMayStandAtTheEdgeFromTheStart() {
        ana.enters("/set people on");
        assertTrue(Pictures.of(ana, 120, 10).contains("│ 2 people"));

        ana.presses("F8");

        assertFalse(Pictures.of(ana, 120, 10).contains("│ 2 people"));
    }

    @Test
    void withoutColoursNamesAreBold() {
        ana.hears(":bob!b@h PRIVMSG #lobby :hello");
        assertEquals(1, names(Tone.NICK));
        ana.enters("/set colors off");

        assertEquals(0, names(Tone.NICK));
        assertEquals(1, names(Tone.TEXT));
    }

    private long names(Tone tone) {
        return new View(ana.layout, List.of())
                .render(ana.state).rows().stream()
                        .flatMap(List::stream)
                        .filter(span -> span.text().equals("bob"))
                        .map(Span::look)
                        .filter(look -> look.tone() == tone && (look.emphasis() & Look.BOLD) != 0)
                        .count();
    }

    @Test
    void whoHearsLinesChoosesTheSame() {
        Participant reading = Participant.reading(Profile.Manner.LINES).joins(Participant.EVERYTHING, "chat-1");
        reading.gets(new chat.client.Event.Typed("/set joins none"))
                .gets(new chat.client.Event.Typed("/set times off"));
        State before = reading.state;
        reading.hears(":carol!c@h JOIN #lobby", ":bob!b@h PRIVMSG #lobby :hi", ":bob!b@h KICK #lobby carol :loud");

        List<String> told = new PlainTranscript(reading.layout)
                .between(before, reading.state).stream()
                        .map(Transcript.Line::text)
                        .toList();

        assertEquals(List.of("bob: hi", "carol was put out by bob: loud"), told);
    }
}
