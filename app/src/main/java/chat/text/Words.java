package chat.text;

/** Where words and lines begin and end, all at grapheme boundaries. Pure. */
final class Words {
    private Words() {}

    /** The start of the word of letters and digits before an offset. */
    static int start(String text, int offset) {
        int at = offset;
        while (at > 0 && !isWord(text, baseBefore(text, at))) {
            at = baseBefore(text, at);
        }
        while (at > 0 && isWord(text, baseBefore(text, at))) {
            at = baseBefore(text, at);
        }
        return boundary(text, at);
    }

    /** The end of the word of letters and digits behind an offset. */
    static int end(String text, int offset) {
        int at = offset;
        while (at < text.length() && !isWord(text, at)) {
            at = Graphemes.end(text, at);
        }
        while (at < text.length() && isWord(text, at)) {
            at = Graphemes.end(text, at);
        }
        return at;
    }

    /** The start of what is between blanks before an offset. */
    static int blankBefore(String text, int offset) {
        int at = offset;
        while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        while (at > 0 && !Character.isWhitespace(text.charAt(at - 1))) {
            at--;
        }
        return boundary(text, at);
    }

    static int lineStart(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    static int lineEnd(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end;
    }

    private static boolean isWord(String text, int at) {
        return Character.isLetterOrDigit(text.codePointAt(at));
    }

    /** The code point before an offset, with the marks on it. Not the grapheme: to find that in many flags takes long. */
    private static int baseBefore(String text, int offset) {
        int at = text.offsetByCodePoints(offset, -1);
        while (at > 0 && UnicodeTable.isExtension(text.codePointAt(at))) {
            at = text.offsetByCodePoints(at, -1);
        }
        return at;
    }

    private static int boundary(String text, int at) {
        return at == text.length() ? at : Graphemes.previous(text, at + 1);
    }
}
