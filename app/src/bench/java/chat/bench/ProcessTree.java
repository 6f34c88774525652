package chat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the system knows of a process and all it has started (proc(5)). */
final class ProcessTree {
    private final ProcessHandle root;

    ProcessTree(long pid) {
        root = ProcessHandle.of(pid).orElseThrow();
    }

    /** Nanoseconds on a processor, of the threads that live. */
    long cpuNanos() {
        return threads()
                .mapToLong(thread -> Long.parseLong(
                        read(thread.resolve("schedstat"), "0 0 0").split(" ")[0]))
                .sum();
    }

    /** How often its threads were put on a processor after they had waited for something. */
    long wakeUps() {
        return threads()
                .mapToLong(thread -> field(thread.resolve("status"), "voluntary_ctxt_switches:"))
                .sum();
    }

    /** The proportional share of memory. Bytes. */
    long pss() {
        return pids().mapToLong(pid -> 1024 * field(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:"))
                .sum();
    }

    private Stream<Long> pids() {
        return Stream.concat(Stream.of(root), root.descendants()).map(ProcessHandle::pid);
    }

    private Stream<Path> threads() {
        return pids().flatMap(pid -> {
            try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
                return tasks.toList().stream();
            } catch (NoSuchFileException e) {
                return Stream.empty(); // it has just ended
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static long field(Path file, String name) {
        return List.of(read(file, "").split("\n")).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.substring(name.length()).replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    /** A thread may end between being listed and being read. */
    private static String read(Path file, String otherwise) {
        try {
            String text = Files.readString(file);
            return text.isEmpty() ? otherwise : text;
        } catch (IOException e) {
            return otherwise;
        }
    }
}
