package chat;

import chat.client.Event;
import chat.client.Setting;
import chat.client.Settings;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tomlj.Toml;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;

/**
 * What the user has chosen, in a file of TOML 1.0 that belongs to the user: a change touches the one line it is about.
 * Read and written on a thread of its own, in order; nothing of TOML is loaded where there is no file.
 */
final class Configuration {
    /** Of a file that is read; a hundred times of what can be chosen. */
    private static final int MOST_BYTES = 64 * 1024;

    /** Mistakes of one file that are told; who mends these sees the next. A count. */
    private static final int MOST_PROBLEMS = 5;

    /** How long whoever leaves waits for the disk; the first choice also loads what reads TOML, which may take a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Pattern TABLE = Pattern.compile("(?m)^[ \\t]*\\[");

    private final Path file;
    private final Consumer<Event> told;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "configuration");
        thread.setDaemon(true);
        return thread;
    });

    /** @param told where it is told what the file says, and what cannot be kept in it */
    Configuration(Path file, Consumer<Event> told) {
        this(file, told, PATIENCE);
    }

    /** @param patience how long {@link #end} waits at most */
    Configuration(Path file, Consumer<Event> told, Duration patience) {
        this.file = file;
        this.told = told;
        this.patience = patience;
    }

    /** What a file says. */
    record Read(Settings settings, List<String> problems) {}

    /** Reads the file and tells what it says; where there is none, nothing is told. */
    void begin() {
        if (Files.exists(file)) {
            thread.execute(() -> {
                Read read = read();
                told.accept(new Event.Configured(read.settings, read.problems));
            });
        }
    }

    /** Keeps a choice; only a failure is told. */
    void keep(Setting setting, String value) {
        thread.execute(() -> {
            String problem = write(setting, value);
            if (!problem.isEmpty()) {
                told.accept(new Event.Unchosen(problem));
            }
        });
    }

    /** What was chosen is kept before this returns, unless the disk takes long; nothing is kept behind it. */
    void end() throws InterruptedException {
        thread.shutdown();
        thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    Read read() {
        try {
            Optional<String> text = text();
            return text.isEmpty() ? new Read(Settings.USUAL, List.of()) : read(text.get());
        } catch (IOException e) {
            return new Read(Settings.USUAL, List.of(file + " cannot be read: " + reason(e) + ". All is as usual."));
        }
    }

    private Read read(String text) {
        TomlParseResult toml = Toml.parse(text);
        if (toml.hasErrors()) {
            return new Read(Settings.USUAL, List.of(mistake(toml) + ". All is as usual until it is mended."));
        }
        Settings settings = Settings.USUAL;
        List<String> problems = new ArrayList<>();
        for (String key : toml.keySet()) {
            Optional<Setting> setting = Setting.of(key);
            Optional<String> value = setting.flatMap(s -> value(s, toml.get(List.of(key))));
            if (value.isPresent()) {
                settings = settings.with(setting.get(), value.get());
            } else if (problems.size() < MOST_PROBLEMS) {
                problems.add(place(toml.inputPositionOf(List.of(key)))
                        + setting.map(s -> key + " can be " + String.join(", ", s.choices()) + "; it is as usual.")
                                .orElse("there is no setting " + key + "; /set tells which there are."));
            }
        }
        return new Read(settings, problems);
    }

    private static Optional<String> value(Setting setting, @Nullable Object value) {
        Object word = value instanceof Boolean on && setting.isSwitch() ? on ? "on" : "off" : value;
        return setting.choices().stream().filter(each -> each.equals(word)).findFirst();
    }

    private String mistake(TomlParseResult toml) {
        TomlParseError first = toml.errors().get(0);
        return place(first.position()) + first.getMessage();
    }

    private String place(@Nullable TomlPosition position) {
        return position == null
                ? file + ": "
                : file + ", line " + position.line() + ", column " + position.column() + ": ";
    }

    /** Why it could not be kept; empty when it is. */
    private String write(Setting setting, String value) {
        String holds = " It holds until you leave.";
        try {
            String before = text().orElse("");
            TomlParseResult toml = Toml.parse(before);
            if (toml.hasErrors()) {
                return mistake(toml) + ". Mend that first." + holds;
            }
            String after = changed(before, setting, value);
            if (!value(setting, Toml.parse(after).get(List.of(setting.key()))).equals(Optional.of(value))) {
                return file + " says more of " + setting.key() + " than one line; change it there." + holds;
            }
            replace(after);
            return "";
        } catch (IOException e) {
            return file + " cannot be written: " + reason(e) + "." + holds;
        }
    }

    /** The text with one value in another's place, or one line more; all else stays as it is. */
    static String changed(String text, Setting setting, String value) {
        String toml = setting.isSwitch() ? Boolean.toString(value.equals("on")) : '"' + value + '"';
        Matcher table = TABLE.matcher(text);
        int top = table.find() ? table.start() : text.length();
        Matcher line = Pattern.compile(
                        "(?m)^([ \\t]*\"?" + setting.key() + "\"?[ \\t]*=[ \\t]*)(\"[^\"\\n]*\"|'[^'\\n]*'|\\w+)")
                .matcher(text)
                .region(0, top);
        if (line.find()) {
            return text.substring(0, line.start(2)) + toml + text.substring(line.end(2));
        }
        String begin = text.substring(0, top);
        String newline = text.contains("\r\n") ? "\r\n" : "\n";
        String gap = begin.isEmpty() || begin.endsWith("\n") ? "" : newline;
        return begin + gap + setting.key() + " = " + toml + newline + text.substring(top);
    }

    private void replace(String text) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file; // it may be a link into somebody's collection
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path fresh = target.resolveSibling(target.getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private Optional<String> text() throws IOException {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new IOException("it is longer than " + MOST_BYTES / 1024 + " kB");
            }
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static String reason(IOException e) {
        if (e instanceof CharacterCodingException) {
            return "it is no UTF-8";
        }
        return e instanceof java.nio.file.AccessDeniedException ? "access is denied" : String.valueOf(e.getMessage());
    }
}
