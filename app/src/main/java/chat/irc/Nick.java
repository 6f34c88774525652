package chat.irc;

/** What a nick may be: ASCII letters, digits and <code>[ ] \ ` _ ^ { | } -</code>, not beginning with a digit or dash. */
public final class Nick {
    private Nick() {}

    /** Whether a nick is legal with this program's host. */
    public static boolean isValid(String nick) {
        return !nick.isEmpty()
                && nick.length() <= Limits.NICK
                && begins(nick.charAt(0))
                && nick.chars().allMatch(c -> continues((char) c));
    }

    private static boolean begins(char c) {
        return c >= 'A' && c <= '}'; // the letters and, between and behind them, [ \ ] ^ _ ` { | }
    }

    private static boolean continues(char c) {
        return begins(c) || c >= '0' && c <= '9' || c == '-';
    }

    /** The nearest legal nick to any name: accents fall off, other characters become {@code _}, an empty one {@code guest}. */
    public static String nearest(String name) {
        String plain = java.text.Normalizer.normalize(name.strip(), java.text.Normalizer.Form.NFKD);
        StringBuilder nick = new StringBuilder();
        plain.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .forEach(c -> nick.append(c < 128 && continues((char) c) ? (char) c : '_'));
        while (!nick.isEmpty() && !begins(nick.charAt(0))) {
            nick.deleteCharAt(0);
        }
        if (nick.length() > Limits.NICK) {
            nick.setLength(Limits.NICK);
        }
        boolean hasLetter = nick.chars().anyMatch(Character::isLetterOrDigit);
        return hasLetter ? nick.toString() : "guest";
    }

    /** The nick to try when one is taken: {@code ana}, {@code ana2}, {@code ana3}. Never longer than allowed. */
    public static String numbered(String nick, int number) {
        String suffix = Integer.toString(number);
        int room = Limits.NICK - suffix.length();
        return (nick.length() > room ? nick.substring(0, room) : nick) + suffix;
    }
}
