package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators of a room can do. */
class KeepingTest {
    private final Participant ana = Participant.joined();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/kick bob             | KICK #lobby bob",
                "/kick bob too loud    | KICK #lobby bob :too loud",
                "/ban bob              | MODE #lobby +b bob!*@*",
                "/ban *!*@10.0.0.5     | MODE #lobby +b *!*@10.0.0.5",
                "/ban                  | MODE #lobby +b",
                "/unban bob            | MODE #lobby -b bob!*@*",
                "/op bob               | MODE #lobby +o bob",
                "/deop bob             | MODE #lobby -o bob",
                "/voice bob            | MODE #lobby +v bob",
                "/devoice bob          | MODE #lobby -v bob",
                "/mode                 | MODE #lobby",
                "/mode +lm 5           | MODE #lobby +lm 5",
                "/invite carol         | INVITE carol #lobby",
            })
    void eachCommandSaysOneThing(String typed, String said) {
        ana.enters(typed);

        assertEquals(List.of(said), ana.said());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/kick       | /kick needs a name: /kick bob too loud",
                "/kick a,b   | /kick needs a name: /kick bob too loud",
                "/op         | /op needs one name: /op bob",
                "/op a b     | /op needs one name: /op bob",
                "/unban :a   | /unban needs one name: /unban bob",
                "/invite a b | /invite needs one name, or none: /invite bob",
                "/mode :a b  | /mode needs modes as IRC has them: /mode +m",
            })
    void aMistakeIsToldAndNothingIsSent(String typed, String words) {
        ana.enters(typed);

        assertEquals(List.of(), ana.said());
        assertEquals(words, ana.newest().text());
    }

    @Test
    void whatAnOperatorChangedIsToldInWords() {
        ana.hears(":bob!b@h MODE #lobby +o-v+b ana carol eve!*@*");
        assertEquals(
                "bob made ana an operator, bob took carol the voice, bob keeps eve!*@* out.",
                ana.newest().text());
        assertEquals("@", ana.state.room().roster().get("ana").orElseThrow().rank());

        ana.hears(":bob!b@h MODE #lobby +kl secret 5");
        assertEquals(
                "bob set a key, without which nobody comes in, bob set the mode +l 5.",
                ana.newest().text());
    }

    @Test
    void whatAServerSetsByItselfIsNotTold() {
        long before = ana.newest().number();

        ana.hears(":srv MODE #lobby +o bob", ":srv MODE #lobby +nt");

        assertEquals(before, ana.newest().number());
    }

    @Test
    void answersAreTold() {
        ana.hears(":srv 341 ana carol #lobby");
        assertEquals("carol is invited.", ana.newest().text());
        ana.hears(":srv 367 ana #lobby eve!*@* ana 0");
        assertEquals("Kept out: eve!*@*", ana.newest().text());
        ana.hears(":srv 324 ana #lobby +lnt 5");
        assertEquals("Modes: +lnt 5", ana.newest().text());
        ana.hears(":srv 482 ana #lobby :You're not channel operator");
        assertEquals("Only an operator of the room can do that.", ana.newest().text());
    }
}
