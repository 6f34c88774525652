package chat.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What was said, in a file of SQLite. Any thread; drafts of one thread keep their order. */
final class SqliteLog implements MessageLog {
    private static final String MANY_ROOMS = "the host keeps as many rooms as it can";

    private static final String MUCH = "the host keeps as much as it can of all rooms together";

    private static final Page EMPTY = new Page(true, List.of());

    private final SqliteWriter writer;
    private final SqliteState state;
    private final SqliteReader reader;
    private final SqliteSpace space;

    /** Rooms that are to be dropped and are not yet; nothing is read of them. */
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();

    private volatile @Nullable Feed feed;

    SqliteLog(SqliteWriter writer, SqliteState state, SqliteReader reader, SqliteSpace space) {
        this.writer = writer;
        this.state = state;
        this.reader = reader;
        this.space = space;
    }

    @Override
    public void feed(Feed feed) {
        this.feed = feed;
    }

    private Feed feed() {
        Feed told = feed;
        if (told == null) {
            throw new IllegalStateException("appended before anybody was fed");
        }
        return told;
    }

    @Override
    public void append(Draft draft) {
        SqliteRow.check(draft.message());
        writer.hand(new Appending(feed(), draft, ""));
    }

    @Override
    public void redact(String msgid, Draft redaction) {
        SqliteRow.check(redaction.message());
        writer.hand(new Appending(feed(), redaction, msgid));
    }

    @Override
    public void read(Query query, Reply<Page> reply) {
        ask(reply, reading -> isForgotten(query.room()) ? EMPTY : reading.page(query, state.fed()));
    }

    @Override
    public void find(String room, String msgid, Reply<Optional<Stored>> reply) {
        ask(reply, reading -> isForgotten(room) ? Optional.empty() : reading.find(room, msgid, state.fed()));
    }

    @Override
    public void targets(Predicate<String> which, Instant after, Instant before, int most, Reply<List<Latest>> reply) {
        ask(reply, reading -> reading.targets(which, after, before, most));
    }

    @Override
    public void extent(String room, Reply<Extent> reply) {
        ask(reply, reading -> reading.extent(room));
    }

    private <T> void ask(Reply<T> reply, SqliteReader.Question<T> question) {
        writer.hand(new SqliteAsking<>(reader, question, reply));
    }

    @Override
    public void retain(String room, Retention retention, Reply<Extent> reply) {
        writer.hand(new SqliteWork() {
            @Override
            public void perform(SqliteWriting writing) throws SQLException {
                state.retain(writing, room, retention);
            }

            @Override
            public void done() {
                reader.ask(reading -> reading.extent(room), reply);
            }

            @Override
            public void failed(String reason) {
                reply.failed(reason);
            }
        });
    }

    @Override
    public void forget(String room) {
        forgotten.add(room);
        writer.hand(new SqliteWork() {
            @Override
            public void perform(SqliteWriting writing) throws SQLException {
                state.forget(writing, room);
            }

            @Override
            public void done() {
                forgotten.remove(room);
            }

            @Override
            public void failed(String reason) {
                state.forgetLater(room);
                forgotten.remove(room);
            }
        });
    }

    private boolean isForgotten(String room) {
        return forgotten.contains(room) || state.isForgotten(room);
    }

    /** A draft on its way to the disk; with a msgid, one that takes back what was said. */
    private final class Appending implements SqliteWork {
        private final Feed told;
        private final Draft draft;
        private final String msgid;
        private @Nullable Stored stored;
        private @Nullable Stored before;
        private String refusal = "";

        Appending(Feed told, Draft draft, String msgid) {
            this.told = told;
            this.draft = draft;
            this.msgid = msgid;
        }

        @Override
        public void perform(SqliteWriting writing) throws SQLException {
            stored = null;
            refusal = "";
            before = state.before(writing, draft);
            if (before != null) {
                return;
            }
            if (msgid.isEmpty()) {
                refusal = refusal();
            } else if (!state.takeBack(writing, draft.room(), msgid)) {
                refusal = Refused.NO_SUCH_MESSAGE;
            }
            stored = refusal.isEmpty() ? state.add(writing, draft) : null;
        }

        private String refusal() {
            return space.isLow()
                    ? space.reason()
                    : state.isFullFor(draft.room()) ? MANY_ROOMS : state.isFull() ? MUCH : "";
        }

        @Override
        public void done() {
            if (stored != null) {
                told.stored(stored, draft.ticket());
                state.fed(stored);
            } else if (before != null) {
                told.repeated(before, draft.ticket());
            } else {
                told.refused(draft, refusal);
            }
        }

        @Override
        public void failed(String reason) {
            told.refused(draft, reason);
        }

        @Override
        public long bytes() {
            return draft.bytes();
        }
    }
}
