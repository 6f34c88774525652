package chat.tui.term;

import chat.tui.Theme;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the terminal is asked once at the start, and what is known of it by its answers so far. Nobody waits for them,
 * except who leaves at once. Asked by the thread that paints, heard by that of the keyboard, read by any.
 */
final class Enquiry {
    private static final System.Logger LOG = System.getLogger(Enquiry.class.getName());

    /**
     * How long after the question its answers may be on their way; read by nobody, they would be typed into the shell. A
     * terminal that has said nothing for so long says nothing any more.
     */
    private static final long ANSWER_MILLIS = 300;

    private final boolean wanted;
    private final Probe probe = new Probe();
    private final CountDownLatch answered = new CountDownLatch(1);
    private volatile long askedAt;
    private volatile boolean asked;
    private volatile Theme theme;
    private volatile Notice notice;
    private volatile Glyphs glyphs = Glyphs.USUAL;

    /** @param abilities what is known before */
    Enquiry(Abilities abilities) {
        wanted = abilities.answers();
        theme = abilities.ground();
        notice = abilities.notice();
    }

    /** Asks, where there is room for it. The screen is erased then. */
    void ask(TtyOutput output) throws IOException {
        if (wanted && Probe.fits(output.size())) {
            askedAt = System.nanoTime();
            asked = true;
            output.ask(probe.question());
            output.flush();
        }
    }

    /**
     * Takes an answer.
     *
     * @return whether things are to be drawn in another way now
     */
    boolean hear(Answer answer) {
        if (answer instanceof Answer.Version version) {
            notice = Notice.of(version.name(), notice);
            return false;
        } else if (answer instanceof Answer.Background background) {
            Theme before = theme;
            theme = Theme.on(background.luminance());
            return theme != before;
        } else if (answer instanceof Answer.Cursor cursor) {
            return draws(probe.hear(cursor));
        }
        throw new AssertionError("an answer without a case: " + answer.getClass());
    }

    private boolean draws(@Nullable Glyphs told) {
        if (told == null) {
            return false;
        }
        answered.countDown();
        Glyphs before = glyphs;
        glyphs = told;
        return !told.equals(before);
    }

    /** The theme that goes with its background; the default while nobody knows. */
    Theme theme() {
        return theme;
    }

    /** How something is shown on the desktop. */
    Notice notice() {
        return notice;
    }

    /** What is drawn in place of what. */
    Glyphs glyphs() {
        return glyphs;
    }

    /** Waits while answers are likely to be on their way. Any thread. */
    void awaitAnswers() {
        long patience = ANSWER_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - askedAt);
        try {
            if (asked && patience > 0 && !answered.await(patience, TimeUnit.MILLISECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "the terminal has not told how it draws");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
