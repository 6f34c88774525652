package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is writing, and what the others are told of my writing. */
class TypistsTest {
    private final Participant ana = Participant.joined();

    private List<String> writing() {
        return ana.state.room().typists().in(ana.state.room().roster());
    }

    @Test
    void whoWritesIsKnownUntilTheMessageComesOrNothingDoes() {
        ana.hears("@+typing=active :bob!b@h TAGMSG #lobby");
        assertEquals(List.of("bob"), writing());
        assertEquals(
                Participant.START.plusSeconds(6), Update.nextTick(ana.state).orElseThrow());
        ana.hears(":bob!b@h PRIVMSG #lobby :hi");
        assertEquals(List.of(), writing());

        ana.hears("@+typing=active :bob!b@h TAGMSG #lobby").waits(Duration.ofSeconds(6));
        assertEquals(List.of(), writing());

        ana.hears("@+typing=paused :bob!b@h TAGMSG #lobby").waits(Duration.ofSeconds(29));
        assertEquals(List.of("bob"), writing());
        assertEquals(
                List.of(),
                ana.hears("@+typing=done :bob!b@h TAGMSG #lobby")
                        .state
                        .room()
                        .typists()
                        .in(ana.state.room().roster()));
    }

    @Test
    void strangersAndIAreNotTold() {
        ana.hears("@+typing=active :eve!e@h TAGMSG #lobby", "@+typing=active :ana!a@h TAGMSG #lobby");

        assertEquals(List.of(), writing());
    }

    @Test
    void aNoticeOpensNoConversation() {
        ana.hears("@+typing=active :bob!b@h TAGMSG ana");

        assertFalse(ana.state.rooms().areSeveral());
    }

    @Test
    void onlySoManyAreRemembered() {
        for (int i = 0; i < 2 * Typists.LIMIT; i++) {
            ana.hears("@+typing=active :guest" + i + "!g@h TAGMSG #lobby");
        }

        assertEquals(Typists.LIMIT, ana.state.room().typists().until().size());
    }

    @Test
    void othersAreToldOnceTheDraftIsASecondOldAndThenNotOften() {
        assertEquals(List.of(), ana.types("h").said());
        assertEquals(
                List.of("@+typing=active TAGMSG #lobby"),
                ana.waits(Duration.ofSeconds(1)).types("e").said());
        assertEquals(List.of(), ana.waits(Duration.ofSeconds(2)).types("l").said());
        assertEquals(
                List.of("@+typing=active TAGMSG #lobby"),
                ana.waits(Duration.ofSeconds(1)).types("l").said());
    }

    @Test
    void aDraftThatIsClearedIsToldAndOneThatIsSentIsNot() {
        ana.types("h").waits(Duration.ofSeconds(1)).types("i").said();
        assertEquals(
                List.of("@+typing=done TAGMSG #lobby"), ana.presses("Ctrl-C").said());

        ana.types("h").waits(Duration.ofSeconds(1)).types("i").said();
        assertEquals(
                List.of("@+chat/id=id1;label=chat-m1 PRIVMSG #lobby hi"),
                ana.presses("Enter").said());
    }

    @Test
    void aCommandIsNobodysBusiness() {
        ana.types("/").waits(Duration.ofSeconds(1)).types("w");

        assertEquals(List.of(), ana.said());
    }

    @Test
    void whoDoesNotWantItTellsNothing() {
        ana.enters("/set typing off").types("h").waits(Duration.ofSeconds(2)).types("i");

        assertEquals(List.of(), ana.said());
    }

    @Test
    void withoutTagsNobodyIsTold() {
        Participant old = Participant.joinedOldServer()
                .types("h")
                .waits(Duration.ofSeconds(2))
                .types("i");

        assertEquals(List.of(), old.said());
    }
}
