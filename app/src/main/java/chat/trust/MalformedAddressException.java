package chat.trust;

/** An address that cannot be used, typed by a user; the message says what is wrong and the nearest right form. */
public final class MalformedAddressException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedAddressException(String message) {
        super(message);
    }
}
