package chat.irc;

import java.util.Optional;

/** The IRCv3 capabilities that this program knows: its host all of them, its guest those it asks for. */
public enum Capability {
    ACCOUNT_NOTIFY("account-notify"),
    ACCOUNT_REGISTRATION("draft/account-registration"),
    ACCOUNT_TAG("account-tag"),
    AWAY_NOTIFY("away-notify"),
    BATCH("batch"),
    CAP_NOTIFY("cap-notify"),
    CHATHISTORY("draft/chathistory"),
    CHGHOST("chghost"),
    ECHO_MESSAGE("echo-message"),
    EVENT_PLAYBACK("draft/event-playback"),
    EXTENDED_JOIN("extended-join"),
    EXTENDED_MONITOR("extended-monitor"),
    INVITE_NOTIFY("invite-notify"),
    LABELED_RESPONSE("labeled-response"),
    MESSAGE_REDACTION("draft/message-redaction"),
    MESSAGE_TAGS("message-tags"),
    MULTILINE("draft/multiline"),
    MULTI_PREFIX("multi-prefix"),
    NO_IMPLICIT_NAMES("no-implicit-names"),
    READ_MARKER("draft/read-marker"),
    SASL("sasl"),
    SERVER_TIME("server-time"),
    SETNAME("setname"),
    STANDARD_REPLIES("standard-replies"),
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
