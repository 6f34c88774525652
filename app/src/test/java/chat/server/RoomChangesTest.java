package chat.server;

import chat.store.Reply;
import chat.store.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is set for a room is told once it is stored, and refused in words when it cannot be. */
class RoomChangesTest {
    private static final String FULL = "the host's disk is full";

    private final FakeClock clock = new FakeClock();
    private final SlowTable rooms = new SlowTable();
    private final Talk talk = new Talk(Talk::unpaced, new FakeStore(new FakeLog(clock), rooms), clock);
    private final Guest ana = talk.guest("ana");
    private final Guest bob = talk.guest("bob");

    RoomChangesTest() {
        talk.inRoom("#lobby", ana, bob);
    }

    /** A table of rooms on a disk that takes its time, and may be full. */
    private static final class SlowTable implements Table {
        private final Deque<Reply<Entry>> waiting = new ArrayDeque<>();

        @Override
        public void get(String key, Reply<Optional<Entry>> reply) {
            reply.answered(Optional.empty());
        }

        @Override
        public void scan(String prefix, Reply<List<Entry>> reply) {
            reply.answered(List.of());
        }

        @Override
        public void put(String key, String value, Reply<Entry> reply) {
            waiting.add(reply);
        }

        @Override
        public void replace(String key, String value, long version, Reply<Optional<Entry>> reply) {
            throw new AssertionError("nobody asked for that");
        }

        @Override
        public void remove(String key, Reply<Boolean> reply) {
            reply.answered(false);
        }
    }

    private void stores() {
        rooms.waiting.remove().answered(new Table.Entry("#lobby", "", 1));
        talk.settle();
    }

    private void refuses() {
        rooms.waiting.remove().failed(FULL);
        talk.settle();
    }

    @Test
    void aTopicIsToldOnceItIsStored() {
        ana.says("TOPIC #lobby :cheese");
        ana.hearsNothing();
        bob.hearsNothing();

        stores();

        ana.hears(":ana!ana@localhost TOPIC #lobby cheese");
        bob.hears(":ana!ana@localhost TOPIC #lobby cheese");
    }

    @Test
    void oneThatCannotBeIsRefusedAndTheOldOneHolds() {
        ana.says("TOPIC #lobby :cheese");
        stores();
        ana.skip();
        bob.skip();

        ana.says("TOPIC #lobby :wine");
        refuses();

        ana.hears(":chat.local FAIL TOPIC TEMPORARILY_UNAVAILABLE #lobby :Not changed: " + FULL);
        bob.hearsNothing();
        bob.says("TOPIC #lobby");
        bob.hears(":chat.local 332 bob #lobby cheese", ":chat.local 333 bob #lobby ana!ana@localhost 1795197600");
    }

    @Test
    void modesMasksAndRanksAreAsBeforeAndWorkAgainLater() {
        ana.says("MODE #lobby +sbkl eve key 5");
        stores();
        ana.hears(":ana!ana@localhost MODE #lobby +sbkl eve!*@* key 5");
        bob.skip();

        ana.says("MODE #lobby -sbk+ov eve * bob bob");
        refuses();

        ana.hears(":chat.local FAIL MODE TEMPORARILY_UNAVAILABLE #lobby :Not changed: " + FULL);
        bob.hearsNothing();
        ana.says("MODE #lobby");
        ana.hears(":chat.local 324 ana #lobby +nstkl key 5", ":chat.local 329 ana #lobby 1795197600");
        ana.says("NAMES #lobby");
        ana.hears(":chat.local 353 ana @ #lobby :@ana bob", ":chat.local 366 ana #lobby :End of /NAMES list");
        ana.says("MODE #lobby -l+o bob");
        stores();
        bob.hears(":ana!ana@localhost MODE #lobby -l+o bob");
    }

    @Test
    void oneChangeIsMadeAfterTheOther() {
        ana.says("MODE #lobby +o bob");
        stores();
        ana.skip();
        bob.skip();

        ana.says("MODE #lobby +m");
        bob.says("MODE #lobby +i");
        refuses();
        ana.hears(":chat.local FAIL MODE TEMPORARILY_UNAVAILABLE #lobby :Not changed: " + FULL);
        stores();

        ana.hears(":bob!bob@localhost MODE #lobby +i");
        ana.says("MODE #lobby");
        ana.hears(":chat.local 324 ana #lobby +int", ":chat.local 329 ana #lobby 1795197600");
    }

    @Test
    void theNextCommandWaitsAndALabelledAnswerIsWhole() {
        Guest cleo = talk.guest("cleo", "batch", "labeled-response");
        talk.inRoom("#lobby", cleo);
        ana.says("MODE #lobby +o cleo");
        stores();
        cleo.skip();

        cleo.says("@label=a MODE #lobby +m");
        cleo.says("@label=b PING x");
        stores();

        cleo.hears("@label=a :cleo!cleo@localhost MODE #lobby +m", "@label=b :chat.local PONG chat.local x");
    }

    @Test
    void theOthersAreToldAlsoWhenWhoDidItHasGone() {
        ana.says("TOPIC #lobby :cheese");
        ana.hangsUp();
        bob.skip();

        stores();

        bob.hears(":ana!ana@localhost TOPIC #lobby cheese");
    }
}
