package chat.store;

/**
 * Who gets the answer to a question. One of the two is called, once, on a thread of the store's choice, perhaps before
 * the question returns; neither may wait.
 *
 * @param <T> what was asked for
 */
public interface Reply<T> {
    /** Here it is. */
    void answered(T answer);

    /**
     * It cannot be had, or was not done.
     *
     * @param reason in words, for example {@code the host's disk is full}
     */
    void failed(String reason);
}
