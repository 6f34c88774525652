package chat.trust;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A folder that only its owner can look into, and the files in it. What is there and open to others is refused and left
 * as it is. Any thread, and several processes at once where {@link #locked} is used.
 */
final class PrivateFolder {
    /** No file of ours comes near this many bytes. */
    static final int MAX_FILE = 4 * 1024 * 1024;

    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    /** File locks are held for the whole process; threads of one process take turns here. */
    private static final Object TURN = new Object();

    private final Path path;

    private PrivateFolder(Path path) {
        this.path = path;
    }

    /** Something that is done to the files. */
    interface Work<T> {
        T run() throws IOException;
    }

    /** Makes the folder if it is not there, 0700 from the first moment on. */
    static PrivateFolder at(Path path) throws TrustException {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path, only(path, "rwx------"));
            }
        } catch (IOException e) {
            throw unusable(path, e);
        }
        PrivateFolder folder = new PrivateFolder(path);
        folder.check(path, "chmod 700");
        return folder;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Runs this while no other thread and no other process does. */
    <T> T locked(Work<T> work) throws TrustException {
        Path lock = file("lock");
        synchronized (TURN) {
            try (FileChannel channel = FileChannel.open(
                            lock,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                            only(lock, "rw-------"));
                    var held = channel.lock()) {
                assert held.isValid();
                return work.run();
            } catch (TrustException e) {
                throw e;
            } catch (IOException e) {
                throw unusable(lock, e);
            }
        }
    }

    /** The file's bytes, if it is there. */
    Optional<byte[]> read(String name) throws TrustException {
        Path file = file(name);
        try {
            if (Files.size(file) > MAX_FILE) {
                throw new TrustException(file + " is far too large to be ours; move it away");
            }
            check(file, "chmod 600");
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (TrustException e) {
            throw e;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /** Puts the file there as a whole: whoever reads, and whatever breaks, there is the old one or the new one. */
    void write(String name, byte[] bytes) throws TrustException {
        Path file = file(name);
        Path fresh = file(name + ".new");
        try {
            Files.deleteIfExists(fresh);
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            try (FileChannel channel = FileChannel.open(fresh, options, only(fresh, "rw-------"))) {
                ByteBuffer rest = ByteBuffer.wrap(bytes);
                while (rest.hasRemaining()) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private void check(Path file, String remedy) throws TrustException {
        if (!isPosix(file)) {
            return; // where access is a list, a new file inherits the owner's
        }
        try {
            Set<PosixFilePermission> open = EnumSet.copyOf(OTHERS);
            open.retainAll(Files.getPosixFilePermissions(file));
            if (!open.isEmpty()) {
                throw new TrustException(file + " can be used by others on this machine, so it is not trusted; run: "
                        + remedy + " " + file);
            }
        } catch (TrustException e) {
            throw e;
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static FileAttribute<?>[] only(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static TrustException unusable(Path file, IOException e) {
        String reason = e instanceof FileSystemException f && f.getReason() != null
                ? f.getReason()
                : e.getClass().getSimpleName().replace("Exception", "");
        return new TrustException("cannot use " + file + ": " + reason, e);
    }
}
