package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Participant;
import org.junit.jupiter.api.Test;

/** Who is here. */
class PeoplePaneTest {
    private static Participant withPeople() {
        Participant ana = Participant.joined().resizes(120, 40);
        ana.hears(":cleo!c@h JOIN #lobby", ":guest!~cleartext@h JOIN #lobby", ":dora!d@h JOIN #lobby");
        ana.hears(":srv MODE #lobby +v dora", ":cleo!c@h AWAY :lunch", "@+typing=active :bob!b@h TAGMSG #lobby");
        ana.hears(
                ":dora!d@h PRIVMSG #lobby :who of you has seen " + "the very long report ".repeat(4) + "of yesterday?");
        return ana.presses("F8");
    }

    @Test
    void thoseWhoAreHereStandAtTheRightEdgeWhereThereIsRoom() {
        assertEquals("""
                  report of
                  yesterday?
                 #lobby    verified
                ›
                """, Pictures.of(withPeople(), 20, 4));

        assertEquals("""
                14:02 · You are in #lobby with 1 other.
                14:02 → cleo, guest~ and dora joined
                14:02 dora who of you has seen the very
                      long report the very long report
                      the very long report the very long
                      report of yesterday?
                 #lobby · bob is writing       verified
                ›
                 Enter send  ↑↓ scroll  F1 help
                """, Pictures.of(withPeople(), 40, 10));

        assertEquals("""
                14:02          ·   You are in #lobby with 1 other.
                14:02          →   cleo, guest~ and dora joined
                14:02       dora   who of you has seen the very long report the very long report
                                   the very long report the very long report of yesterday?
                 #lobby · 5 people · bob is writing                                    verified
                ana ›
                 Enter send  ↑↓ scroll  F1 help  Ctrl-Q quit  Ctrl-J new line  Ctrl-P last line
                """, Pictures.of(withPeople(), 80, 24));

        assertEquals("""
                                                                                                                │ 5 people
                                                                                                                │ @bob typing
                                                                                                                │ +dora
                                                                                                                │  ana
                                                                                                                │  cleo away
                                                                                                                │  guest ~
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                                                                                                                │
                14:02          ·   You are in #lobby with 1 other.                                              │
                14:02          →   cleo, guest~ and dora joined                                                 │
                14:02       dora   who of you has seen the very long report the very long report the very long  │
                                   report the very long report of yesterday?                                    │
                 #lobby · 5 people · bob is writing                                                                            verified
                ana ›
                 Enter send  ↑↓ scroll  F1 help  Ctrl-Q quit  Ctrl-J new line  Ctrl-P last line
                """, Pictures.of(withPeople(), 120, 40));

        assertEquals("""
                                                                                                                                                                                                │ 5 people
                                                                                                                                                                                                │ @bob typing
                                                                                                                                                                                                │ +dora
                                                                                                                                                                                                │  ana
                                                                                                                                                                                                │  cleo away
                                                                                                                                                                                                │  guest ~
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                                                                                                                                                                                                │
                14:02          ·   You are in #lobby with 1 other.                                                                                                                              │
                14:02          →   cleo, guest~ and dora joined                                                                                                                                 │
                14:02       dora   who of you has seen the very long report the very long report the very long report the very long report of yesterday?                                        │
                 #lobby · 5 people · bob is writing                                                                                                                                                            verified
                ana ›
                 Enter send  ↑↓ scroll  F1 help  Ctrl-Q quit  Ctrl-J new line  Ctrl-P last line
                """, Pictures.of(withPeople(), 200, 60));
    }

    @Test
    void thereMayBeMoreThanThereAreRows() {
        Participant ana = Participant.joined().resizes(100, 12).presses("F8");
        for (int i = 0; i < 30; i++) {
            ana.hears(":guest" + i + "!g@h JOIN #lobby");
        }

        String screen = Pictures.of(ana, 100, 12);

        assertTrue(screen.contains("│  and 25 more"), screen);
        assertTrue(screen.contains("│ 32 people"), screen);
    }

    @Test
    void onANarrowScreenTheyAreToldInTheConversation() {
        Participant ana = Participant.joined().resizes(80, 24).presses("F8");

        assertEquals("2 here: ana  @bob", ana.newest().text());
        assertFalse(Pictures.of(ana, 120, 40).contains("│"));
    }

    @Test
    void whoWasComparedIsMarkedUntilTheyLeave() {
        Participant ana = Participant.joined();
        ana.enters("/verify bob").hears(":srv 276 ana bob :has client certificate fingerprint PINB");
        ana.enters("/verify bob ok");
        assertTrue(
                ana.newest().text().startsWith("Compare the words first"),
                ana.newest().text());

        ana.gets(new chat.client.Event.WordsFound("bob", java.util.List.of("a", "b", "c", "d", "e", "f")));
        ana.resizes(120, 40).enters("/verify bob ok").presses("F8");
        assertTrue(Pictures.of(ana, 120, 40).contains("│ @bob ✓"), Pictures.of(ana, 120, 40));

        ana.hears(":bob!b@h PART #lobby", ":bob!b@h JOIN #lobby");
        assertTrue(Pictures.of(ana, 120, 40).contains("│  bob"), Pictures.of(ana, 120, 40));
        assertFalse(Pictures.of(ana, 120, 40).contains("bob ✓"));
    }
}
