package chat;

/** The program cannot go on; the message tells the user what happened, why, and what to do, in one or two lines. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    Failure(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Failure(Exit exit, String message, Throwable cause) {
        super(message, cause);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
