package chat.dialect;

/**
 * One peer's way of talking: what its bytes mean, and in which bytes it is told what others say. Each connection has one
 * of its own. It knows nothing of the time but what {@link #quiet} tells it. Confined to one thread.
 */
public interface Dialect {
    /** The connection is there; who must speak first, does. */
    Turn<Word> begin();

    /**
     * Something was read.
     *
     * @param bytes what one read brought; some programs know no other end of a message
     */
    Turn<Word> read(byte[] bytes);

    /** Nothing was read for as long as the last turn that asked for time said. */
    Turn<Word> quiet();

    /** Tells the peer something. */
    Turn<Word> tell(Word word);

    /** The peer says nothing more. */
    Turn<Word> ended();
}
