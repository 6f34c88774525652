package chat.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteException;

/**
 * What went wrong with the file, for the sender of what could not be stored.
 *
 * @param damaged whether the file itself is damaged
 * @param reason in words
 */
record SqliteFailure(boolean damaged, String reason) {
    static final String FULL = "the host's disk is full";
    static final String DAMAGED = "the host's history is damaged";
    static final String READ_ONLY = "the host may not write to its history";
    static final String NEWER = "the host's history was written by a newer chat";
    static final String FAILS = "the host's disk fails";

    /** The primary code of an extended one is its last byte (sqlite.org, "Result and Error Codes"). */
    static SqliteFailure of(Exception e) {
        if (e instanceof SqliteSchema.NewerException) {
            return new SqliteFailure(false, NEWER);
        }
        if (e instanceof SQLiteException sqlite) {
            return switch (sqlite.getResultCode().code & 0xff) {
                case 11, 26 -> new SqliteFailure(true, DAMAGED); // CORRUPT, NOTADB
                case 13 -> new SqliteFailure(false, FULL);
                case 3, 8, 14, 23 -> new SqliteFailure(false, READ_ONLY); // PERM, READONLY, CANTOPEN, AUTH
                case 5, 6 -> new SqliteFailure(false, "another program holds the host's history"); // BUSY, LOCKED
                default -> new SqliteFailure(false, FAILS);
            };
        }
        if (e instanceof AccessDeniedException) {
            return new SqliteFailure(false, READ_ONLY);
        }
        if (e instanceof StoreException) {
            return new SqliteFailure(false, String.valueOf(e.getMessage()));
        }
        if (e instanceof IOException || e instanceof SQLException) {
            String why = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : "";
            String known = why.toLowerCase(Locale.ROOT);
            boolean full = known.contains("no space") || known.contains("quota");
            boolean closed = known.contains("read-only") || known.contains("permitted");
            return new SqliteFailure(false, full ? FULL : closed ? READ_ONLY : FAILS);
        }
        throw new IllegalStateException(e);
    }
}
