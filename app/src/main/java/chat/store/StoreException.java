package chat.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is kept cannot be read or written; the message says so in words for whoever started the program. */
public final class StoreException extends IOException {
    private static final long serialVersionUID = 1L;

    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
