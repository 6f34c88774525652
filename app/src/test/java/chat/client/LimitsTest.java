package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a server can make a participant remember, reached once. */
class LimitsTest {
    @Test
    void aServerThatOffersMoreAndMoreIsNotFollowed() {
        Terms terms = Terms.NONE;
        for (int i = 0; i < 3 * Terms.OFFERS; i++) {
            terms = terms.offering(Set.of("a" + i, "b" + i));
        }

        assertEquals(Terms.OFFERS, terms.offered().size());
    }

    @Test
    void aServerThatOpensMoreAndMoreBatchesIsNotFollowed() {
        Terms terms = Terms.NONE;
        for (int i = 0; i < 2 * Terms.BATCHES; i++) {
            terms = terms.opening("b" + i, new Terms.Batch("chathistory", "#lobby"));
        }

        assertEquals(Terms.BATCHES, terms.batches().size());
    }

    @Test
    void aServerThatTellsOfMoreMembersThanThereCanBeIsNotBelieved() {
        List<Member> all = new ArrayList<>();
        for (int i = 0; i < Roster.LIMIT; i++) {
            all.add(new Member("guest" + i, "", false, false));
        }
        Roster full = Roster.EMPTY.withAll(all);

        assertEquals(
                Roster.LIMIT, full.with(new Member("onemore", "", false, false)).size());
        assertEquals(
                Roster.LIMIT,
                full.withAll(List.of(new Member("onemore", "", false, false))).size());
    }

    @Test
    void onlySoManyMessagesWaitToBeSent() {
        Participant ana = Participant.guest();
        for (int i = 0; i <= Outgoing.LIMIT; i++) {
            ana.enters("line " + i);
        }

        assertEquals(Outgoing.LIMIT, ana.state.outgoing().pending().size());
        assertTrue(
                ana.newest().text().contains(" are waiting already"),
                ana.newest().text());
    }

    @Test
    void onlySoManyLinesAreRecalled() {
        Participant ana = Participant.joined();
        for (int i = 0; i < Recall.LIMIT + 10; i++) {
            ana.enters("line " + i);
        }
        for (int i = 0; i < Recall.LIMIT + 10; i++) {
            ana.presses("Ctrl-P");
        }

        ana.presses("Enter");
        assertEquals("line 10", ana.newest().text());
    }
}
