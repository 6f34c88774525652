package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.text.Look;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SearchingTest {
    /** In a room where much was said, and tea three times. */
    private static Participant reading() {
        Participant ana = Participant.joined().resizes(80, 12);
        for (int i = 1; i <= 90; i++) {
            ana.hears("@msgid=m" + i + " :bob!b@h PRIVMSG #lobby :" + (i % 30 == 0 ? "Tea number " : "line ") + i);
        }
        return ana;
    }

    private static Search search(Participant ana) {
        Search search = ana.state.viewport().search();
        assertNotNull(search);
        return search;
    }

    private static String match(Participant ana) {
        return search(ana).window().get(search(ana).match()).text();
    }

    @Test
    void theNewestMatchComesFirstAndUpGoesToOlderOnes() {
        Participant ana = reading().presses("Ctrl-F").types("te").types("a");
        assertEquals("1/3", search(ana).place());
        assertEquals("Tea number 90", match(ana));

        ana.presses("Up", "Up", "Up");
        assertEquals("3/3", search(ana).place());
        assertEquals("Tea number 30", match(ana));

        ana.presses("Down");
        assertEquals("2/3", search(ana).place());
    }

    @Test
    void whatIsFoundStandsOut() {
        Participant ana = reading().enters("/find tea");

        Entry match = search(ana).window().get(search(ana).match());

        assertEquals("Tea", match.body().get(0).text());
        assertEquals(Look.REVERSE, match.body().get(0).look().emphasis());
        assertEquals(" number 90", match.body().get(1).text());
    }

    @Test
    void escapeIsBackWhereOneWasAndTheDraftIsAsItWas() {
        Participant ana = reading().types("a draft").presses("PgUp");
        Viewport before = ana.state.viewport();

        ana.presses("Ctrl-F").types("tea").presses("Up", "Esc");

        assertEquals(before, ana.state.viewport());
        assertEquals("a draft", ana.state.writing().editor().text());
    }

    @Test
    void enterStaysThere() {
        Participant ana = reading().presses("Ctrl-F").types("tea").presses("Up", "Up", "Enter");

        assertNull(ana.state.viewport().search());
        Viewport.Anchor top = ana.state.viewport().top();
        assertNotNull(top);
        List<String> shown = IntStream.range(0, 9)
                .mapToObj(i -> ana.state.room().history().get(top.entry() + i).text())
                .toList();
        assertTrue(shown.contains("Tea number 30"), shown.toString());
    }

    @Test
    void wordsThatNobodySaidAreNotFound() {
        Participant ana = reading().enters("/find coffee");

        assertEquals("not found", search(ana).place());
        ana.presses("Backspace", "Ctrl-W");
        assertEquals("", search(ana).place());
        ana.presses("Enter");
        assertNull(ana.state.viewport().search());
    }

    @Test
    void whatIsKeptIsSearchedOnDiskAndAnOldAnswerSaysNothing() {
        Participant ana = Participant.keeping();
        ana.presses("Ctrl-F").types("te").types("a");
        assertEquals(List.of(new Effect.Find("te", 0), new Effect.Find("tea", 0)), ana.did());
        Entry seen = Entry.seen(Entry.Kind.MESSAGE, Participant.START, "bob", false, "green tea");

        ana.gets(new Event.Found("te", 0, 9, List.of(seen), 0));
        assertFalse(search(ana).hasMatch());
        ana.gets(new Event.Found("tea", 0, 2, List.of(seen), 0));
        assertEquals("1/2", search(ana).place());

        ana.presses("Up");
        assertEquals(List.of(new Effect.Find("tea", 1)), ana.did());
    }

    private static Entry old(int number) {
        return Entry.seen(
                        Entry.Kind.MESSAGE,
                        Participant.START.minusSeconds(100_000 - number),
                        "bob",
                        false,
                        "old tea " + number)
                .to("#lobby")
                .identified("old" + number);
    }

    private static List<Entry> around(int number) {
        return IntStream.rangeClosed(number - Search.AROUND, number + Search.AROUND - 1)
                .mapToObj(SearchingTest::old)
                .toList();
    }

    @Test
    void oneStaysAtAMatchThatTheScreenDoesNotHoldAndMovesOnFromThere() {
        Participant ana = Participant.keeping().presses("Ctrl-F").types("tea");
        ana.gets(new Event.Found("tea", 0, 1, around(500), Search.AROUND));
        ana.did();

        ana.presses("Enter", "Up", "Up");
        assertEquals("old tea 498", match(ana));
        assertEquals(List.of(), ana.did());

        ana.presses("PgUp", "PgUp", "PgUp");
        int shift = search(ana).shift();
        assertEquals("old tea " + (500 + shift), match(ana));
        ana.presses("PgUp");
        shift = search(ana).shift();
        assertEquals(List.of(new Effect.Find("tea", 0, shift)), ana.did());

        ana.presses("Up");
        ana.did();
        ana.gets(new Event.Found("tea", 0, 1, around(500 + shift), Search.AROUND, shift));
        assertEquals("old tea " + (500 + shift - 1), match(ana), "one has gone on meanwhile");
        ana.presses("Down");
        assertEquals("old tea " + (500 + shift), match(ana));
    }

    @Test
    void whileOneStaysOneCanWriteAndSayingItIsBackAtTheNewest() {
        Participant ana = Participant.keeping().presses("Ctrl-F").types("tea");
        ana.gets(new Event.Found("tea", 0, 1, around(500), Search.AROUND)).presses("Enter");

        ana.types("yes");
        assertEquals("old tea 500", match(ana));
        assertEquals("yes", ana.state.writing().editor().text());
        ana.presses("Enter");

        assertNull(ana.state.viewport().search());
        assertEquals("yes", ana.newest().text());
    }

    @Test
    void whoComesDownToWhatTheScreenHoldsGoesOnThere() {
        Participant ana = Participant.keeping();
        ana.gets(new Event.Remembered(List.of(old(502), old(503), old(504)), 0, List.of(), "", false));
        ana.presses("Ctrl-F").types("tea").gets(new Event.Found("tea", 0, 1, around(500), Search.AROUND));

        ana.presses("Enter", "Down", "Down");

        assertNull(ana.state.viewport().search());
        Participant back = Participant.keeping().presses("Ctrl-F").types("tea");
        back.gets(new Event.Found("tea", 0, 1, around(500), Search.AROUND)).presses("Enter", "Esc");
        assertNull(back.state.viewport().search());
    }

    @Test
    void withoutAScreenTheNewestMatchIsTold() {
        Participant ana = Participant.reading(Profile.Manner.LINES).joins(Participant.EVERYTHING, "chat-0.1.0");
        ana.hears("@msgid=m1 :bob!b@h PRIVMSG #lobby :green tea");

        ana.gets(new Event.Typed("/find tea"));

        assertTrue(ana.newest().text().endsWith("bob: green tea"), ana.newest().text());
        assertNull(ana.state.viewport().search());
    }

    @Test
    void whatIsKeptCanBeExported() {
        Participant ana = Participant.keeping().enters("/export talk.md");
        assertEquals(List.of(new Effect.Export("talk.md")), ana.did());

        ana.gets(new Event.Exported("2 lines were written to /home/ana/talk.md.", false));
        assertEquals("2 lines were written to /home/ana/talk.md.", ana.newest().text());
        ana.enters("/export");
        assertEquals(Entry.Kind.ERROR, ana.newest().kind());
    }
}
