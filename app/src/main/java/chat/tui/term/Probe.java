package chat.tui.term;

import com.googlecode.lanterna.TerminalSize;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how wide this terminal draws what terminals disagree about: each sample is drawn, concealed, at the start of
 * a row of its own, and the terminal is asked where its cursor is now; then all is erased. Nobody waits for the answers.
 * They tell their row, so none is taken for that of another sample. Confined to the thread that hears them.
 */
final class Probe {
    /** The row of the first sample, from 0: an answer from the first row cannot be told from a key (F3). */
    private static final int FIRST_ROW = 1;

    /** Columns that the widest drawing of a sample may need. */
    private static final int WIDEST = 8;

    private static final int UNKNOWN = -1;

    private final Glyphs.Kind[] kinds = Glyphs.Kind.values();
    private final int[] widths = new int[kinds.length];

    Probe() {
        Arrays.fill(widths, UNKNOWN);
    }

    /** Whether there is room for the samples. */
    static boolean fits(TerminalSize size) {
        return size.getRows() > FIRST_ROW + Glyphs.Kind.values().length && size.getColumns() > WIDEST;
    }

    /**
     * What to write: who are you, how bright is your background, and how wide are these. The next frame has to draw
     * everything. The last answers are those of the widths.
     */
    String question() {
        StringBuilder question = new StringBuilder("\033[>0q\033]11;?\033\\\033[8m");
        for (int i = 0; i < kinds.length; i++) {
            question.append("\033[")
                    .append(FIRST_ROW + i + 1)
                    .append(";1H")
                    .append(kinds[i].sample)
                    .append("\033[6n");
        }
        return question.append("\033[0m\033[2J").toString();
    }

    /** Takes an answer. The last of them tells what the terminal draws; else null. */
    @Nullable
    Glyphs hear(Answer.Cursor cursor) {
        int kind = cursor.row() - FIRST_ROW;
        if (kind < 0 || kind >= kinds.length || widths[kind] != UNKNOWN) {
            return null;
        }
        widths[kind] = cursor.column();
        return Arrays.stream(widths).allMatch(width -> width != UNKNOWN) ? result() : null;
    }

    private Glyphs result() {
        Set<Glyphs.Kind> tooWide = EnumSet.noneOf(Glyphs.Kind.class);
        for (Glyphs.Kind kind : kinds) {
            if (widths[kind.ordinal()] > kind.columns()) {
                tooWide.add(kind);
            }
        }
        return tooWide.isEmpty() ? Glyphs.USUAL : new Glyphs(tooWide);
    }
}
