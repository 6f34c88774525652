package chat.irc;

/** A line that is no IRC message: the fault of whoever sent it. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param reason what is wrong with the line, in words fit for a log */
    public MalformedMessageException(String reason) {
        super(reason);
    }
}
