package chat.irc;

/** Which letters are the same in names (Modern IRC, "CASEMAPPING"). */
public enum CaseMapping {
    /** {@code A} to {@code Z}. */
    ASCII,
    /** Also <code>{}|^</code> and <code>[]\~</code>. */
    RFC1459,
    /** As {@link #RFC1459} but for {@code ^} and {@code ~}. */
    RFC1459_STRICT;

    /** The mapping a server announces in its CASEMAPPING token; one we do not know counts as {@link #RFC1459}. */
    public static CaseMapping named(String token) {
        return switch (token) {
            case "ascii" -> ASCII;
            case "rfc1459-strict", "strict-rfc1459" -> RFC1459_STRICT;
            default -> RFC1459;
        };
    }

    /** The one form that all spellings of a name share. */
    public String fold(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (fold(name.charAt(i)) != name.charAt(i)) {
                return folded(name);
            }
        }
        return name; // as most names are; a host keeps it once then
    }

    /** Whether two names are the same one. */
    public boolean same(String one, String other) {
        return one.length() == other.length() && fold(one).equals(fold(other));
    }

    private String folded(String name) {
        StringBuilder folded = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            folded.append(fold(name.charAt(i)));
        }
        return folded.toString();
    }

    private char fold(char c) {
        char last = this == ASCII ? 'Z' : this == RFC1459 ? '^' : ']';
        return c >= 'A' && c <= last ? (char) (c + ('a' - 'A')) : c;
    }
}
