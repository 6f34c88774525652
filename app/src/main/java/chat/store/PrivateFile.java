package chat.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders that only their owner can look into, from the first moment on and whatever the umask says. */
final class PrivateFile {
    private static final Set<PosixFilePermission> OWN_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWN_FOLDER = PosixFilePermissions.fromString("rwx------");

    private PrivateFile() {}

    /** Makes a folder and those above it, where they are missing. */
    static Path folder(@Nullable Path folder) throws IOException {
        if (folder == null) {
            throw new IOException("no folder is named");
        }
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, OWN_FOLDER));
        }
        return folder;
    }

    /** Makes an empty file where there is none; one that others can look into is closed to them. */
    static void make(Path file) throws IOException {
        try {
            var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            FileChannel.open(file, options, attributes(file, OWN_FILE)).close();
        } catch (FileAlreadyExistsException e) {
            if (isPosix(file) && !OWN_FILE.containsAll(Files.getPosixFilePermissions(file))) {
                Files.setPosixFilePermissions(file, OWN_FILE);
            }
        }
    }

    /** Opens a file to lock it; makes it if it is not there. */
    static FileChannel lockFile(Path file) throws IOException {
        return FileChannel.open(
                file, Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), attributes(file, OWN_FILE));
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
