package chat.client;

/**
 * What an entry has to do with others. A correction is a message of its own, so that everybody may see what was said at
 * first: there is no changing of what others have read (IRCv3 has no edit). It answers a message of the same person and
 * begins with an asterisk, as people write it by hand.
 *
 * @param to the server's id of the message that it answers or corrects; empty if it does not
 * @param quote who said what there, in short; empty while that is not known
 * @param corrects whether it stands for that message
 * @param corrected whether another one stands for it
 * @param reactions what people think of it
 */
public record Ties(String to, String quote, boolean corrects, boolean corrected, Reactions reactions) {
    static final Ties NONE = new Ties("", "", false, false, Reactions.NONE);

    /** What a correction begins with. */
    static final String MARK = "* ";

    /** The longest quote. In characters. */
    private static final int QUOTE = 60;

    static Ties to(String id) {
        return new Ties(id, "", false, false, Reactions.NONE);
    }

    Ties quoting(String quote) {
        return new Ties(to, quote, corrects, corrected, reactions);
    }

    Ties with(Reactions reactions) {
        return new Ties(to, quote, corrects, corrected, reactions);
    }

    private Ties correcting() {
        return new Ties(to, "", true, corrected, reactions);
    }

    private Ties done() {
        return new Ties(to, quote, corrects, true, reactions);
    }

    /** Who said what, in short. */
    static String quote(Entry entry) {
        String line = entry.text().lines().findFirst().orElse("");

        String cut = line.codePointCount(0, line.length()) > QUOTE
                ? line.substring(0, line.offsetByCodePoints(0, QUOTE)) + "…"
                : line;
        return entry.nick() + ": " + cut;
    }

    /** A history with one more entry, which is tied to what it is about. */
    static History plus(History history, Entry entry) {
        if (entry.ties().to().isEmpty()) {
            return history.plus(entry);
        }
        Entry about = history.find(e -> e.isSaid() && e.id().equals(entry.ties().to()), History.LIMIT)
                .orElse(null);
        if (about == null) {
            return history.plus(entry);
        }
        boolean corrects = about.mine() == entry.mine()
                && about.nick().equals(entry.nick())
                && entry.text().startsWith(MARK);
        return corrects
                ? history.plus(entry.tied(entry.ties().correcting()))
                        .change(about.number(), e -> e.tied(e.ties().done()))
                : history.plus(entry.tied(entry.ties().quoting(quote(about))));
    }

    /** The same where nothing of a message is to be read any more. */
    static History without(History before, String id) {
        History history = before;
        for (long n = history.first(); n <= history.last(); n++) {
            Ties ties = history.get(n).ties();
            if (ties.to().equals(id) && !ties.quote().isEmpty()) {
                history = history.change(n, e -> e.tied(e.ties().quoting("")));
            }
        }
        return history;
    }
}
