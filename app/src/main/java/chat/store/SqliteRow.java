package chat.store;

import chat.irc.MalformedMessageException;
import chat.irc.Message;
import chat.irc.Source;
import chat.irc.Tags;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record as a row of the table {@code message}, and back. */
final class SqliteRow {
    /** Separates the parameters of a message; none can hold it, while several lines of text may be in one. */
    private static final String BETWEEN = "\r";

    /** What {@link #read} needs, in its order. */
    static final String COLUMNS = "seq, number, time, epoch, verb, source, author, tags, text";

    static final String INSERT =
            "INSERT INTO message (seq, number, time, epoch, verb, source, author, tags, text, room,"
                    + " bytes, once) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    /** Nothing of what was said remains, but by what it is recognised. */
    static final String TAKE_BACK = "UPDATE message SET verb = '', source = NULL, tags = '', text = NULL, bytes = "
            + SqliteRow.COST + " WHERE seq = ?";

    /** What a row costs beside its text. Bytes; estimated. */
    static final int COST = 64;

    private SqliteRow() {}

    /** A msgid, taken apart: which opening of the file gave it, and its number among all. */
    record Id(long epoch, long seq) {
        @Override
        public String toString() {
            return Long.toString(epoch, Character.MAX_RADIX) + "-" + Long.toString(seq, Character.MAX_RADIX);
        }

        /** What is no msgid of ours is null. */
        static @Nullable Id parse(String msgid) {
            int dash = msgid.indexOf('-');
            if (dash < 1) {
                return null;
            }
            try {
                Id id = new Id(
                        Long.parseLong(msgid.substring(0, dash), Character.MAX_RADIX),
                        Long.parseLong(msgid.substring(dash + 1), Character.MAX_RADIX));
                return id.toString().equals(msgid) ? id : null;
            } catch (NumberFormatException e) {
                return null;
            }
        }
    }

    /** Sets all parameters of {@link #INSERT}. */
    static void bind(PreparedStatement insert, Id id, long room, Stored stored, byte @Nullable [] once)
            throws SQLException {
        Message message = stored.message();
        Source source = message.source();
        insert.setLong(1, id.seq());
        insert.setLong(2, stored.number());
        insert.setLong(3, stored.time().toEpochMilli());
        insert.setLong(4, id.epoch());
        insert.setString(5, message.verb());
        insert.setString(6, source == null ? null : source.toString());
        insert.setString(7, stored.author());
        insert.setString(8, message.tags().toString());
        insert.setString(9, text(message));
        insert.setLong(10, room);
        insert.setLong(11, bytes(stored));
        insert.setBytes(12, once);
    }

    /** What a record counts against its room's {@link Retention}. */
    static long bytes(Stored stored) {
        String text = text(stored.message());
        return COST
                + stored.author().length()
                + stored.message().tags().toString().length()
                + (text == null ? 0 : text.length());
    }

    /** Refuses what could not be read back. */
    static void check(Message message) {
        if (message.params().stream().anyMatch(param -> param.contains(BETWEEN))) {
            throw new IllegalArgumentException("a CR in a " + message.verb());
        }
    }

    private static @Nullable String text(Message message) {
        List<String> params = message.params();
        return params.isEmpty() ? null : String.join(BETWEEN, params);
    }

    static Stored read(ResultSet row, String room) throws SQLException {
        Id id = new Id(row.getLong(4), row.getLong(1));
        String source = row.getString(6);
        String text = row.getString(9);
        Message message = new Message(
                tags(row.getString(8)),
                source == null ? null : Source.parse(source),
                row.getString(5),
                text == null ? List.of() : List.of(text.split(BETWEEN, -1)));
        Instant time = Instant.ofEpochMilli(row.getLong(3));
        return new Stored(room, row.getLong(2), id.toString(), time, row.getString(7), message);
    }

    private static Tags tags(String written) throws SQLException {
        try {
            return written.isEmpty()
                    ? Tags.NONE
                    : Message.parse("@" + written + " X").tags();
        } catch (MalformedMessageException e) {
            throw new SQLException("tags that nobody wrote", e);
        }
    }
}
