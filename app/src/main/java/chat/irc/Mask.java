package chat.irc;

/** Text with wildcards: {@code *} stands for anything, {@code ?} for one character (Modern IRC, "Wildcard Expressions"). */
public final class Mask {
    private Mask() {}

    /** Whether the whole text fits the mask, ASCII letters being the same in both cases. Takes no more than their product of steps. */
    public static boolean matches(String mask, String text) {
        String pattern = CaseMapping.ASCII.fold(mask);
        String folded = CaseMapping.ASCII.fold(text);
        int m = 0;
        int star = -1; // the last * seen, to come back to
        int resume = 0; // where in the text that * now ends
        for (int t = 0; t < folded.length(); ) {
            char wanted = m < pattern.length() ? pattern.charAt(m) : '\0';
            if (wanted == '*') {
                star = m++;
                resume = t;
            } else if (wanted == '?' || wanted == folded.charAt(t)) {
                m++;
                t++;
            } else if (star >= 0) {
                m = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        return pattern.substring(m).chars().allMatch(c -> c == '*');
    }

    /** Makes {@code nick!user@host} of what people type for a ban: a nick, {@code user@host}, or a host with dots. */
    public static String complete(String typed) {
        int at = typed.lastIndexOf('@');
        int bang = typed.indexOf('!');
        if (at >= 0) {
            return bang >= 0 && bang < at ? typed : "*!" + typed;
        }
        if (bang >= 0) {
            return typed + "@*";
        }
        return typed.indexOf('.') >= 0 ? "*!*@" + typed : typed + "!*@*";
    }
}
