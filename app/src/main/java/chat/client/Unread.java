package chat.client;

import chat.text.Span;

/**
 * What came into a conversation while another one was on the screen. It stays until that happens again, or until
 * something is said there.
 *
 * @param after the newest entry that had been on the screen when it was left; 0 while it was never left
 * @param news what was said behind it until somebody came back
 * @param links how many links were among that
 * @param walk which of the places worth reading a blank goes to next, counted from 1; 0 while it is just a blank
 */
public record Unread(long after, Below news, int links, int walk) {
    static final Unread NOTHING = new Unread(0, Below.NOTHING, 0, 0);

    /** Left when this entry was the newest on the screen. */
    static Unread left(long after) {
        return new Unread(after, Below.NOTHING, 0, 0);
    }

    Unread plus(Below more, Entry entry) {
        int here = (int) entry.body().stream().filter(Unread::isLink).count();
        return new Unread(after, news.plus(more), links + here, walk);
    }

    static boolean isLink(Span span) {
        return !span.link().isEmpty();
    }

    /** Whether there is anything. */
    public boolean isSome() {
        return news.said() > 0;
    }

    /** The number of the first entry that is new; 0 if none is. */
    long first(History history) {
        long first = Math.max(after + 1, history.first());
        return isSome() && first <= history.last() ? first : 0;
    }

    /** The same after it was read on another machine. */
    Unread seen() {
        return left(after);
    }

    /** The same after so many entries came before all others. */
    Unread shifted(long by) {
        return after == 0 ? this : new Unread(after + by, news, links, walk);
    }

    /** The same after an entry was put behind a newer one. */
    Unread moved(long from, long to) {
        return after >= from && after < to ? new Unread(after - 1, news, links, walk) : this;
    }

    Unread walking(int walk) {
        return new Unread(after, news, links, walk);
    }
}
