package chat.tui.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.tui.Theme;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbilitiesTest {
    @Test
    void linksAreToldWhereTheyDoNoHarm() {
        assertEquals(true, links("TERM", "xterm-256color"));
        assertEquals(true, links("TERM", "xterm-256color", "VTE_VERSION", "6800"));
        assertEquals(true, links("TERM", "screen-256color", "TMUX", "/tmp/x"));
        assertEquals(true, links("TERM", "screen-256color", "TMUX", "/tmp/x", "STY", "1.x"));

        assertEquals(false, links("TERM", "screen", "STY", "1.x"));
        assertEquals(false, links("TERM", "linux"));
        assertEquals(false, links("TERM", "vt100"));
        assertEquals(false, links());
        assertEquals(false, links("TERM", "xterm-256color", "VTE_VERSION", "4600"));
        assertEquals(false, links("TERM", "xterm-256color", "TERM_PROGRAM", "Apple_Terminal"));
    }

    @Test
    void whatPrintsWhatItDoesNotKnowIsNotAsked() {
        assertEquals(
                true, Abilities.of(Map.of("TERM", "xterm"), Depth.When.AUTO).answers());
        assertEquals(
                true,
                Abilities.of(Map.of("TERM", "tmux-256color"), Depth.When.AUTO).answers());

        assertEquals(
                false, Abilities.of(Map.of("TERM", "linux"), Depth.When.AUTO).answers());
        assertEquals(false, Abilities.of(Map.of(), Depth.When.AUTO).answers());
    }

    @Test
    void theBackgroundIsKnownWhereItIsTold() {
        assertEquals(Theme.DARK, ground("15;0"));
        assertEquals(Theme.DARK, ground("7;default;8"));
        assertEquals(Theme.LIGHT, ground("0;15"));
        assertEquals(Theme.DEFAULT, ground("0;default"));
        assertEquals(Theme.DEFAULT, ground(""));
    }

    @Test
    void whatIsInBetweenIsKnown() {
        assertEquals(Passage.DIRECT, Passage.of(Map.of()));
        assertEquals(Passage.TMUX, Passage.of(Map.of("TMUX", "/tmp/x")));
        assertEquals(Passage.SCREEN, Passage.of(Map.of("STY", "1.x")));
    }

    private static Theme ground(String colours) {
        return Abilities.of(Map.of("COLORFGBG", colours), Depth.When.AUTO).ground();
    }

    private static boolean links(String... environment) {
        return Abilities.of(environment(environment), Depth.When.AUTO).links();
    }

    private static Map<String, String> environment(String... pairs) {
        Map<String, String> environment = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            environment.put(pairs[i], pairs[i + 1]);
        }
        return environment;
    }
}
