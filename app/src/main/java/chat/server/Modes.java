package chat.server;

/** MODE: what rooms and sessions are set to. Confined to the dispatcher. */
final class Modes {
    /** Changes with a parameter in one command, as announced in MODES. */
    static final int CHANGES = 4;
}
