package chat.client;

/**
 * What came into a conversation while another one was on the screen. It stays until that happens again.
 *
 * @param after the newest entry that had been on the screen when it was left; 0 while it was never left
 * @param news what was said behind it until somebody came back
 */
public record Unread(long after, Below news) {
    static final Unread NOTHING = new Unread(0, Below.NOTHING);

    Unread plus(Below more) {
        return new Unread(after, news.plus(more));
    }

    /** The same after it was read on another machine. */
    Unread seen() {
        return new Unread(after, Below.NOTHING);
    }

    /** The same after so many entries came before all others. */
    Unread shifted(long by) {
        return after == 0 ? this : new Unread(after + by, news);
    }

    /** The same after an entry was put behind a newer one. */
    Unread moved(long from, long to) {
        return after >= from && after < to ? new Unread(after - 1, news) : this;
    }
}
