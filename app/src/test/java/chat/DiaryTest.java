package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Effect;
import chat.client.Event;
import chat.client.Key;
import chat.client.Layout;
import chat.client.Letter;
import chat.client.Profile;
import chat.client.State;
import chat.client.Update;
import chat.irc.Message;
import chat.store.SqliteDiary;
import chat.store.Talk;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryTest {
    private static final Path CACHE = Path.of("target", "sqlite").toAbsolutePath();
    private static final Instant NOW = Instant.parse("2026-11-20T14:02:00Z");
    private static final State START = State.start(Profile.guest("ana", Profile.Manner.SCREEN, true), "#lobby", NOW)
            .kept();

    private final Update update = new Update(new Layout(ZoneOffset.UTC), () -> "id", () -> 1.0);
    private final BlockingQueue<Event> told = new LinkedBlockingQueue<>();

    @TempDir
    private Path folder;

    private Diary open(Whose whose) {
        Diary diary = new Diary(
                () -> SqliteDiary.open(folder, CACHE, NOW, new Random(told.hashCode() + System.nanoTime())),
                whose,
                told::add);
        diary.open(START);
        return diary;
    }

    private <T extends Event> T next(Class<T> kind) throws InterruptedException {
        return kind.cast(told.poll(20, TimeUnit.SECONDS));
    }

    private static Letter letter(String text) {
        return new Letter("id-" + text, "#lobby", text, NOW, Letter.State.WAITING, "");
    }

    /** Known by what it shows, and until then by where it is. */
    private static Whose guest(String known) {
        return new Whose() {
            @Override
            public Talk talk(String pin) {
                return new Talk(pin.isEmpty() ? known : pin, "#lobby");
            }

            @Override
            public boolean isUnknown(Talk talk) {
                return talk.host().startsWith("at ");
            }
        };
    }

    private State after(State state, Event event) {
        return update.update(state, event).state();
    }

    @Test
    void whatIsSeenAndBegunIsThereTheNextTime() throws Exception {
        Diary diary = open(guest("PIN"));
        assertEquals(new Event.Remembered(List.of(), 0, List.of(), "", false), next(Event.Remembered.class));
        State heard = after(START, new Event.Received(Message.parse("@msgid=m1 :bob!b@h PRIVMSG #lobby :hello")));
        State begun = after(heard, new Event.Pressed(new Key.Text("a thought")));
        diary.changed(START, heard);
        diary.changed(heard, begun);
        diary.close();

        Diary again = open(guest("PIN"));

        Event.Remembered remembered = next(Event.Remembered.class);
        assertEquals("hello", remembered.seen().get(0).text());
        assertEquals("m1", remembered.seen().get(0).id());
        assertEquals("a thought", remembered.draft());
        again.find(new Effect.Find("hel", 0));
        assertEquals(1, next(Event.Found.class).count());
        again.close();
    }

    @Test
    void whatTheHostHasAndTheDiskHasNotIsMissed() throws Exception {
        Diary diary = open(guest("PIN"));
        next(Event.Remembered.class);
        State heard = after(
                START,
                new Event.Received(Message.parse("@msgid=m1;time=2026-11-20T14:02:00.000Z :bob!b@h PRIVMSG ana hi")));
        diary.changed(START, heard);
        diary.changed(heard, heard);
        next(Event.Recalled.class);

        Instant month = NOW.minusSeconds(30 * 24 * 3600);
        diary.recollect(new Effect.Recollect(Map.of("bob", NOW, "old", month.minusSeconds(1)), month));
        diary.recollect(new Effect.Recollect(Map.of("Bob", NOW.plusMillis(1), "new", NOW.minusSeconds(1)), month));

        assertEquals(
                List.of(new Event.Missed.Place("Bob", "m1"), new Event.Missed.Place("new", "")),
                next(Event.Missed.class).places());
        diary.close();
        Diary again = open(guest("PIN"));
        assertEquals(List.of("bob"), next(Event.Remembered.class).others());
        again.close();
    }

    @Test
    void whatWasSeenComesBackAsItWasShown() throws Exception {
        Diary diary = open(guest("PIN"));
        next(Event.Remembered.class);
        State at = START;
        for (String line : List.of(
                "@msgid=m1 :bob!b@h NOTICE #lobby :a \u0002bold\u0002 one",
                "@msgid=m2 :bob!b@h PRIVMSG #lobby :\u0001ACTION waves\u0001",
                "@msgid=m3 :srv 004 ana srv chat-0.1.0 i o",
                "@msgid=m4 :eve!~eve@h PRIVMSG #lobby :in clear https://example.org/",
                ":bob!b@h TOPIC #lobby :tea")) {
            State next = after(at, new Event.Received(Message.parse(line)));
            diary.changed(at, next);
            at = next;
        }
        diary.close();

        Diary again = open(guest("PIN"));

        List<chat.client.Entry> seen = next(Event.Remembered.class).seen();
        chat.client.History shown = at.room().history();
        assertEquals(4, seen.size());
        for (int i = 0; i < seen.size(); i++) {
            chat.client.Entry before = shown.get(i + 1L);
            assertEquals(before.kind(), seen.get(i).kind());
            assertEquals(before.body(), seen.get(i).body());
            assertEquals(before.clear(), seen.get(i).clear());
            assertEquals(before.nick(), seen.get(i).nick());
        }
        assertTrue(seen.get(2).clear());
        again.close();
    }

    @Test
    void whatIsTakenBackBeforeItIsWrittenIsForgottenToo() throws Exception {
        Diary diary = open(guest("PIN"));
        next(Event.Remembered.class);
        State said = after(START, new Event.Received(Message.parse("@msgid=m1 :bob!b@h PRIVMSG #lobby :tulip")));
        diary.changed(START, said);
        diary.redact(new Effect.Redact("#lobby", "m1", "message removed by bob"));
        diary.close();

        Diary again = open(guest("PIN"));

        assertEquals(
                "message removed by bob",
                next(Event.Remembered.class).seen().get(0).text());
        again.close();
    }

    @Test
    void lettersForAHostThatWasNotReachedBelongToTheOneThatIsThere() throws Exception {
        Diary diary = open(guest("at host:5001"));
        next(Event.Remembered.class);
        assertEquals("", diary.keep(List.of(letter("one")), List.of()));

        diary.remember("PIN");

        Event.Remembered remembered = next(Event.Remembered.class);
        assertEquals(List.of(letter("one")), remembered.letters());
        assertEquals(false, remembered.elsewhere());
        diary.close();
        Diary other = open(guest("OTHER"));
        assertEquals(List.of(), next(Event.Remembered.class).letters());
        other.remember("PIN");
        remembered = next(Event.Remembered.class);
        assertEquals(true, remembered.elsewhere());
        assertEquals(List.of(letter("one")), remembered.letters());
        other.discard(List.of("id-one"));
        other.close();
        open(guest("PIN")).close();
        assertEquals(List.of(), next(Event.Remembered.class).letters());
    }

    @Test
    void lettersThatStandForAnotherTakeItsPlaceAndTheDraftStays() throws Exception {
        Diary diary = open(guest("PIN"));
        next(Event.Remembered.class);
        assertEquals("", diary.keep(List.of(letter("whole"), letter("last")), List.of()));

        assertEquals("", diary.keep(List.of(letter("a"), letter("b"), letter("last")), List.of("id-whole", "id-last")));
        diary.close();

        open(guest("PIN")).close();
        assertEquals(
                List.of(letter("a"), letter("b"), letter("last")),
                next(Event.Remembered.class).letters());
    }

    @Test
    void aDiaryThatCannotBeOpenedIsToldInWordsAndNothingWaitsForIt() throws Exception {
        Files.createDirectory(folder.resolve("diary.db"));
        Diary diary = open(guest("PIN"));

        assertTrue(!next(Event.Forgetful.class).reason().isEmpty());
        assertEquals("", diary.keep(List.of(letter("one")), List.of()));
        diary.close();
    }

    @Test
    void allThatIsKeptGoesIntoAFileThatWasNotThere() throws Exception {
        Diary diary = open(guest("PIN"));
        next(Event.Remembered.class);
        State heard = after(
                START,
                new Event.Received(
                        Message.parse("@msgid=m1;time=2026-11-20T14:00:00.000Z :bob!b@h PRIVMSG #lobby :hello")));
        diary.changed(START, heard);
        String file = folder.resolve("talk.jsonl").toString();

        diary.export(file);
        assertEquals(
                "1 line was written to " + file + ".",
                next(Event.Exported.class).words());
        diary.export(file);
        assertTrue(next(Event.Exported.class).words().contains("is there already"));

        assertTrue(Files.readString(Path.of(file)).contains("\"text\":\"hello\""));
        diary.close();
    }

    @Test
    void eachConversationIsKeptByItself() throws Exception {
        Diary diary = open(guest("PIN"));
        next(Event.Remembered.class);
        State here = START;
        for (Event event : List.of(
                received(":bob!b@h PRIVMSG #lobby :in the room"),
                received(":bob!b@h PRIVMSG ana :between us"),
                new Event.Pressed(new Key.Chord("Alt-2")),
                new Event.Pressed(new Key.Text("I beg")))) {
            State before = here;
            here = after(before, event);
            diary.changed(before, here);
        }
        assertEquals(new Event.Recalled("bob", List.of(), 0, ""), next(Event.Recalled.class));
        diary.close();

        diary = open(guest("PIN"));
        Event.Remembered again = next(Event.Remembered.class);
        assertEquals(
                List.of("in the room"), again.seen().stream().map(e -> e.text()).toList());
        diary.changed(START, here);
        Event.Recalled bob = next(Event.Recalled.class);

        assertEquals(
                List.of("between us"), bob.seen().stream().map(e -> e.text()).toList());
        assertEquals("I beg", bob.draft());
        diary.close();
    }

    private static Event received(String line) throws Exception {
        return new Event.Received(Message.parse(line));
    }
}
