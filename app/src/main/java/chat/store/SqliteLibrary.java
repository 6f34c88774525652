package chat.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * SQLite's machine code, unpacked once into a folder of the program's own: the shared folder for temporary files may be
 * written to by anybody and may not allow code at all, and what is unpacked there is left behind by a kill.
 */
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.lib.path";
    private static final String NAME = "org.sqlite.lib.name";

    private SqliteLibrary() {}

    /**
     * Loads it, once for the whole process; later calls do nothing. Takes some 200 ms.
     *
     * @param cache a folder that may be emptied at any time; made if it is not there
     */
    static synchronized void load(Path cache) throws StoreException {
        try {
            String name = LibraryLoaderUtil.getNativeLibName();
            Path folder = cache.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
            if (System.getProperty(FOLDER) == null) {
                unpack(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name, folder.resolve(name));
                System.setProperty(FOLDER, folder.toString());
                System.setProperty(NAME, name);
            }
            SQLiteJDBCLoader.initialize();
        } catch (Exception e) { // the library throws nothing narrower
            throw new StoreException("SQLite cannot be loaded on this machine: " + e.getMessage(), e);
        }
    }

    /** As a whole or not at all, whoever else does the same; what is there already is compared, since a cache may break. */
    private static void unpack(String resource, Path file) throws IOException {
        byte[] code;
        try (InputStream packed = SQLiteJDBCLoader.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new IOException(
                        "there is none for " + System.getProperty("os.name") + " on " + System.getProperty("os.arch"));
            }
            code = packed.readAllBytes();
        }
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), code)) {
            return;
        }
        Path folder = PrivateFile.folder(file.toAbsolutePath().getParent());
        Path fresh = Files.createTempFile(folder, "unpacking", ".part"); // for its owner alone
        Files.write(fresh, code);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
