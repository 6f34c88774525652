package chat.store;

/**
 * A question on its way to the reader. It passes the writer, so that the answer holds all that was handed over before.
 *
 * @param <T> what is asked for
 */
record SqliteAsking<T>(SqliteReader reader, SqliteReader.Question<T> question, Reply<T> reply) implements SqliteWork {
    @Override
    public void perform(SqliteWriting writing) {
        // what was before it in the queue is written now
    }

    @Override
    public void done() {
        reader.ask(question, reply);
    }

    /** What cannot be written may still be read. */
    @Override
    public void failed(String reason) {
        reader.ask(question, reply);
    }
}
