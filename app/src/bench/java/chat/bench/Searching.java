package chat.bench;

import chat.store.Line;
import chat.store.SqliteDiary;
import chat.store.Talk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Words looked for in what a participant keeps: a million lines of one conversation, with those of another between them.
 * How often words are said falls with their rank, as in any language.
 */
final class Searching {
    private static final int LINES = 1_000_000;

    /** Of so many lines one belongs to the other conversation, which so is a long one, too. */
    private static final int OTHER = 25;

    private static final int TOGETHER = 10_000;
    private static final int VOCABULARY = 50_000;
    private static final int LEAST_WORDS = 4;
    private static final int MORE_WORDS = 16;

    /** As many as a screen asks for. */
    private static final int MOST = 1_000;

    private static final int TIMES = 20;
    private static final double BUDGET_MS = 100;
    private static final long SEED = 7;
    private static final Instant BEGIN = Instant.parse("2026-11-20T18:00:00Z");
    private static final Talk ROOM = new Talk("PIN", "#lobby");
    private static final Talk SIDE = new Talk("PIN", "#side");

    private final SqliteDiary diary;
    private final List<String> words;
    private final Random random = new Random(SEED);

    private Searching(SqliteDiary diary) {
        this.diary = diary;
        this.words = vocabulary(random);
    }

    static int seconds(Wanted wanted) {
        return 180 + 10 * wanted.repeat();
    }

    static void measure(Report report, Wanted wanted) throws IOException {
        report.title("Searching: " + LINES + " lines, " + TIMES * wanted.repeat() + " times each");
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("app", "target", "bench")), "search");
        try (SqliteDiary diary = SqliteDiary.open(folder, folder.resolve("cache"), BEGIN, new Random(SEED))) {
            Searching searching = new Searching(diary);
            long before = System.nanoTime();
            searching.write(report);
            double seconds = (System.nanoTime() - before) / 1e9;
            report.line("- written: " + Sample.number(LINES / seconds) + " lines/s; the file has "
                    + Files.size(folder.resolve("diary.db")) / (1024 * 1024) + " MB");
            report.line("");
            report.table("looked for", "where", "found", "p50 ms", "most ms");
            searching.look(report, wanted.repeat());
        }
    }

    private void look(Report report, int repeat) throws IOException {
        String first = words.get(0);
        String second = words.get(1);
        Map<String, String> queries = new LinkedHashMap<>();
        queries.put("the most common word", first);
        queries.put("a word of every thousandth line", words.get(1_000));
        queries.put("a rare word", words.get(VOCABULARY - 2));
        queries.put("a word that nobody said", "xyzzyxyzzy");
        queries.put("one letter", first.substring(0, 1));
        queries.put("two letters", first.substring(0, 2));
        queries.put("two letters that few words begin with", "xy");
        queries.put("three letters", words.get(100).substring(0, 3));
        queries.put("four letters", words.get(200).substring(0, 4));
        queries.put("six letters", words.get(1_000).substring(0, 6));
        queries.put("two common words", first + " " + second);
        queries.put("a common word and two letters", first + " " + words.get(2).substring(0, 2));
        queries.put("a common word and one letter", first + " " + second.substring(0, 1));
        queries.put("a rare word and two letters", words.get(VOCABULARY - 2) + " " + first.substring(0, 2));
        queries.put("two rare words", words.get(VOCABULARY - 2) + " " + words.get(VOCABULARY - 3));
        queries.put(
                "four words, the last one begun",
                first + " " + second + " " + words.get(3) + " " + words.get(4).substring(0, 2));
        for (Talk where : List.of(ROOM, SIDE)) {
            for (Map.Entry<String, String> query : queries.entrySet()) {
                look(report, where, query.getKey(), query.getValue(), repeat * TIMES);
            }
        }
    }

    private void look(Report report, Talk where, String what, String words, int times) throws IOException {
        Latencies latencies = new Latencies();
        int found = 0;
        for (int i = 0; i < times; i++) {
            long before = System.nanoTime();
            found = diary.seen().find(where, words, MOST).size();
            latencies.add(System.nanoTime() - before);
        }
        String name = where.equals(ROOM) ? "of " + LINES + " lines" : "of " + LINES / OTHER + " lines between them";
        double most = latencies.max() / 1e6;
        double half = latencies.quantile(0.5) / 1e6;
        report.row(what, name, Integer.toString(found), Sample.number(half), Sample.number(most));
        report.verdict("search: " + what + ", " + name + ", p50 ms", Sample.number(half), "≤ 100", half <= BUDGET_MS);
    }

    private void write(Report report) throws IOException {
        List<Line> room = new ArrayList<>(TOGETHER);
        List<Line> side = new ArrayList<>();
        for (int i = 1; i <= LINES; i++) {
            Line line = line(i);
            room.add(line);
            if (i % OTHER == 0) {
                side.add(line);
            }
            if (room.size() == TOGETHER) {
                diary.seen().see(ROOM, room);
                diary.seen().see(SIDE, side);
                room.clear();
                side.clear();
            }
            if (i % (LINES / 4) == 0) {
                report.progress(i + " lines are written");
            }
        }
    }

    private Line line(int number) {
        StringBuilder text = new StringBuilder();
        int count = LEAST_WORDS + random.nextInt(MORE_WORDS);
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(words.get((int) Math.pow(VOCABULARY, random.nextDouble()) - 1));
        }
        Instant time = BEGIN.plus(Duration.ofSeconds(number));
        return new Line(0, time, "MESSAGE", "bob", false, "#lobby", text.toString(), "", "m" + number, false);
    }

    /** Words of two to five syllables, each once. */
    private static List<String> vocabulary(Random random) {
        String consonants = "bcdfghjklmnprstvwz";
        String vowels = "aeiou";
        Map<String, Boolean> words = new LinkedHashMap<>();
        while (words.size() < VOCABULARY) {
            StringBuilder word = new StringBuilder();
            int syllables = 2 + random.nextInt(4);
            for (int i = 0; i < syllables; i++) {
                word.append(consonants.charAt(random.nextInt(consonants.length())));
                word.append(vowels.charAt(random.nextInt(vowels.length())));
            }
            words.put(word.toString(), true);
        }
        return List.copyOf(words.keySet());
    }
}
