package chat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps its files: by the XDG Base Directory Specification 0.8, or all in one folder of the user's
 * choice.
 *
 * @param data what must not get lost: the identity, the known hosts
 * @param state what is only useful: logs
 * @param config what the user has chosen; made when there is something
 * @param cache what can be made again; made by whoever uses it
 */
record Directories(Path data, Path state, Path config, Path cache) {
    private static final String OURS = "chat";

    /**
     * The usual folders, or those inside {@code chosen}. Makes nothing.
     *
     * @param home the user's home folder, where {@code HOME} is not set
     */
    static Directories of(Optional<Path> chosen, Map<String, String> environment, Path home) {
        if (chosen.isPresent()) {
            return new Directories(
                    chosen.get(),
                    chosen.get().resolve("state"),
                    chosen.get(),
                    chosen.get().resolve("cache"));
        }
        Path base = absolute(environment, "HOME").orElse(home);
        return new Directories(
                absolute(environment, "XDG_DATA_HOME")
                        .orElse(base.resolve(".local/share"))
                        .resolve(OURS),
                absolute(environment, "XDG_STATE_HOME")
                        .orElse(base.resolve(".local/state"))
                        .resolve(OURS),
                absolute(environment, "XDG_CONFIG_HOME")
                        .orElse(base.resolve(".config"))
                        .resolve(OURS),
                absolute(environment, "XDG_CACHE_HOME")
                        .orElse(base.resolve(".cache"))
                        .resolve(OURS));
    }

    /** The folders of this process. */
    static Directories of(Optional<Path> chosen, Surroundings around) {
        return of(chosen, around.environment(), Path.of(System.getProperty("user.home", ".")));
    }

    /**
     * Makes what is missing, for the owner alone (0700), and returns this.
     *
     * @throws Failure if a folder cannot be made or written to
     */
    Directories made() throws Failure {
        make(data);
        make(state);
        return this;
    }

    private static void make(Path folder) throws Failure {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(
                        folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        } catch (IOException e) {
            throw unusable(folder, reason(e), e);
        }
        if (!Files.isWritable(folder)) {
            throw unusable(folder, "it is not yours to write to", null);
        }
    }

    private static Failure unusable(Path folder, String reason, @Nullable IOException cause) {
        String text = "cannot use the folder " + folder + ": " + reason + ". Choose another with --data-dir DIR.";
        return cause == null ? new Failure(Exit.ERROR, text) : new Failure(Exit.ERROR, text, cause);
    }

    private static String reason(IOException e) {
        if (e instanceof FileAlreadyExistsException) {
            return "there is a file in its place";
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? "it cannot be made" : reason;
    }

    /** The specification says to ignore a path that is not absolute. */
    private static Optional<Path> absolute(Map<String, String> environment, String name) {
        try {
            return Optional.ofNullable(environment.get(name))
                    .filter(text -> !text.isEmpty())
                    .map(Path::of)
                    .filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty(); // as if it were not set
        }
    }
}
