package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogsTest {
    @TempDir
    Path scratch;

    @Test
    void aLogLineIsOneLineWhateverAPeerSays() {
        LogRecord logged = new LogRecord(Level.WARNING, "closed by {0}");
        logged.setLoggerName("chat.wire");
        logged.setParameters(new Object[] {"eve\n2026 INFO all is well\u001b[2J"});

        String text = new Logs.Lines().format(logged);

        assertEquals(1, text.lines().count());
        assertTrue(text.contains(" WARNING chat.wire: closed by eve"));
        assertEquals(-1, text.indexOf('\u001b'));
    }

    @Test
    void aStackTraceIsCleanedLineByLine() {
        LogRecord logged = new LogRecord(Level.SEVERE, "lost");
        logged.setThrown(new IllegalStateException("\u001b[2J", new RuntimeException("why")));

        String text = new Logs.Lines().format(logged);

        assertTrue(text.contains("\n    java.lang.IllegalStateException: "));
        assertTrue(text.contains("\n    Caused by: java.lang.RuntimeException: why\n"));
        assertEquals(-1, text.indexOf('\u001b'));
    }

    @Test
    void errorsGoToAFileOnlyWhileTheyAreCaught() throws Exception {
        PrintStream before = System.err;

        try (AutoCloseable caught = Logs.catchErrors(scratch)) {
            assertTrue(caught != null && Files.notExists(scratch.resolve("errors.log")));
            System.err.println("a library speaks");
        }

        assertSame(before, System.err);
        assertEquals(List.of("a library speaks"), Files.readAllLines(scratch.resolve("errors.log")));
    }

    @Test
    void aFileOfErrorsStartsAgainAtItsBound() throws Exception {
        Path file = scratch.resolve("errors.log");

        try (LateFile late = new LateFile(file, 10)) {
            late.write("123456".getBytes());
            late.write("7890".getBytes());
            late.write("abc".getBytes());
        }

        assertEquals("abc", Files.readString(file));
    }
}
