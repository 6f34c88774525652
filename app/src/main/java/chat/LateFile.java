package chat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Bytes appended to a file that is made at the first one; past its bound it starts again from nothing. Any thread, one
 * at a time, as {@link java.io.PrintStream} sees to.
 */
final class LateFile extends OutputStream {
    private final Path file;
    private final long bound;

    /** Null until the first byte. */
    private @Nullable OutputStream out;

    private long size;

    /** @param bound in bytes */
    LateFile(Path file, long bound) {
        this.file = file;
        this.bound = bound;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        opened(length).write(bytes, from, length);
        size += length;
    }

    private OutputStream opened(int length) throws IOException {
        if (out == null) {
            size = Files.exists(file) ? Files.size(file) : 0;
            out = opened(StandardOpenOption.APPEND);
        }
        if (size + length > bound) {
            out.close();
            out = opened(StandardOpenOption.TRUNCATE_EXISTING);
            size = 0;
        }
        return out;
    }

    private OutputStream opened(StandardOpenOption how) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, how);
        return Channels.newOutputStream(Files.newByteChannel(file, options, Logs.ownersOnly(file.getParent())));
    }

    @Override
    public void close() throws IOException {
        if (out != null) {
            out.close();
        }
    }
}
