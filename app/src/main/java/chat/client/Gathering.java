package chat.client;

import chat.irc.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Texts of several lines that are being told (IRCv3 draft/multiline). Each is taken for one message, with the tags of its
 * batch, once that is closed.
 *
 * <pre>
 *   @msgid=m8 :bob BATCH +x draft/multiline #lobby
 *   @batch=x  :bob PRIVMSG #lobby :dear al
 *   @batch=x;draft/multiline-concat :bob PRIVMSG #lobby :l,          →  dear all,
 *   @batch=x  :bob PRIVMSG #lobby :it is late                           it is late
 *   BATCH -x
 * </pre>
 *
 * @param open by the reference of the batch, at most {@link #LIMIT}
 */
record Gathering(Map<String, Text> open) {
    /** Texts that are being told at once: one inside a page of history, and one beside it, are usual. A count. */
    static final int LIMIT = 4;

    /** The longest text that is taken; hosts of this program allow 8192 bytes. In characters. */
    static final int LENGTH = 32_768;

    /** The most lines that are taken; hosts of this program allow 100. A count. */
    static final int LINES = 1_000;

    /** What stands at the end of a longer one. */
    static final String MORE = "\n(there was more, too long to be shown)";

    static final Gathering NONE = new Gathering(Map.of());

    private static final String TYPE = "draft/multiline";
    private static final String CONCAT = "draft/multiline-concat";

    Gathering {
        open = Map.copyOf(open);
    }

    /**
     * One of them.
     *
     * @param opening the batch that it is in
     * @param first its first line; absent before there is any
     */
    record Text(Message opening, Optional<Message> first, String text, int lines, boolean cut) {
        private Text plus(Message line) {
            boolean goesOn = first.isEmpty() || line.tags().has(CONCAT);
            boolean fits = text.length() + line.param(1).length() < LENGTH && lines < LINES;
            return cut || !fits
                    ? new Text(opening, first, text, lines, true)
                    : new Text(
                            opening,
                            Optional.of(first.orElse(line)),
                            text + (goesOn ? "" : "\n") + line.param(1),
                            goesOn ? lines : lines + 1,
                            false);
        }

        private Optional<Message> message() {
            return first.map(line -> {
                Message said = Message.of(line.verb(), line.param(0), text + (cut ? MORE : ""))
                        .tagged(opening.tags());
                return line.source() == null ? said : said.from(line.source());
            });
        }
    }

    /** Whether a batch is such a text. */
    static boolean isBegun(Message batch) {
        return batch.param(0).startsWith("+") && batch.param(1).equals(TYPE);
    }

    Gathering beginning(Message batch) {
        if (open.size() >= LIMIT) {
            return this;
        }
        Map<String, Text> more = new LinkedHashMap<>(open);
        more.put(batch.param(0).substring(1), new Text(batch, Optional.empty(), "", 1, false));
        return new Gathering(more);
    }

    /** Whether a message is a part of one. */
    boolean has(Message message) {
        boolean said = message.verb().equals("PRIVMSG") || message.verb().equals("NOTICE");
        return said && open.containsKey(message.tags().get("batch").orElse(""));
    }

    Gathering plus(Message message) {
        Map<String, Text> more = new LinkedHashMap<>(open);
        more.computeIfPresent(message.tags().get("batch").orElse(""), (reference, text) -> text.plus(message));
        return new Gathering(more);
    }

    /** What was told in this batch; nothing if it was no such text, or had no lines. */
    Optional<Message> whole(String reference) {
        return Optional.ofNullable(open.get(reference)).flatMap(Text::message);
    }

    Gathering without(String reference) {
        Map<String, Text> fewer = new LinkedHashMap<>(open);
        fewer.remove(reference);
        return new Gathering(fewer);
    }
}
