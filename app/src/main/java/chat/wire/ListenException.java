package chat.wire;

import java.io.IOException;

/** A place cannot be listened at; the message says in words for people why, and what to do. */
public final class ListenException extends IOException {
    private static final long serialVersionUID = 1L;

    ListenException(String message, Throwable cause) {
        super(message, cause);
    }
}
