package chat.wire;

import java.io.IOException;

/** A host was not joined; the message says in words for people why, and what to do. */
public final class CannotConnectException extends IOException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** Whether it makes sense to try again. */
    public enum Kind {
        /** The host is away, or the way to it is: that may pass. */
        RETRY,
        /** The host is not the one it should be, or that cannot be told: nothing but the user can change it. */
        STOP
    }

    CannotConnectException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    CannotConnectException(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** Whether it makes sense to try again. */
    public Kind kind() {
        return kind;
    }
}
