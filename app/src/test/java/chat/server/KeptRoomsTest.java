package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import chat.store.MemoryStore;
import chat.store.MessageLog;
import chat.store.Reply;
import chat.store.Store;
import chat.store.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What of rooms is there again after a restart of the host, as it looks on the wire. */
class KeptRoomsTest {
    private static final String ANA = "ana!ana@kzrlp5tiuzvg.key";

    @Test
    void topicsModesAndMasksOutliveTheHost() {
        Script.excerpt("""
                ana logs in as ana with key k1
                ana is in #other
                ana > TOPIC #other :all about cheese
                ana > MODE #other +smkl-t sesame 7
                ana > MODE #other +be eve!*@* *!*@localhost
                the host restarts
                bob arrives
                bob > JOIN #other sesame
                bob < :bob!bob@localhost JOIN #other
                bob < :chat.local 332 bob #other :all about cheese
                bob < :chat.local 333 bob #other %1$s 1795197600
                bob < :chat.local 353 bob @ #other bob
                bob < :chat.local 366 bob #other :End of /NAMES list
                bob > MODE #other
                bob < :chat.local 324 bob #other +mnskl sesame 7
                bob < :chat.local 329 bob #other 1795197600
                bob > MODE #other b
                bob < :chat.local 367 bob #other eve!*@* %1$s 1795197600
                bob < :chat.local 368 bob #other :End of channel ban list
                bob > MODE #other e
                bob < :chat.local 348 bob #other *!*@localhost %1$s 1795197600
                bob < :chat.local 349 bob #other :End of channel exception list
                """.formatted(ANA));
    }

    @Test
    void aMemberIsInItsRoomsAgainWithItsRank() {
        Script.excerpt("""
                ana logs in as ana with key k1
                ana is in #other
                the host restarts
                bob arrives
                bob is in #other
                bob > NAMES #other
                bob < :chat.local 353 bob = #other bob
                bob < :chat.local 366 bob #other :End of /NAMES list
                ana logs in as ana with key k1
                bob < :%1$s JOIN #other
                bob < :chat.local MODE #other +o ana
                """.formatted(ANA));
    }

    @Test
    void whoLeftIsNotInItAgain() {
        Script.excerpt("""
                ana logs in as ana with key k1
                bob arrives
                ana, bob are in #lobby
                ana > PART #lobby
                bob < :%1$s PART #lobby
                ana hangs up
                the host restarts
                bob arrives
                bob is in #lobby
                ana logs in as ana with key k1
                bob <
                """.formatted(ANA));
    }

    @Test
    void neitherIsWhoQuit() {
        Script.excerpt("""
                ana logs in as ana with key k1
                bob arrives
                bob, ana are in #lobby
                ana > QUIT
                bob < :%1$s QUIT Quit
                ana logs in as ana with key k1
                bob <
                """.formatted(ANA));
    }

    @Test
    void whoWasCutOffIsInItsRoomsWhenItComesBack() {
        Script.excerpt("""
                ana logs in as ana with key k1
                bob arrives
                bob, ana are in #lobby
                ana hangs up
                bob < :%1$s QUIT :connection closed
                ana logs in as ana with key k1
                bob < :%1$s JOIN #lobby
                """.formatted(ANA));
    }

    @Test
    void whoIsBannedMeanwhileIsNot() {
        Script.excerpt("""
                bob arrives
                ana logs in as ana with key k1
                bob, ana are in #lobby
                ana hangs up
                bob > MODE #lobby +b ana
                bob < ...
                ana logs in as ana with key k1
                bob <
                """);
    }

    @Test
    void aRoomThatNobodyIsKeptForIsForgotten() {
        Script.excerpt("""
                bob arrives
                bob is in #other
                bob > TOPIC #other :cheese
                bob > PART #other
                the host restarts
                bob arrives
                bob > JOIN #other
                bob < :bob!bob@localhost JOIN #other
                bob < :chat.local 353 bob = #other @bob
                bob < :chat.local 366 bob #other :End of /NAMES list
                """);
    }

    @Test
    void whoLogsInLaterIsKeptInTheRoomsItIsIn() {
        Script.excerpt("""
                ana connects with key k1
                ana > NICK ana
                ana > USER ana 0 * :Ana
                ana > CAP REQ sasl
                ana is in #other
                ana > AUTHENTICATE EXTERNAL
                ana > AUTHENTICATE +
                the host restarts
                bob arrives
                bob is in #other
                ana logs in as ana with key k1
                bob < :%1$s JOIN #other
                bob < :chat.local MODE #other +o ana
                """.formatted(ANA));
    }

