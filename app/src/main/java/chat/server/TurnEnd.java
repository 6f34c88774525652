package chat.server;

/** The end of a turn of the {@link Dispatcher}, at which leaves what the turn has produced. Confined to the dispatcher. */
interface TurnEnd {
    /** Does this then. */
    void then(Runnable flush);

    /** Does now all that was to be done then: a turn that has produced much is not waited for. */
    void now();
}
