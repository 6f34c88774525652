package chat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * A file that an option names.
 *
 * @param option the option, as it is written
 * @param path where it is
 */
record GivenFile(String option, Path path) {
    /** More is not what the option is for, but a mistake. Bytes. */
    private static final int MOST = 64 * 1024;

    /** @throws Failure when that can be no file's name */
    static GivenFile of(String option, String path) throws Failure {
        try {
            if (!path.isBlank()) {
                return new GivenFile(option, Path.of(path).toAbsolutePath().normalize());
            }
        } catch (InvalidPathException e) {
            throw new Failure(Exit.USAGE, option + ": \"" + path + "\" cannot be a file.", e);
        }
        throw new Failure(Exit.USAGE, option + " needs a file.");
    }

    /**
     * All that is in it. Blocks.
     *
     * @throws Failure when it cannot be read, with its path
     */
    String text() throws Failure {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw unusable("is longer than " + MOST / 1024 + " kB");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw unusable("is not there");
        } catch (AccessDeniedException e) {
            throw unusable("cannot be read by this user");
        } catch (IOException e) {
            throw unusable(Files.isDirectory(path) ? "is a folder" : "cannot be read");
        }
    }

    /** What is wrong with it, in words. */
    Failure unusable(String why) {
        return new Failure(Exit.USAGE, option + ": " + path + " " + why + ".");
    }
}
