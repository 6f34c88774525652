package chat.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDiaryTest {
    private static final Instant NOW = Instant.parse("2026-11-20T14:02:00Z");
    private static final Talk LOBBY = new Talk("PIN", "#lobby");

    @TempDir
    private Path folder;

    private SqliteDiary open(int seed) throws StoreException {
        return SqliteDiary.open(folder, Sqlite.CACHE, NOW, new Random(seed));
    }

    private static Letter letter(String id, String text) {
        return new Letter(id, "#lobby", text, NOW, Letter.State.WAITING, "");
    }

    private static Line line(String msgid, String text) {
        return new Line(0, NOW, "MESSAGE", "bob", false, "#lobby", text, "", msgid, false);
    }

    private static List<String> ids(List<Letter> letters) {
        return letters.stream().map(Letter::id).toList();
    }

    private static List<String> texts(List<Line> lines) {
        return lines.stream().map(Line::text).toList();
    }

    @Test
    void lettersAreThereAfterTheProcessThatWroteThemHasEnded() throws Exception {
        try (SqliteDiary diary = open(1)) {
            diary.letters().write(LOBBY, List.of(letter("a", "one"), letter("b", "two")));
            diary.letters().write(LOBBY, List.of(letter("c", "three")));
            diary.letters().remove(List.of("b"));
            diary.letters().mark(List.of("c"), Letter.State.SENT, "");
        }

        try (SqliteDiary diary = open(2)) {
            List<Letter> letters = diary.letters().claim(LOBBY);
            assertEquals(List.of("a", "c"), ids(letters));
            assertEquals(letter("a", "one"), letters.get(0));
            assertEquals(Letter.State.SENT, letters.get(1).state());
        }
    }

    @Test
    void aLetterIsClaimedByOneProcessAtATime() throws Exception {
        SqliteDiary other = open(2);
        try (SqliteDiary diary = open(1)) {
            diary.letters().write(LOBBY, List.of(letter("a", "one")));

            assertEquals(List.of(), other.letters().claim(LOBBY));
            assertEquals(List.of("a"), ids(diary.letters().claim(LOBBY)));
        }
        other.close();
        try (SqliteDiary later = open(3)) {
            assertEquals(List.of("a"), ids(later.letters().claim(LOBBY)));
        }
    }

    @Test
    void lettersOfOneHostAreNeverThoseOfAnother() throws Exception {
        try (SqliteDiary diary = open(1)) {
            diary.letters().write(LOBBY, List.of(letter("a", "one")));

            assertEquals(List.of(), diary.letters().claim(new Talk("OTHER", "#lobby")));
            assertEquals(List.of(), diary.letters().claim(new Talk("PIN", "#tea")));
        }
    }

    @Test
    void whatWasKeptUnderAnAddressBelongsToTheHostThatIsThere() throws Exception {
        Talk address = new Talk("at:host:5001", "#lobby");
        try (SqliteDiary diary = open(1)) {
            diary.letters().write(address, List.of(letter("a", "one")));
            diary.seen().see(address, List.of(line("m1", "seen before")));
            diary.talks().draft(address, "begun");

            diary.move(address, LOBBY);

            assertEquals(List.of("a"), ids(diary.letters().claim(LOBBY)));
            assertEquals(List.of(), diary.letters().claim(address));
            assertEquals(List.of("seen before"), texts(diary.seen().latest(LOBBY, 10)));
            assertEquals("begun", diary.talks().draft(LOBBY));
        }
    }

    @Test
    void aMessageIsKeptOnceHoweverOftenItIsSeen() throws Exception {
        try (SqliteDiary diary = open(1)) {
            diary.seen().see(LOBBY, List.of(line("m1", "one"), line("m2", "two"), line("m1", "one")));
            diary.seen()
                    .see(LOBBY, List.of(line("m2", "two"), line("m3", "three"), line("", "no id"), line("", "no id")));

            assertEquals(
                    List.of("one", "two", "three", "no id", "no id"),
                    texts(diary.seen().latest(LOBBY, 10)));
            assertEquals(List.of("no id", "no id"), texts(diary.seen().latest(LOBBY, 2)));
        }
    }

    @Test
    void allThatWasSeenCanBeSearchedNewestFirst() throws Exception {
        try (SqliteDiary diary = open(1)) {
            diary.seen()
                    .see(
                            LOBBY,
                            List.of(
                                    line("1", "Tea at six?"),
                                    line("2", "no, coffee"),
                                    line("3", "the teapot is \"broken\""),
                                    line("4", "caf\u00e9 tea*")));
            diary.seen().see(new Talk("PIN", "#tea"), List.of(line("5", "tea elsewhere")));

            assertEquals(List.of(4L, 3L, 1L), diary.seen().find(LOBBY, "tea", 10));
            assertEquals(List.of(4L), diary.seen().find(LOBBY, "tea", 1));
            assertEquals(List.of(1L), diary.seen().find(LOBBY, "six TEA", 10));
            assertEquals(List.of(4L), diary.seen().find(LOBBY, "cafe", 10));
            assertEquals(List.of(3L), diary.seen().find(LOBBY, "\"broken\"", 10));
            assertEquals(List.of(), diary.seen().find(LOBBY, "tea NOT", 10));
            assertEquals(List.of(), diary.seen().find(LOBBY, "\" * (", 10));
            for (String words : List.of("six TEA", "cafe", "\"broken\"", "tea NOT", "\" * (", "teapo", "offe")) {
                assertEquals(
                        diary.seen().find(LOBBY, words, 10),
                        diary.seen().find(LOBBY, words, 10, 0),
                        "line by line and by the index: " + words);
            }
            for (String begun : List.of("t", "te", "tea", "b", "six t", "c", "xy")) {
                assertEquals(
                        diary.seen().find(LOBBY, begun, 10),
                        diary.seen().find(LOBBY, begun, 10, 0),
                        "line by line and by the index: " + begun);
            }
            assertEquals(List.of(4L, 3L), diary.seen().find(LOBBY, "te", 2, 0), "newest first");
            assertEquals(List.of(2L), diary.seen().find(LOBBY, "coff", 1, 0));
            assertEquals(
                    List.of("no, coffee", "the teapot is \"broken\""),
                    texts(diary.seen().from(LOBBY, 2, 2)));
            assertEquals(List.of("no, coffee"), texts(diary.seen().before(LOBBY, 3, 1)));
            assertEquals(
                    List.of(2L, 4L, 1L, 3L),
                    List.of(
                            diary.seen().beside(LOBBY, 3, -1),
                            diary.seen().beside(LOBBY, 2, 9),
                            diary.seen().beside(LOBBY, 4, -9),
                            diary.seen().beside(LOBBY, 3, 0)));
        }
    }

    @Test
    void whatWasTakenBackIsForgottenAndNotFoundAnyMore() throws Exception {
        try (SqliteDiary diary = open(1)) {
            diary.seen().see(LOBBY, List.of(line("1", "the password is tulip"), line("2", "thanks")));

            diary.seen().redact(LOBBY, "1", "message removed by bob");
            diary.seen().redact(LOBBY, "1", "message removed by eve");
            diary.seen().redact(LOBBY, "", "nothing");

            assertEquals(
                    List.of("message removed by bob", "thanks"),
                    texts(diary.seen().latest(LOBBY, 10)));
            for (int read : List.of(0, SqliteSeen.READ)) {
                assertEquals(List.of(), diary.seen().find(LOBBY, "tulip", 10, read));
                assertEquals(List.of(), diary.seen().find(LOBBY, "removed", 10, read));
                assertEquals(List.of(2L), diary.seen().find(LOBBY, "thanks", 10, read));
            }
        }
        try (SqliteDiary diary = SqliteDiary.open(folder, Sqlite.CACHE, NOW, new Random(1), 1)) {
            assertEquals(List.of("thanks"), texts(diary.seen().latest(LOBBY, 10)), "it can be dropped as any other");
        }
        for (String name : List.of("diary.db", "diary.db-wal")) {
            Path file = folder.resolve(name);
            boolean there = Files.exists(file) && new String(Files.readAllBytes(file), ISO_8859_1).contains("tulip");
            assertFalse(there, name);
        }
    }

    @Test
    void aFileOfTheFirstSchemaIsTakenOver() throws Exception {
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("diary.db"))) {
            SqliteSchema.migrate(connection, SqliteDiarySchema.STEPS.subList(0, 1));
            try (var sql = connection.createStatement()) {
                sql.execute("INSERT INTO talk (host, room) VALUES ('PIN', '#lobby')");
                sql.execute("INSERT INTO seen (talk, time, kind, nick, mine, target, text, msgid, clear) VALUES"
                        + " (1, 0, 'MESSAGE', 'bob', 0, '#lobby', 'old tea', 'm1', 0)");
            }
        }

        try (SqliteDiary diary = open(1)) {
            diary.seen().see(LOBBY, List.of(line("m1", "again"), line("m2", "new tea")));

            assertEquals(List.of("old tea", "new tea"), texts(diary.seen().latest(LOBBY, 10)));
            assertEquals("", diary.seen().latest(LOBBY, 10).get(0).formed());
            assertEquals(List.of(2L, 1L), diary.seen().find(LOBBY, "tea", 10, 0));
            assertEquals(List.of(2L, 1L), diary.seen().find(LOBBY, "te", 10, 0));
            diary.seen().redact(LOBBY, "m1", "gone");
            assertEquals(List.of(2L), diary.seen().find(LOBBY, "tea", 10, 0));
        }
    }

    @Test
    void whereOthersCannotBePutInTheirPlaceLettersStayAsTheyAre() throws Exception {
        try (SqliteDiary diary = open(1)) {
            diary.letters().write(LOBBY, List.of(letter("a", "one\ntwo"), letter("b", "last")));
            try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("diary.db"))) {
                other.createStatement()
                        .execute("CREATE TRIGGER full BEFORE INSERT ON letter WHEN new.text = 'two' BEGIN"
                                + " SELECT RAISE (ABORT, 'there is no space'); END");
            }

            assertThrows(
                    StoreException.class,
                    () -> diary.letters()
                            .replace(
                                    LOBBY,
                                    List.of("a", "b"),
                                    List.of(letter("a-1", "one"), letter("a", "two"), letter("b", "last"))));

            List<Letter> letters = diary.letters().claim(LOBBY);
            assertEquals(List.of("a", "b"), ids(letters));
            assertEquals("one\ntwo", letters.get(0).text());
        }
    }

    @Test
    void theDraftIsKeptUntilItIsSaid() throws Exception {
        try (SqliteDiary diary = open(1)) {
            diary.talks().draft(LOBBY, "a thought");
        }
        try (SqliteDiary diary = open(1)) {
            assertEquals("a thought", diary.talks().draft(LOBBY));

            diary.letters().write(LOBBY, List.of(letter("a", "a thought")));

            assertEquals("", diary.talks().draft(LOBBY));
        }
    }

    @Test
    void howFarItWasReadIsKept() throws Exception {
        try (SqliteDiary diary = open(1)) {
            assertEquals(0, diary.talks().newestRead(LOBBY));
            diary.seen().see(LOBBY, List.of(line("1", "one"), line("2", "two")));
            diary.talks().read(LOBBY);
            diary.seen().see(LOBBY, List.of(line("3", "three")));

            assertEquals(2, diary.talks().newestRead(LOBBY));
        }
    }

    @Test
    void conversationsWithOneOtherThatWereNotReadAreFound() throws Exception {
        Talk bob = new Talk(LOBBY.host(), "bob");
        Talk cleo = new Talk(LOBBY.host(), "cleo");
        try (SqliteDiary diary = open(1)) {
            Line old = new Line(0, NOW, "MESSAGE", "Bob", false, "ana", "old", "", "1", false);
            Line mine = new Line(0, NOW.plusSeconds(2), "MESSAGE", "ana", true, "cleo", "hi", "", "2", false);
            Line late = new Line(0, NOW.plusSeconds(1), "MESSAGE", "Bob", false, "ana", "late", "", "3", false);
            assertEquals(Optional.empty(), diary.talks().oldest(LOBBY.host()));
            diary.seen().see(bob, List.of(old));
            diary.seen().see(cleo, List.of(mine));
            diary.seen().see(LOBBY, List.of(line("4", "four")));
            diary.seen().see(new Talk("another", "dan"), List.of(line("5", "five")));

            assertEquals(List.of("Bob"), diary.talks().unread(LOBBY, 10));
            diary.talks().read(bob);
            assertEquals(List.of(), diary.talks().unread(LOBBY, 10));
            diary.seen().see(bob, List.of(late));
            assertEquals(List.of("Bob"), diary.talks().unread(LOBBY, 10));
            assertEquals("3", diary.seen().newest(bob).orElseThrow().msgid());
            assertEquals(Optional.empty(), diary.seen().newest(new Talk(LOBBY.host(), "nobody")));
            assertEquals(Optional.of(NOW), diary.talks().oldest(LOBBY.host()));
        }
    }

    @Test
    void whatWasReadElsewhereIsReadUpToThatTime() throws Exception {
        try (SqliteDiary diary = open(1)) {
            Line late = new Line(0, NOW.plusSeconds(9), "MESSAGE", "bob", false, "#lobby", "late", "", "3", false);
            diary.seen().see(LOBBY, List.of(line("1", "one"), line("2", "two"), late));

            diary.talks().read(LOBBY, NOW.plusSeconds(1));
            assertEquals(2, diary.talks().newestRead(LOBBY));

            diary.talks().read(LOBBY, NOW.minusSeconds(1));
            assertEquals(2, diary.talks().newestRead(LOBBY));
        }
    }

    @Test
    void theOldestLinesGoWhenThereAreTooMany() throws Exception {
        try (SqliteDiary diary = open(1)) {
            diary.seen().see(LOBBY, List.of(line("1", "one"), line("2", "two"), line("3", "three")));
        }
        try (SqliteDiary diary = SqliteDiary.open(folder, Sqlite.CACHE, NOW, new Random(1), 2)) {
            assertEquals(List.of("two", "three"), texts(diary.seen().latest(LOBBY, 10)));
            assertEquals(List.of(), diary.seen().find(LOBBY, "one", 10));
        }
    }

    @Test
    void onlySoManyLettersAreTakenOutAtOnce() throws Exception {
        try (SqliteDiary diary = open(1)) {
            List<Letter> letters = IntStream.rangeClosed(0, SqliteLetters.MOST)
                    .mapToObj(i -> letter("id" + i, "text"))
                    .toList();
            diary.letters().write(LOBBY, letters);

            assertEquals(
                    ids(letters.subList(0, SqliteLetters.MOST)),
                    ids(diary.letters().claim(LOBBY)));
        }
    }

    @Test
    void onlyTheOwnerMayLookIntoIt() throws Exception {
        try (SqliteDiary diary = open(1)) {
            diary.talks().draft(LOBBY, "x");
            for (String name : List.of("diary.db", "diary.db-wal", "diary.claims")) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))),
                        name);
            }
        }
    }

    @Test
    void aDamagedOneIsPutAsideAndNotOverwritten() throws Exception {
        Files.writeString(folder.resolve("diary.db"), "this is no database, and was never one".repeat(100));

        try (SqliteDiary diary = open(1)) {
            assertEquals(List.of(), diary.letters().claim(LOBBY));
        }

        try (var files = Files.list(folder)) {
            assertTrue(files.anyMatch(f -> f.getFileName().toString().contains(".damaged-")));
        }
    }

    @Test
    void oneOfANewerProgramIsRefusedInWords() throws Exception {
        open(1).close();
        try (var connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("diary.db"));
                var sql = connection.createStatement()) {
            sql.execute("PRAGMA user_version = 99");
        }

        StoreException refused = assertThrows(StoreException.class, () -> open(1));

        assertTrue(refused.getMessage().contains("newer chat"), refused.getMessage());
        assertFalse(refused.getMessage().contains("host"), refused.getMessage());
    }
}
