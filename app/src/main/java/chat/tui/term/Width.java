package chat.tui.term;

/** The width of a grapheme cluster, roughly; stands in until {@code chat.text} has the tables. */
final class Width {
    private Width() {}

    static int ofGrapheme(String cluster) {
        int first = cluster.codePointAt(0);
        int type = Character.getType(first);
        if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = first >= 0x2E80 && first < 0xE000 || first >= 0x1F000 || cluster.indexOf(0xFE0F) >= 0;
        return wide ? 2 : 1;
    }
}
