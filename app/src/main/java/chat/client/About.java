package chat.client;

/**
 * Which message a draft answers or corrects.
 *
 * @param id the server's id for it; empty where the draft is about none, or the server has given none
 * @param quote who said what, in short; empty where the draft is about none
 * @param corrects whether the draft shall stand for it; otherwise it answers it
 */
public record About(String id, String quote, boolean corrects) {
    static final About NOTHING = new About("", "", false);

    public boolean isAny() {
        return !quote.isEmpty();
    }
}
