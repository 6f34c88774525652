package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Entry.Delivery;
import chat.client.Entry.Kind;
import chat.text.Markup;
import chat.text.Span;
import chat.text.Width;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries as rows, exactly as seen. */
class LayoutTest {
    private final Layout layout = new Layout(ZoneOffset.UTC);

    private static Entry said(String time, String nick, String text) {
        return Entry.act(Kind.MESSAGE, Instant.parse(time), nick, false, List.of(Span.of(text)))
                .to("#lobby");
    }

    private static Entry mine(Delivery delivery, String text) {
        return Entry.act(Kind.MESSAGE, Participant.START, "ana", true, List.of(Span.of(text)))
                .to("#lobby")
                .delivered(delivery);
    }

    private String picture(int columns, Entry... entries) {
        History history = History.EMPTY;
        for (Entry entry : entries) {
            history = history.plus(entry);
        }
        StringBuilder picture = new StringBuilder();
        for (long n = history.first(); n <= history.last(); n++) {
            for (List<Span> row : layout.rows(Page.of(history, columns), n)) {
                assertTrue(Width.of(Span.plain(row)) <= columns, "too wide: [" + Span.plain(row) + "]");
                picture.append(Span.plain(row).stripTrailing()).append('\n');
            }
        }
        return picture.toString();
    }

    private static final Entry LONG =
            said("2026-11-20T14:02:00Z", "bob", "one two three four five six seven eight nine ten eleven twelve");

    @Test
    void wideScreensAlignTheTexts() {
        assertEquals("""
                14:02        bob   one two three four five six seven eight nine ten
                                   eleven twelve
                """, picture(72, LONG));
    }

    @Test
    void narrowerScreensLetTheTextFollowTheNick() {
        assertEquals("""
                14:02 bob one two three four five six
                      seven eight nine ten eleven twelve
                """, picture(40, LONG));
    }

    @Test
    void whatCameInClearIsMarkedBehindTheNick() {
        Entry guest = said("2026-11-20T14:02:00Z", "guest", "hi").inClear(true);

        assertEquals("14:02      guest ~ hi\n", picture(72, guest));
        assertEquals("14:02 guest ~ hi\n", picture(40, guest));
        assertEquals("guest ~ hi\n", picture(39, guest));
    }

    @Test
    void aBlockOfCodeKeepsItsLinesAndAHostIsShownAsItIs() {
        Entry code = Entry.act(
                Entry.Kind.MESSAGE,
                Instant.parse("2026-11-20T14:02:00Z"),
                "bob",
                false,
                Markup.lines("see http://аpple.com\n```\nif (so)\n    run(); // and  go on\n```"));

        assertEquals("""
                14:02 bob see http://xn--pple-43d.com
                      ```
                      if (so)
                          run(); // and  go on
                      ```
                """, picture(40, code));
    }

    @Test
    void narrowScreensHaveNoTime() {
        assertEquals("""
                bob one two three
                  four five six
                  seven eight nine
                  ten eleven twelve
                """, picture(20, LONG));
    }

    @Test
    void aNewDayHasALineAndAnotherYearIsNamed() {
        assertEquals(
                """
                14:02        bob   old
                ── Fri 1 Jan ──
                00:00        bob   new
                """.replace("14:02", "23:59"),
                picture(80, said("2026-12-31T23:59:00Z", "bob", "old"), said("2027-01-01T00:00:00Z", "bob", "new")));
        assertEquals(
                """
                10:00        bob   a
                ── Thu 31 Dec 2026 ──
                11:00        bob   b
                ── Fri 1 Jan ──
                12:00        bob   c
                """,
                picture(
                        80,
                        said("2026-12-30T10:00:00Z", "bob", "a"),
                        said("2026-12-31T11:00:00Z", "bob", "b"),
                        said("2027-01-01T12:00:00Z", "bob", "c")));
    }

    @Test
    void theMarkTellsHowFarAMessageGot() {
        assertEquals(
                """
                14:02        ana⏳ a
                                 ↑ b
                                 ✓ c
                                 ✗ d
                """,
                picture(
                        80,
                        mine(Delivery.QUEUED, "a"),
                        mine(Delivery.SENT, "b"),
                        mine(Delivery.STORED, "c"),
                        mine(Delivery.REFUSED, "d")));
        assertEquals("ana ✓ c\n", picture(20, mine(Delivery.STORED, "c")));
    }

    @Test
    void whatIsPrivateSaysSoOnBothSides() {
        assertEquals(
                """
                14:02        bob   (to you) psst
                14:02        ana ✓ (to bob) what?
                """,
                picture(
                        80,
                        said("2026-11-20T14:02:00Z", "bob", "psst").to("ana"),
                        mine(Delivery.STORED, "what?").to("bob")));
    }

