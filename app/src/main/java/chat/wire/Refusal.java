package chat.wire;

/**
 * A line that was read and thrown away.
 *
 * @param kind why
 * @param verb the verb, as far as it could be read, or empty; for {@link Kind#NO_VERB} the word that is none
 * @param label the value of the {@code label} tag, as far as it could be read, or empty
 */
public record Refusal(Kind kind, String verb, String label) {
    /** Why a line was refused. */
    public enum Kind {
        /** Longer than the protocol allows: answered with 417. */
        TOO_LONG,
        /** Not valid UTF-8: answered with {@code FAIL verb INVALID_UTF8}. */
        NOT_UTF8,
        /** The word in the verb's place has signs that no verb has: answered with 421, as one that nobody knows. */
        NO_VERB,
        /** A NUL or a bare CR inside, nothing in the verb's place, or a tag without a name: dropped. */
        MALFORMED
    }
}
