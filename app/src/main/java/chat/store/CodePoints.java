package chat.store;

import java.util.Comparator;

/** The order of texts by code point, which is also that of their UTF-8 bytes, and so SQLite's. */
final class CodePoints {
    static final Comparator<String> ORDER = (a, b) -> {
        int length = Math.min(a.length(), b.length());
        for (int i = 0; i < length; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                boolean same = Character.isSurrogate(x) == Character.isSurrogate(y);
                return same
                        ? x - y
                        : Character.isSurrogate(x) ? 1 : -1; // only a surrogate stands for more than 16 bits
            }
        }
        return a.length() - b.length();
    };

    private CodePoints() {}
}
