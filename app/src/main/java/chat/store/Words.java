package chat.store;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words that are looked for, all of which a line has to have; of the last one, its beginning. Case and marks on letters
 * make no difference. Letters and digits make a word, as they do for FTS5's {@code unicode61}. Pure.
 *
 * @param all at least one, each as it is compared; none when nothing can be looked for
 * @param blanks the same as they were typed
 */
record Words(List<String> all, List<String> blanks) {
    Words {
        all = List.copyOf(all);
        blanks = List.copyOf(blanks);
    }

    static Words of(String text) {
        List<String> all = new ArrayList<>();
        List<String> blanks = new ArrayList<>();
        for (String typed : text.strip().split("\\s+")) {
            if (typed.codePoints().anyMatch(Character::isLetterOrDigit)) {
                blanks.add(typed);
                for (String word : plain(typed).split("[^\\p{L}\\p{N}]+")) {
                    if (!word.isEmpty()) {
                        all.add(word);
                    }
                }
            }
        }
        return new Words(all, blanks);
    }

    /** As letters are compared. */
    private static String plain(String text) {
        boolean ascii = text.chars().allMatch(c -> c < 128);
        String bare = ascii ? text : Normalizer.normalize(text, Form.NFD).replaceAll("\\p{M}+", "");
        return bare.toLowerCase(Locale.ROOT);
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** The length of the one that may only have begun, in characters. */
    int begun() {
        return all.get(all.size() - 1).length();
    }

    /** Each as a string of FTS5, so that nothing in it is taken for its syntax. */
    String match() {
        StringBuilder match = new StringBuilder();
        blanks.forEach(
                word -> match.append('"').append(word.replace("\"", "\"\"")).append("\" "));
        return match.toString().stripTrailing();
    }

    /** Whether a line has them all. */
    boolean areIn(String line) {
        String text = plain(line);
        for (int i = 0; i < all.size(); i++) {
            if (!isIn(text, all.get(i), i == all.size() - 1)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIn(String text, String word, boolean mayGoOn) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = mayGoOn || end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (begins && ends) {
                return true;
            }
        }
        return false;
    }
}
