package chat.irc;

/** What a host may call itself: a name with at least one dot (RFC 952, RFC 1123 section 2.1; Modern IRC, "Servers"). */
public final class HostName {
    /** The letters, digits and dashes between two dots (RFC 1035, section 2.3.4). */
    private static final int LABEL = 63;

    private HostName() {}

    /** Whether the name is legal: labels of ASCII letters, digits and inner dashes, a dot, 63 characters in all. */
    public static boolean isValid(String name) {
        if (name.length() > Limits.SERVER_NAME || name.indexOf('.') < 0) {
            return false;
        }
        String relative = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        for (String label : relative.split("\\.", -1)) {
            if (!isLabel(label)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLabel(String label) {
        return !label.isEmpty()
                && label.length() <= LABEL
                && label.charAt(0) != '-'
                && label.charAt(label.length() - 1) != '-'
                && label.chars()
                        .allMatch(
                                c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-');
    }
}
