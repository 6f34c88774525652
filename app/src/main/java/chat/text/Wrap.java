package chat.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into rows: at blanks where there are some, inside long words behind one of {@code / ? & = - _ .}, and else
 * between characters. Pure.
 */
public final class Wrap {
    private static final String BREAKS = "/?&=-_.";

    private Wrap() {}

    /** One character and how it looks. */
    private record Piece(String text, int width, Look look) {
        boolean isBlank() {
            return text.equals(" ");
        }

        boolean isLineEnd() {
            return text.equals("\n");
        }

        boolean breaksBehind() {
            return text.length() == 1 && BREAKS.indexOf(text.charAt(0)) >= 0;
        }
    }

    /**
     * The rows that a text takes; at least one.
     *
     * @param spans the text; {@code \n} begins a new row
     * @param first the width of the first row in cells; less than 1 counts as 1
     * @param rest the width of all others
     */
    public static List<List<Span>> rows(List<Span> spans, int first, int rest) {
        List<List<Span>> rows = new ArrayList<>();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces(spans)) {
            if (piece.isLineEnd()) {
                wrap(line, first, rest, rows);
                line = new ArrayList<>();
            } else {
                line.add(piece);
            }
        }
        wrap(line, first, rest, rows);
        return rows;
    }

    private static List<Piece> pieces(List<Span> spans) {
        List<Piece> pieces = new ArrayList<>();
        for (Span span : spans) {
            String text = span.text();
            for (int at = 0; at < text.length(); ) {
                int next = Graphemes.next(text, at);
                String one = text.substring(at, next);
                pieces.add(new Piece(one, Width.ofGrapheme(one), span.look()));
                at = next;
            }
        }
        return pieces;
    }

    private static void wrap(List<Piece> line, int first, int rest, List<List<Span>> rows) {
        int at = 0;
        do {
            int width = Math.max(1, rows.isEmpty() ? first : rest);
            int fits = fits(line, at, width);
            int end = fits == line.size() ? fits : breakBefore(line, at, fits);
            rows.add(spans(line.subList(at, end)));
            at = end;
            while (at < line.size() && fits < line.size() && line.get(at).isBlank()) {
                at++; // the blanks at a break vanish
            }
        } while (at < line.size());
    }

    /** The first piece that has no room any more; at least one piece always goes. */
    private static int fits(List<Piece> line, int from, int width) {
        int used = 0;
        int at = from;
        while (at < line.size() && used + line.get(at).width() <= width) {
            used += line.get(at++).width();
        }
        return at == from && at < line.size() ? at + 1 : at;
    }

    /** The best place to end a row that has to end at {@code fits} at the latest. */
    private static int breakBefore(List<Piece> line, int from, int fits) {
        if (line.get(fits).isBlank()) {
            return fits;
        }
        for (int at = fits - 1; at > from; at--) {
            if (line.get(at).isBlank()) {
                return at;
            }
        }
        for (int at = fits - 1; at > from; at--) {
            if (line.get(at).breaksBehind()) {
                return at + 1;
            }
        }
        return fits;
    }

    private static List<Span> spans(List<Piece> pieces) {
        List<Span> spans = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces.size(); i++) {
            text.append(pieces.get(i).text());
            boolean last = i == pieces.size() - 1;
            if (last || !pieces.get(i + 1).look().equals(pieces.get(i).look())) {
                spans.add(new Span(text.toString(), pieces.get(i).look()));
                text.setLength(0);
            }
        }
        return spans;
    }
}
