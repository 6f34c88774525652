package chat;

import chat.client.Event;
import chat.client.Key;
import chat.tui.term.Terminal;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The editor in which somebody writes a long message: the terminal is that one's as long as it runs, on a thread of its
 * own. The conversation goes on meanwhile, unseen. What is written is in a file for the user alone, which is deleted
 * when it has become the draft; when something goes wrong it stays, and it is told where.
 */
final class TextEditor {
    private static final System.Logger LOG = System.getLogger(TextEditor.class.getName());

    /** The longest text that is taken back from an editor; far more than any message. Bytes. */
    static final int MOST = 1 << 20;

    /** What is looked for where the user has named none. */
    private static final List<String> USUAL = List.of("editor", "nano", "vi");

    /** What a shell ends with that has not found a program. */
    private static final int NOT_FOUND = 127;

    private static final File DEVICE = new File("/dev/tty");

    private final Terminal terminal;
    private final Path folder;
    private final Map<String, String> environment;
    private final Consumer<Event> events;

    /**
     * @param folder where the files of the user's own are
     * @param events is told when it has ended
     */
    TextEditor(Terminal terminal, Path folder, Map<String, String> environment, Consumer<Event> events) {
        this.terminal = terminal;
        this.folder = folder;
        this.environment = environment;
        this.events = events;
    }

    /** Begins, and returns at once. Once the editor has ended, it is told, and the terminal is ours again. */
    void begin(String text) {
        Thread thread = new Thread(() -> run(text), "editor");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(String text) {
        Optional<String> command = command(environment);
        if (command.isEmpty()) {
            events.accept(new Event.Composed("", "There is no editor here: set VISUAL or EDITOR to one."));
            return;
        }
        try {
            if (terminal.lend()) {
                edit(command.get(), text);
            } else {
                events.accept(new Event.Composed("", "The terminal is not free for an editor now: try again."));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the terminal cannot be lent", e);
            takeBack();
            events.accept(new Event.Composed("", "The terminal cannot be given to an editor."));
        }
    }

    private void edit(String command, String text) {
        try {
            events.accept(composed(command, file(text), text));
        } catch (IOException e) {
            LOG.log(Level.WARNING, "no file for the editor", e);
            events.accept(new Event.Composed("", "The editor cannot have a file in " + folder + "."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            takeBack();
        }
    }

    private void takeBack() {
        try {
            terminal.takeBack();
        } catch (IOException gone) {
            LOG.log(Level.INFO, "the terminal is gone", gone);
            events.accept(new Event.Pressed(new Key.Closed()));
        }
    }

    /** A folder of its own, because editors put copies beside a file. */
    private Path file(String text) throws IOException {
        Path own = Files.createTempDirectory(
                folder, "draft-", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path file = Files.createFile(
                own.resolve("message.txt"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.writeString(file, text.isEmpty() ? "" : text + "\n");
    }

    private Event composed(String command, Path file, String text) throws InterruptedException {
        try {
            int code = performed(command, file);
            if (code != 0) {
                String name = command.split("\\s+", 2)[0];
                String what = code == NOT_FOUND
                        ? "There is no editor " + name + ": set VISUAL or EDITOR to one."
                        : name + " ended with " + code + ", so the draft is as it was.";
                return new Event.Composed("", what + left(file, text));
            }
            if (Files.size(file) > MOST) {
                return new Event.Composed("", "That is too long for a message. It is in " + file + ".");
            }
            String written = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            delete(file);
            return new Event.Composed(written, "");
        } catch (CharacterCodingException e) {
            return new Event.Composed("", "What was written is not UTF-8. It is in " + file + ".");
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the editor has failed", e);
            return new Event.Composed("", "The editor has failed, so the draft is as it was." + left(file, text));
        }
    }

    /** What was written and is not the draft now is not thrown away. */
    private static String left(Path file, String text) {
        try {
            if (Files.exists(file)
                    && !Files.readString(file, StandardCharsets.ISO_8859_1)
                            .stripTrailing()
                            .equals(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)
                                    .stripTrailing())) {
                return " What you wrote is in " + file + ".";
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the file cannot be read", e);
            return " What you wrote is in " + file + ".";
        }
        delete(file);
        return "";
    }

    private static void delete(Path file) {
        try (Stream<Path> all = Files.list(file.getParent())) {
            for (Path one : all.toList()) {
                Files.deleteIfExists(one);
            }
            Files.deleteIfExists(file.getParent());
        } catch (IOException e) {
            LOG.log(Level.INFO, "what was written for a moment is still there: {0}", e.getMessage());
        }
    }

    /** The user's own words, as a shell takes them: they may have arguments. */
    private int performed(String command, Path file) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command + " \"$1\"", "editor", file.toString())
                .redirectInput(DEVICE)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(DEVICE))
                .redirectError(ProcessBuilder.Redirect.appendTo(DEVICE))
                .start();
        Thread end = new Thread(process::destroy, "editor-end"); // nobody is left whom it would write for
        Runtime.getRuntime().addShutdownHook(end);
        try {
            return process.waitFor();
        } finally {
            forget(end);
        }
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException ending) {
            LOG.log(Level.DEBUG, "the program is ending already", ending);
        }
    }

    /** What the user has named, or else the first that is there; nothing if none is. */
    static Optional<String> command(Map<String, String> environment) {
        return Stream.of("VISUAL", "EDITOR")
                .map(name -> environment.getOrDefault(name, "").strip())
                .filter(command -> !command.isEmpty())
                .findFirst()
                .or(() -> USUAL.stream()
                        .filter(name -> isThere(name, environment))
                        .findFirst());
    }

    private static boolean isThere(String program, Map<String, String> environment) {
        return Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(place -> !place.isEmpty())
                .anyMatch(place -> new File(place, program).canExecute());
    }
}
