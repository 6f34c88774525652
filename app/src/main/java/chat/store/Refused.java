package chat.store;

/** Why something is not stored, as its sender reads it behind "Not sent: ". */
final class Refused {
    static final String NO_SUCH_MESSAGE = "there is no such message in this room";

    static final String TABLE_IS_FULL = "the host keeps as much of this as it can";

    private Refused() {}
}
