package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Link.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReturningTest {
    private static final String ALL = Participant.EVERYTHING + " draft/chathistory";

    private static final String NEWEST = "2026-11-20T18:00:00.000Z";

    /** Everything up to the answer about the conversations: these are told. */
    private static Participant comes(Participant ana, String... names) {
        introduces(ana);
        return tells(ana, names);
    }

    private static void introduces(Participant ana) {
        ana.gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv CAP * LS :" + ALL, ":srv CAP ana ACK :" + ALL, ":srv 001 ana :hi");
        ana.hears(":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD");
    }

    private static Participant tells(Participant ana, String... names) {
        ana.hears(":srv BATCH +t draft/chathistory-targets");
        for (String name : names) {
            ana.hears("@batch=t :srv CHATHISTORY TARGETS " + name + " " + NEWEST);
        }
        ana.hears(":srv BATCH -t");
        return ana;
    }

    private static void page(Participant ana, String with, String... messages) {
        ana.hears(":srv BATCH +past chathistory " + with);
        for (String message : messages) {
            String[] parts = message.split(" ", 2);
            ana.hears("@batch=past;msgid=" + parts[0] + " :" + with + "!u@h PRIVMSG ana :" + parts[1]);
        }
        ana.hears(":srv BATCH -past");
    }

    private static Room with(Participant ana, String name) {
        return ana.state.rooms().get(ana.state.number(name));
    }

    private static List<String> talk(Room room) {
        List<String> texts = new ArrayList<>();
        for (long n = room.history().first(); n <= room.history().last(); n++) {
            texts.add(room.history().get(n).text());
        }
        return texts;
    }

    private static List<String> asked(Participant ana) {
        return ana.said().stream()
                .filter(line -> line.startsWith("CHATHISTORY"))
                .toList();
    }

    @Test
    void beforeAnyRoomItIsAskedWhereSomethingWasSaid() {
        Participant ana = Participant.keeping();

        introduces(ana);

        List<String> said = ana.said();
        int asks = said.indexOf(
                "CHATHISTORY TARGETS timestamp=1970-01-01T00:00:00.000Z timestamp=2026-11-21T14:02:00.000Z 500");
        assertTrue(asks > 0, said::toString);
        assertTrue(said.indexOf("JOIN #lobby") > asks, said::toString);
    }

    @Test
    void oneThatWasNeverOpenIsOpenedWithWhatIsNew() {
        Participant ana = comes(Participant.guest(), "bob", "#lobby");
        assertEquals(List.of("CHATHISTORY LATEST bob * 200"), asked(ana).subList(1, 2));

        page(ana, "bob", "p1 are you there?", "p2 call me");

        assertEquals(List.of("are you there?", "call me"), talk(with(ana, "bob")));
        assertEquals(2, with(ana, "bob").unread().news().said());
        assertEquals(Phase.JOINED, ana.state.phase(with(ana, "bob")));
        assertEquals("#lobby", ana.state.room().name());
        assertTrue(ana.did().stream().noneMatch(Effect.Bell.class::isInstance));
    }

    @Test
    void oneThatIsOpenAsksForWhatCameBehindTheNewestThatIsKnown() {
        Participant ana = comes(Participant.guest());
        ana.hears("@msgid=p1 :bob!u@h PRIVMSG ana :one");
        ana.said();

        ana.gets(new Event.Disconnected("reset"));
        introduces(ana);
        ana.hears("@msgid=p3 :bob!u@h PRIVMSG ana :three");
        assertEquals(List.of("one"), talk(with(ana, "bob")), "it waits for what was said before it");
        tells(ana, "bob");
        assertTrue(asked(ana).contains("CHATHISTORY AFTER bob msgid=p1 500"));
        page(ana, "bob", "p2 two", "p3 three");
        assertEquals(List.of("CHATHISTORY AFTER bob msgid=p3 500"), asked(ana));
        page(ana, "bob");

        assertEquals(List.of("one", "New since you were here:", "two", "three"), talk(with(ana, "bob")));
        assertEquals(Phase.JOINED, ana.state.phase(with(ana, "bob")));
    }

    @Test
    void oneInWhichNothingWasSaidGoesOnAtOnce() {
        Participant ana = comes(Participant.guest());
        ana.presses("Esc").enters("/query bob").enters("hello");
        ana.hears(":srv PONG srv chat-joined");
        ana.gets(new Event.Disconnected("reset"));
        ana.enters("and more");

        introduces(ana);
        assertEquals(Phase.JOINING, ana.state.phase(with(ana, "bob")));
        ana.said();
        tells(ana);

        assertEquals(Phase.JOINED, ana.state.phase(with(ana, "bob")));
        assertTrue(ana.said().stream().anyMatch(line -> line.endsWith("PRIVMSG bob :and more")));
    }

    @Test
    void whatIsOnOurDiskDecidesWhatIsNew() {
        Participant ana = comes(Participant.keeping(), "bob", "cleo");
        ana.gets(new Event.Remembered(List.of(), 0, List.of(), "", false));

        assertEquals(
                List.of(Map.of("bob", Instant.parse(NEWEST), "cleo", Instant.parse(NEWEST))),
                ana.did().stream()
                        .filter(Effect.Recollect.class::isInstance)
                        .map(effect -> ((Effect.Recollect) effect).told())
                        .toList());
        assertFalse(ana.state.rooms().areSeveral());
        ana.said();
        ana.gets(new Event.Missed(List.of(new Event.Missed.Place("cleo", "k1"))));
        assertEquals(List.of(), asked(ana), "what is kept of it stands before");
        Entry kept = Entry.seen(Entry.Kind.MESSAGE, Participant.START, "cleo", false, "kept")
                .to("ana")
                .identified("k1");
        ana.gets(new Event.Recalled("cleo", List.of(kept), 0, ""));
        assertEquals(List.of("CHATHISTORY AFTER cleo msgid=k1 500"), asked(ana));
        page(ana, "cleo", "k2 new");
        page(ana, "cleo");

        assertEquals(List.of("kept", "New since you were here:", "new"), talk(with(ana, "cleo")));
        assertEquals(1, with(ana, "cleo").unread().news().said());
        assertEquals(
                2,
                with(ana, "cleo").unread().after()
                        + 1
                        - with(ana, "cleo").history().first()
                        + 1);
    }

    @Test
    void whatWasNeverOnTheScreenIsUnreadAtTheNextStart() {
        Participant ana = Participant.guest();
        ana.state = ana.state.kept();
        Entry old = Entry.seen(Entry.Kind.MESSAGE, Participant.START, "bob", false, "old")
                .to("ana");
        Entry late = Entry.seen(Entry.Kind.MESSAGE, Participant.START, "bob", false, "late")
                .to("ana");

        ana.gets(new Event.Remembered(List.of(), 0, List.of(), "", false, List.of("bob")));
        ana.gets(new Event.Recalled("bob", List.of(old, late), 1, ""));

        assertEquals(List.of("old", "New since you were here:", "late"), talk(with(ana, "bob")));
        assertEquals(1, with(ana, "bob").unread().news().said());
    }

    @Test
    void aServerThatRefusesOrSaysNothingStopsNothing() {
        Participant refused = Participant.guest();
        introduces(refused);
        refused.hears("@msgid=p1 :bob!u@h PRIVMSG ana :hello");
        assertEquals(List.of(), talk(with(refused, "bob")));
        refused.hears(":srv FAIL CHATHISTORY UNKNOWN_COMMAND TARGETS :There is no such way");
        assertEquals(List.of("hello"), talk(with(refused, "bob")));

        Participant silent = Participant.guest();
        introduces(silent);
        silent.hears("@msgid=p1 :bob!u@h PRIVMSG ana :hello");
        silent.hears(":ana!ana@localhost JOIN #lobby", ":srv 353 ana = #lobby :bob ana");
        silent.hears(":srv PONG srv chat-joined");
        assertEquals(List.of("hello"), talk(with(silent, "bob")));
    }

    @Test
    void whatTwoSayIsGoneOnWithByItsTimeWhereItIsNotKept() {
        Participant ana = comes(Participant.guest());
        ana.hears("@msgid=x1;time=2026-11-20T13:00:00.000Z :bob!u@h PRIVMSG ana :not kept");
        ana.gets(new Event.Disconnected("reset"));
        comes(ana, "bob");
        ana.said();

        ana.hears(":srv FAIL CHATHISTORY MESSAGE_ERROR AFTER bob :That message is not kept here, or not any more");

        assertEquals(List.of("CHATHISTORY AFTER bob timestamp=2026-11-20T13:00:00.000Z 500"), asked(ana));
        page(ana, "bob", "p2 kept");
        page(ana, "bob");
        assertEquals(List.of("not kept", "New since you were here:", "kept"), talk(with(ana, "bob")));
    }

    @Test
    void whoWasCalledOtherwiseThenIsStillTheOther() {
        Participant ana = comes(Participant.guest(), "bob");
        ana.hears(":srv BATCH +past chathistory bob");
        ana.hears("@batch=past;msgid=p1 :bobby!u@h PRIVMSG ana :I was bobby");
        ana.hears("@batch=past;msgid=p2 :anna!u@h PRIVMSG bob :and I was anna");
        ana.hears(":srv BATCH -past");

        Room bob = with(ana, "bob");
        assertEquals(List.of("I was bobby", "and I was anna"), talk(bob));
        assertTrue(bob.history().get(bob.history().last()).mine());
        assertEquals(2, ana.state.rooms().all().size());
    }

    @Test
    void moreThanCanBeOpenAreCounted() {
        String[] many = new String[Rooms.MOST + 1];
        for (int i = 0; i < many.length; i++) {
            many[i] = "someone" + i;
        }

        Participant ana = comes(Participant.guest(), many);

        assertEquals(Rooms.MOST, ana.state.rooms().all().size());
        assertTrue(
                ana.texts().stream().anyMatch(text -> text.startsWith("2 more people wrote to you")),
                () -> ana.texts().toString());
    }

    @Test
    void aServerThatTellsOfMoreAndMoreIsNotFollowed() {
        Participant ana = Participant.keeping();
        introduces(ana);
        ana.said();
        for (int page = 0; page < 3; page++) {
            ana.hears(":srv BATCH +t draft/chathistory-targets");
            for (int i = 0; i < 500; i++) {
                ana.hears("@batch=t :srv CHATHISTORY TARGETS n" + (page * 500 + i) + " " + NEWEST);
            }
            ana.hears(":srv BATCH -t");
        }

        assertEquals(1, asked(ana).size(), "one more page, and then no more");
        List<Effect> did = ana.did();
        Effect.Recollect effect = (Effect.Recollect) did.get(did.size() - 1);
        assertEquals(Targets.MOST, effect.told().size());
    }
}
