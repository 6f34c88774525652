package chat;

import chat.text.Printable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/**
 * Where log lines go. {@code java.util.logging} makes one of these itself, at the first line that is logged: until then
 * nothing of it is loaded. The front door only says where to, by {@link #toFilesIn} or {@link #toErrors}.
 */
public final class Logs {
    /** Read by {@code java.util.logging.LogManager}. */
    private static final String CONFIGURED_BY = "java.util.logging.config.class";

    /** Read by it, too. */
    private static final String MANAGED_BY = "java.util.logging.manager";

    private static final String FOLDER = "chat.log.folder";

    /** Bytes of one file, and how many files of one process are kept: enough for a bad day, and no more than 3 MB. */
    private static final int FILE_BYTES = 1024 * 1024;

    private static final int FILES = 3;

    /** Made by the log manager, only. */
    public Logs() throws IOException {
        String folder = System.getProperty(FOLDER, "");
        Handler handler = folder.isEmpty() ? new ConsoleHandler() : file(Path.of(folder));
        handler.setEncoding(StandardCharsets.UTF_8.name());
        handler.setFormatter(new Lines());
        handler.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        root.setLevel(Level.INFO);
        root.addHandler(new BoundedHandler(handler, System::nanoTime));
    }

    /** Sends what is logged to files in this folder: a screen is up, and nobody else may write to it. Call it first. */
    static void toFilesIn(Path folder) {
        System.setProperty(FOLDER, folder.toString());
        System.setProperty(CONFIGURED_BY, Logs.class.getName());
    }

    /** Sends what is logged to standard error. Call it first. */
    static void toErrors() {
        System.setProperty(MANAGED_BY, Lasting.class.getName());
        System.setProperty(CONFIGURED_BY, Logs.class.getName());
    }

    /** Standard error, while it goes elsewhere. */
    interface Caught extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * While a screen is up, what anything prints to standard error goes to a file in this folder, which is made at the
     * first byte. Closing it brings standard error back.
     */
    static Caught catchErrors(Path folder) {
        PrintStream before = System.err;
        PrintStream caught =
                new PrintStream(new LateFile(folder.resolve("errors.log"), FILE_BYTES), true, StandardCharsets.UTF_8);
        System.setErr(caught);
        return () -> {
            System.setErr(before);
            caught.close();
        };
    }

    /** One process takes {@code chat-0.0.log} and older ones {@code chat-0.1.log}, a second one {@code chat-1.0.log}. */
    private static Handler file(Path folder) throws IOException {
        String plain = folder.toString().replace("%", "%%");
        Handler handler = new FileHandler(plain + "/chat-%u.%g.log", FILE_BYTES, FILES, true);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "chat-*.log*")) {
            for (Path file : files) {
                for (FileAttribute<?> owners : ownersOnly(folder)) {
                    Files.setAttribute(file, owners.name(), owners.value());
                }
            }
        }
        return handler;
    }

    /** What makes a file readable and writable for its owner alone; nothing where access is a list. */
    static FileAttribute<?>[] ownersOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Made by {@code java.util.logging} itself. What is logged while the process ends is written, too. */
    public static final class Lasting extends LogManager {
        /** Its own hook would call this at the same time as ours tell the last words. */
        @Override
        public void reset() {
            // Standard error needs no closing.
        }
    }

    /** Time, level, who, what: one line, then the lines of a stack trace. Text in it may come from a peer. */
    static final class Lines extends Formatter {
        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

        @Override
        public String format(LogRecord logged) {
            String head = TIME.format(logged.getInstant().atZone(ZoneId.systemDefault())) + " " + logged.getLevel()
                    + " " + logged.getLoggerName() + ": ";
            String text = head + Printable.clean(formatMessage(logged)) + "\n";
            Throwable thrown = logged.getThrown();
            return thrown == null ? text : text + trace(thrown);
        }

        private static String trace(Throwable thrown) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            return trace.toString()
                    .lines()
                    .map(line -> "    " + Printable.clean(line.stripLeading()) + "\n")
                    .collect(Collectors.joining());
        }
    }
}
