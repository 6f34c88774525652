package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.CaseMapping;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RosterTest {
    private static Member member(String nick) {
        return new Member(nick, "", false, false);
    }

    private static List<String> nicks(Roster roster) {
        return roster.all().stream().map(Member::nick).toList();
    }

    @Test
    void everybodyIsListedByNameWhateverTheSpelling() {
        Roster roster = Roster.EMPTY.with(member("zoe")).with(member("Bob")).with(member("ana"));

        assertEquals(List.of("ana", "Bob", "zoe"), nicks(roster));
        assertTrue(roster.has("BOB"));
        assertEquals(3, roster.with(member("BOB")).size());
    }

    @Test
    void whatIsTheSameNameIsForTheServerToSay() {
        Roster plain = Roster.folding(CaseMapping.ASCII).with(member("a[b]"));
        Roster old = Roster.folding(CaseMapping.RFC1459).with(member("a[b]"));

        assertFalse(plain.has("A{B}"));
        assertTrue(old.has("A{B}"));
    }

    @Test
    void changingNobodyChangesNothing() {
        Roster roster = Roster.EMPTY.with(member("ana"));

        assertEquals(roster, roster.change("bob", m -> m.away(true)).without("bob"));
    }

    @Test
    void aNewNameTakesItsPlaceInTheOrder() {
        Roster roster = Roster.EMPTY.with(member("ana")).with(member("bob"));

        assertEquals(List.of("bob", "zoe"), nicks(roster.change("ana", m -> m.named("zoe"))));
    }

    @Test
    void aServerCannotFillTheMemoryWithNames() {
        List<Member> many = new ArrayList<>();
        for (int i = 0; i < Roster.LIMIT + 10; i++) {
            many.add(member("n" + i));
        }

        Roster full = Roster.EMPTY.withAll(many);

        assertEquals(Roster.LIMIT, full.size());
        assertEquals(Roster.LIMIT, full.with(member("onemore")).size());
        assertTrue(full.withAll(List.of(new Member("n1", "@", false, false)))
                .get("n1")
                .orElseThrow()
                .rank()
                .equals("@"));
    }
}
