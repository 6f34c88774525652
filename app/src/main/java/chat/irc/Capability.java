package chat.irc;

import java.util.Optional;

/** The IRCv3 capabilities that both halves of this program speak. */
public enum Capability {
    AWAY_NOTIFY("away-notify"),
    BATCH("batch"),
    CAP_NOTIFY("cap-notify"),
    ECHO_MESSAGE("echo-message"),
    EXTENDED_JOIN("extended-join"),
    LABELED_RESPONSE("labeled-response"),
    MESSAGE_TAGS("message-tags"),
    MULTI_PREFIX("multi-prefix"),
    SERVER_TIME("server-time"),
    SETNAME("setname"),
    USERHOST_IN_NAMES("userhost-in-names");

    private final String wireName;

    Capability(String wireName) {
        this.wireName = wireName;
    }

    /** The name as it stands in {@code CAP LS}. */
    public String wireName() {
        return wireName;
    }

    /** The capability of this name, if it is one of ours. */
    public static Optional<Capability> named(String name) {
        for (Capability capability : values()) {
            if (capability.wireName.equals(name)) {
                return Optional.of(capability);
            }
        }
        return Optional.empty();
    }
}
