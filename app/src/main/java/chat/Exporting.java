package chat;

import chat.client.Entry;
import chat.client.Event;
import chat.store.Line;
import chat.store.SqliteSeen;
import chat.store.Talk;
import chat.tui.Export;
import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes all that is kept of a conversation to a file that was not there, for the user alone. Blocks. */
final class Exporting {
    /** Lines taken out at once. A count. */
    private static final int PAGE = 1_000;

    private Exporting() {}

    /** @param name as the user wrote it */
    static Event.Exported to(String name, SqliteSeen seen, Talk talk) throws IOException {
        Path file;
        try {
            boolean home = name.startsWith("~/");
            file = Path.of(home ? System.getProperty("user.home", "") + name.substring(1) : name)
                    .toAbsolutePath();
        } catch (InvalidPathException e) {
            return new Event.Exported("Nothing was written: " + name + " is no name of a file.", true);
        }
        try (Writer out = created(file)) {
            long lines = write(out, new Export(name, ZoneId.systemDefault()), seen, talk);
            return new Event.Exported(
                    lines + (lines == 1 ? " line was" : " lines were") + " written to " + file + ".", false);
        } catch (FileAlreadyExistsException e) {
            return new Event.Exported("Nothing was written: " + file + " is there already. Choose another name.", true);
        } catch (IOException e) {
            return new Event.Exported("It cannot be written to " + file + ": " + reason(e) + ".", true);
        }
    }

    private static Writer created(Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return Channels.newWriter(
                Files.newByteChannel(file, options, Logs.ownersOnly(file.getParent())), StandardCharsets.UTF_8);
    }

    private static long write(Writer out, Export export, SqliteSeen seen, Talk talk) throws IOException {
        long count = 0;
        long next = 0;
        Entry before = null;
        List<Line> page = seen.from(talk, next, PAGE);
        while (!page.isEmpty()) {
            for (Line line : page) {
                Entry entry = Noted.entry(line);
                out.write(export.lines(before, entry));
                before = entry;
                next = line.number() + 1;
            }
            count += page.size();
            page = seen.from(talk, next, PAGE);
        }
        return count;
    }

    private static @Nullable String reason(IOException e) {
        if (e instanceof NoSuchFileException) {
            return "there is no such folder";
        }
        return e instanceof AccessDeniedException ? "you may not write there" : e.getMessage();
    }
}
