package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final int MEMBERS = 200;
    private static final int ANSWERS = 15;
    private static final String NAME = "member-with-a-very-long-name-";

    private final Talk talk = new Talk(Talk::unpaced);

    @Test
    void everybodyIsNamedOnceInLinesThatAreNearlyFull() {
        crowd();
        Guest ana = talk.guest("ana");

        ana.says("NAMES #lobby");

        List<String> lines = new ArrayList<>(ana.heard());
        assertEquals(":chat.local 366 ana #lobby :End of /NAMES list", lines.remove(lines.size() - 1));
        List<String> names = new ArrayList<>();
        for (String line : lines) {
            assertTrue(line.length() + Limits.LINE_END <= Limits.LINE, line);
            names.addAll(List.of(line.substring(line.indexOf(':', 1) + 1).split(" ")));
        }
        lines.subList(0, lines.size() - 1)
                .forEach(line -> assertTrue(line.length() > Limits.LINE - 2 * NAME.length(), line));
        assertEquals("@" + NAME + 0, names.get(0));
        assertEquals(MEMBERS, names.size());
        assertEquals(NAME + (MEMBERS - 1), names.get(MEMBERS - 1));
    }

    @Test
    void whoLeavesWhileTheAnswerIsMadeIsLeftOut() {
        List<Guest> crowd = crowd();
        Guest ana = talk.guest("ana");
        ana.reads(false);
        for (int i = 0; i < ANSWERS; i++) { // one of them is begun and cannot be finished
            ana.says("NAMES #lobby");
        }
        crowd.get(MEMBERS - 1).says("PART #lobby");

        ana.reads(true);
        for (int i = 0; i < 100; i++) {
            talk.pass(Duration.ofMillis(50));
        }

        int bytes = 0;
        int answers = 0;
        for (String line : ana.heard()) {
            bytes += line.length() + Limits.LINE_END;
            answers += line.contains(" 366 ") ? 1 : 0;
            assertFalse(bytes > Bounds.AHEAD + Limits.LINE && line.contains(NAME + (MEMBERS - 1)), line);
        }
        assertEquals(ANSWERS, answers);
    }

    private List<Guest> crowd() {
        List<Guest> crowd = new ArrayList<>();
        for (int i = 0; i < MEMBERS; i++) {
            Guest guest = talk.guest(NAME + i);
            guest.says("JOIN #lobby");
            crowd.add(guest);
        }
        return crowd;
    }
}
