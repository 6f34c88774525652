package chat.server;

/** One login on its way: which mechanism, and what has come of the answer so far. Confined to the dispatcher. */
final class Login {
    private final String mechanism;
    private final StringBuilder answer = new StringBuilder();
    private final ScramExchange scram;

    /** @param scram used by the mechanism of that name alone */
    Login(String mechanism, ScramExchange scram) {
        this.mechanism = mechanism;
        this.scram = scram;
    }

    String mechanism() {
        return mechanism;
    }

    ScramExchange scram() {
        return scram;
    }

    /** Adds a piece, and says whether all together are not too long. */
    boolean add(String piece) {
        answer.append(piece);
        return answer.length() <= Bounds.SASL_ANSWER;
    }

    /**
     * All that has come, and begins anew.
     *
     * @throws IllegalArgumentException when it is no base64
     */
    byte[] take() {
        String whole = answer.toString();
        answer.setLength(0);
        return ScramKeys.bytes(whole);
    }
}
