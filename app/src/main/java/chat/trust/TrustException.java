package chat.trust;

import java.io.IOException;

/**
 * What a participant keeps about identities, its own or others', cannot be used. Nothing is trusted then; the message
 * says in words for people what is wrong and what to do.
 */
public final class TrustException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With the reason and what to do, in words for people. */
    public TrustException(String message) {
        super(message);
    }

    TrustException(String message, Throwable cause) {
        super(message, cause);
    }
}