    @Test
    void aRoomThatIsEmptyGivesWayToANewOne() {
        Talk talk = new Talk(Talk::unpaced);
        Guest ana = talk.guest(Talk.withKey("k1"), "ana", "sasl");
        ana.says("AUTHENTICATE EXTERNAL");
        ana.says("AUTHENTICATE +");
        ana.says("JOIN #kept");
        ana.hangsUp();
        for (int i = 2; i < Bounds.ROOMS; i++) {
            Guest guest = talk.guest("g" + i);
            guest.says("JOIN #r" + i);
        }
        Guest bob = talk.guest("bob");

        bob.says("JOIN #another");
        bob.says("JOIN #onemore");

        bob.hears(
                ":bob!bob@localhost JOIN #another",
                ":chat.local 353 bob = #another @bob",
                ":chat.local 366 bob #another :End of /NAMES list",
                ":chat.local 405 bob #onemore :This host has too many channels");
    }

    @Test
    void onlySoManyMembersAreKept() {
        FakeClock clock = new FakeClock();
        MemoryStore store = new MemoryStore(clock);
        Talk talk = new Talk(Talk::unpaced, store, clock);
        for (int i = 0; i <= Bounds.KEPT_MEMBERS; i++) {
            if (i % Bounds.NEW_ACCOUNTS == 0) {
                talk.pass(Duration.ofSeconds(100)); // not so many accounts in a minute
            }
            Guest guest = talk.guest(Talk.withKey("k" + i), "g" + i, "sasl");
            guest.says("AUTHENTICATE EXTERNAL");
            guest.says("AUTHENTICATE +");
            guest.says("JOIN #lobby");
            guest.hangsUp();
        }

        store.table("members").scan("", new Reply<>() {
            @Override
            public void answered(List<Table.Entry> entries) {
                assertEquals(Bounds.KEPT_MEMBERS, entries.size());
            }

            @Override
            public void failed(String reason) {
                throw new AssertionError(reason);
            }
        });
    }

    @Test
    void aMemberThatCannotBeKeptIsToldSo() {
        FullStore full = new FullStore();
        Talk talk = new Talk(settings -> settings, full, new FakeClock());
        Guest ana = talk.stranger(Talk.withKey("k1"));
        ana.says("CAP REQ sasl").says("AUTHENTICATE EXTERNAL").says("AUTHENTICATE +");
        ana.says("NICK ana").says("USER ana 0 * :ana").says("CAP END");
        ana.says("JOIN #other");
        ana.skip();

        full.isFull = true;
        ana.says("JOIN #dev");
        ana.hearsAmongOthers(
                ":chat.local NOTE JOIN NOT_KEPT #dev :You are in #dev, but when the host starts anew that is"
                        + " as it was before: the host's disk is full");
        ana.says("PART #other");
        ana.hearsAmongOthers(
                ":chat.local NOTE PART NOT_KEPT #other :You have left #other, but when the host starts anew"
                        + " you are in it again: the host's disk is full");
    }

    /** Keeps no members while its disk is full. */
    private static final class FullStore implements Store {
        private final MemoryStore memory = new MemoryStore(new FakeClock());
        private boolean isFull;

        @Override
        public void begin() {
            memory.begin();
        }

        @Override
        public MessageLog log() {
            return memory.log();
        }

        @Override
        public Table table(String name) {
            return name.equals("members") ? new Members(memory.table(name)) : memory.table(name);
        }

        @Override
        public void close() {
            memory.close();
        }

        private final class Members implements Table {
            private final Table table;

            Members(Table table) {
                this.table = table;
            }

            @Override
            public void get(String key, Reply<Optional<Entry>> reply) {
                table.get(key, reply);
            }

            @Override
            public void scan(String prefix, Reply<List<Entry>> reply) {
                table.scan(prefix, reply);
            }

            @Override
            public void put(String key, String value, Reply<Entry> reply) {
                if (isFull) {
                    reply.failed("the host's disk is full");
                } else {
                    table.put(key, value, reply);
                }
            }

            @Override
            public void replace(String key, String value, long version, Reply<Optional<Entry>> reply) {
                table.replace(key, value, version, reply);
            }

            @Override
            public void remove(String key, Reply<Boolean> reply) {
                if (isFull) {
                    reply.failed("the host's disk is full");
                } else {
                    table.remove(key, reply);
                }
            }
        }
    }

    @Test
    void whatIsDamagedIsLeftOut() {
        Room room = new Room("#x", Instant.EPOCH, new Dispatcher(() -> 0));

        RoomRecord.restore(
                "name #x\ncreated yesterday\nmodes s\nlimit many\ntopic a b c\nban\nlater what\nkey k", room);

        assertEquals(List.of("+sk", "k"), room.modes(true));
        assertEquals(Instant.EPOCH, room.created());
        assertEquals("", room.topic().text());
    }
}
