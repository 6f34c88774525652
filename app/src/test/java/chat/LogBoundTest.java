package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class LogBoundTest {
    private static final String COMES = "{0} is here";
    private static final String GOES = "{0} is gone";

    private final LogBound bound = new LogBound();
    private long now = -5;

    private int admitted(String kind, int lines) {
        int admitted = 0;
        for (int i = 0; i < lines; i++) {
            admitted += bound.admits(kind, now) ? 1 : 0;
        }
        return admitted;
    }

    @Test
    void ofEachKindOnlySoManyLinesComeInAnInterval() {
        assertEquals(LogBound.MOST, admitted(COMES, LogBound.MOST + 7));
        assertEquals(3, admitted(GOES, 3));
        assertTrue(bound.owes());
        assertEquals(List.of(), bound.over(now + LogBound.INTERVAL - 1));

        now += LogBound.INTERVAL;

        assertEquals(List.of("7 more lines were left out: {0} is here"), bound.over(now));
        assertFalse(bound.owes());
        assertEquals(1, admitted(COMES, 1));
    }

    @Test
    void soManyKindsAreCountedAndNoMore() {
        for (int i = 0; i < LogBound.KINDS; i++) {
            admitted("kind " + i, 1);
        }

        assertEquals(LogBound.MOST, admitted("new", 30) + admitted("newer", 30));
    }

    @Test
    void whatWasLeftOutIsToldThoughNothingElseComes() {
        List<String> written = new ArrayList<>();
        BoundedHandler handler = new BoundedHandler(
                new Handler() {
                    @Override
                    public void publish(LogRecord logged) {
                        written.add(logged.getLevel() + " " + logged.getLoggerName() + " " + logged.getMessage());
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                },
                () -> now);
        for (int i = 0; i < LogBound.MOST + 1; i++) {
            LogRecord logged = new LogRecord(Level.INFO, COMES);
            logged.setLoggerName("chat.server");
            handler.publish(logged);
        }
        assertEquals(LogBound.MOST, written.size());

        now += LogBound.INTERVAL;
        handler.settle();

        assertEquals(
                "WARNING chat.log 1 more lines were left out: chat.server: {0} is here",
                written.get(written.size() - 1));
    }
}