    @Test
    void whoGoesOnSpeakingIsNotNamedAgain() {
        Entry[] entries = {
            said("2026-11-20T14:02:00Z", "bob", "one"),
            said("2026-11-20T14:03:30Z", "bob", "two two two two two two"),
            mine(Delivery.STORED, "three").at(java.time.Instant.parse("2026-11-20T14:03:40Z")),
            mine(Delivery.SENT, "four").at(java.time.Instant.parse("2026-11-20T14:03:50Z")),
            said("2026-11-20T14:04:00Z", "bob", "five"),
            said("2026-11-20T14:06:00Z", "bob", "six")
        };
        assertEquals("""
                14:02        bob   one
                                   two two two two two two
                14:03        ana ✓ three
                                 ↑ four
                14:04        bob   five
                14:06        bob   six
                """, picture(80, entries));
        assertEquals("""
                14:02 bob one
                      two two two two two two
                14:03 ana ✓ three
                      ↑ four
                14:04 bob five
                14:06 bob six
                """, picture(40, entries));
        assertEquals("""
                bob one
                  two two two two
                  two two
                ana ✓ three
                  ↑ four
                bob five
                bob six
                """, picture(20, entries));
    }

    private static Entry move(Kind kind, String nick) {
        String words = nick + (kind == Kind.JOIN ? " joined" : " left");
        return Entry.act(kind, Participant.START, nick, false, List.of(Span.of(words)));
    }

    @Test
    void severalWhoComeAndGoTakeOneRow() {
        assertEquals(
                """
                14:02          ←   cleo and dora joined · bob left · eve came and went · fred
                                   left and came back
                14:02        bob   hi
                14:02          →   gus joined
                """,
                picture(
                        80,
                        move(Kind.JOIN, "cleo"),
                        move(Kind.JOIN, "eve"),
                        move(Kind.LEAVE, "bob"),
                        move(Kind.LEAVE, "fred"),
                        move(Kind.JOIN, "fred"),
                        move(Kind.JOIN, "dora"),
                        move(Kind.LEAVE, "eve"),
                        said("2026-11-20T14:02:00Z", "bob", "hi"),
                        move(Kind.JOIN, "gus")));
    }

    @Test
    void ofManyWhoComeSomeAreNamed() {
        Entry[] guests = new Entry[20];
        for (int i = 0; i < guests.length; i++) {
            guests[i] = move(Kind.JOIN, "guest" + i);
        }

        assertEquals("""
                14:02          →   guest0, guest1, guest2, guest3, guest4 and 15 others joined
                """, picture(80, guests));
    }

    @Test
    void whoWasPutOutIsToldByItself() {
        Entry out = Entry.act(
                Kind.LEAVE, Participant.START, "bob", false, List.of(Span.of("bob was put out by ana: too loud")));

        assertEquals("""
                14:02          →   bob joined
                14:02          ←   bob was put out by ana: too loud
                """, picture(80, move(Kind.JOIN, "bob"), out));
    }

    @Test
    void actionsNoticesComingAndGoing() {
        List<Span> waves = List.of(Span.of("waves"));
        assertEquals(
                """
                14:02          *   bob waves
                14:02      -bob-   waves
                14:02          ←   bob came and went
                14:02          !   broken
                """,
                picture(
                        80,
                        Entry.act(Kind.ACTION, Participant.START, "bob", false, waves),
                        Entry.act(Kind.NOTICE, Participant.START, "bob", false, waves),
                        Entry.act(Kind.JOIN, Participant.START, "bob", false, List.of(Span.of("bob joined"))),
                        Entry.act(Kind.LEAVE, Participant.START, "bob", false, List.of(Span.of("bob left"))),
                        Entry.note(Kind.ERROR, Participant.START, List.of(Span.of("broken")))));
    }

    @Test
    void theLinesOfANoteStandBelowEachOther() {
        Entry note = Entry.note(
                Kind.STATE, Participant.START, List.of(Span.of("/me  says what you do"), Span.of("\n/who  lists")));

        assertEquals("""
                14:02          ·   /me  says what you do
                                   /who  lists
                """, picture(80, note));
    }

    @Test
    void aCardGivesUpItsIndentRatherThanBreakACommand() {
        String command = "chat --connect 192.168.100.200:5001 --name anabel1234567890 --data-dir /x";
        Entry card =
                Entry.note(Kind.CARD, Participant.START, List.of(Span.of("On another machine:\n"), Span.of(command)));

        assertEquals("   On another machine:\n   " + command + "\n", picture(80, card));
        assertEquals("On another machine:\n" + command + "\n", picture(command.length(), card));
    }

    @Test
    void aLongNickGetsItsOwnRowWhereThereIsNoRoomBesideIt() {
        Entry entry = said("2026-11-20T14:02:00Z", "averyverylongnick", "hello there");

        assertEquals("""
                averyverylongnick
                  hello there
                """, picture(20, entry));
        assertEquals("14:02 averyverylongnick   hello there\n", picture(80, entry));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 5, 8, 9, 10, 11, 12, 13, 20, 40, 72})
    void noLetterOfAMessageIsLostHoweverNarrowTheScreen(int columns) {
        String letters = picture(columns, said("2026-11-20T14:02:00Z", "abcdefgh", "XYZ你好W"))
                .replaceAll("[^X-Z你好W]", "");

        assertEquals("XYZ你好W", letters);
    }

    @Test
    void wideTextTakesTwoCellsEach() {
        assertEquals("""
                bob 你好你好你好
                  你好你好
                """, picture(16, said("2026-11-20T14:02:00Z", "bob", "你好你好你好你好你好")));
    }
}
