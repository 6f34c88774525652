package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class TuningTest {
    @Test
    void allThatCanBeChosenIsToldWithWhatItIsAndWhatFor() {
        Participant ana = Participant.joined().enters("/set");

        String told = ana.newest().text();

        for (Setting setting : Setting.values()) {
            assertTrue(told.contains(setting.key() + " " + setting.usual() + " ("), told);
            assertTrue(told.contains(setting.help()), told);
        }
    }

    @Test
    void oneIsExplained() {
        Participant ana = Participant.joined().enters("/set arrows");

        assertEquals(
                "arrows is scroll, and can be scroll or recall: what Up and Down do: scroll the history, or recall"
                        + " what you typed.",
                ana.newest().text());
    }

    @Test
    void aChoiceHoldsAtOnceAndIsKept() {
        Participant ana = Participant.joined().enters("/set Arrows RECALL");

        assertEquals("arrows is recall now.", ana.newest().text());
        assertEquals(List.of(new Effect.Choose(Setting.ARROWS, "recall")), ana.did());
        assertEquals("recall", ana.state.me().settings().get(Setting.ARROWS));
    }

    @Test
    void whatCannotBeIsSaid() {
        Participant ana = Participant.joined();

        ana.enters("/set arrows sideways");
        assertEquals(
                "arrows can be scroll or recall, and not sideways.",
                ana.newest().text());
        ana.enters("/set colour red");
        assertEquals(
                "There is no setting colour; there are arrows, notify, bell, title, browser, typing, joins, times, people,"
                        + " colors, theme.",
                ana.newest().text());
        assertEquals(List.of(), ana.did());
    }

    @Test
    void whatTheFileSaysHoldsAndItsMistakesAreTold() {
        Participant ana = Participant.joined();
        Settings file = Settings.USUAL.with(Setting.BELL, "off");

        ana.gets(new Event.Configured(file, List.of("line 3 is wrong")));

        assertEquals(file, ana.state.me().settings());
        assertEquals("line 3 is wrong", ana.newest().text());
    }

    @Test
    void everySettingAndValueIsCompleted() {
        assertEquals(Setting.values().length, Tuning.candidates("").size());
        assertEquals(List.of("arrows"), Tuning.candidates("A"));
        assertEquals(
                List.of("theme", "times", "title", "typing"),
                Tuning.candidates("t").stream().sorted().toList());
        for (Setting setting : Setting.values()) {
            assertEquals(setting.choices(), Tuning.candidates(setting.key() + " "));
        }
        assertEquals(List.of("recall"), Tuning.candidates("arrows r"));
        assertEquals(List.of(), Tuning.candidates("arrows recall more"));
        assertEquals(List.of(), Tuning.candidates("nothing x"));
    }

    @Test
    void theArrowsBringBackWhatWasTypedIfThatIsChosen() {
        Participant ana = Participant.joined().enters("one").enters("two").enters("/set arrows recall");

        ana.presses("Up", "Up");
        assertEquals("two", ana.state.writing().editor().text());
        ana.presses("Up", "Down");
        assertEquals("two", ana.state.writing().editor().text());

        assertTrue(ana.presses("Ctrl-U", "WheelUp").state.writing().editor().isEmpty(), "the wheel scrolls");
    }

    @Test
    void whetherOthersSeeThatITypeCountsAtOnceAndIsKept() {
        Participant ana = Participant.joined().enters("/set typing off");
        ana.did();
        ana.types("h").waits(Duration.ofSeconds(2)).types("i");
        ana.said();

        ana.presses("Ctrl-U").enters("/set typing on");

        assertEquals(List.of(new Effect.Choose(Setting.TYPING, "on")), ana.did());
        ana.types("h").waits(Duration.ofSeconds(2)).types("i");
        assertEquals(List.of("@+typing=active TAGMSG #lobby"), ana.said());
    }

    @Test
    void tabCompletesSettingsAndTheirValues() {
        Participant ana =
                Participant.joined().types("/set no").presses("Tab").types("n").presses("Tab");

        assertEquals("/set notify none ", ana.state.writing().editor().text());
    }
}
