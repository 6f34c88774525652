package chat.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the system knows of a process and all it has started (proc(5)). */
final class ProcessTree {
    private final ProcessHandle root;

    /**
     * What the threads that live have used so far.
     *
     * @param cpuNanos on a processor, by thread
     * @param wakeUps how often a thread came to a processor after it had waited for something, by thread
     */
    record Use(Map<Path, Long> cpuNanos, Map<Path, Long> wakeUps) {
        /** Nanoseconds since an earlier look; a thread that has ended between is left out. */
        long cpuSince(Use before) {
            return since(cpuNanos, before.cpuNanos);
        }

        long wakeUpsSince(Use before) {
            return since(wakeUps, before.wakeUps);
        }

        private static long since(Map<Path, Long> now, Map<Path, Long> before) {
            return now.entrySet().stream()
                    .mapToLong(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0L))
                    .sum();
        }
    }

    ProcessTree(long pid) {
        root = ProcessHandle.of(pid).orElseThrow();
    }

    Use use() {
        Map<Path, Long> cpu = new HashMap<>();
        Map<Path, Long> wakeUps = new HashMap<>();
        threads().forEach(thread -> {
            cpu.put(
                    thread,
                    Long.parseLong(read(thread.resolve("schedstat"), "0").split(" ")[0]));
            wakeUps.put(thread, field(thread.resolve("status"), "voluntary_ctxt_switches:"));
        });
        return new Use(cpu, wakeUps);
    }

    /** Nanoseconds on a processor, of the threads that live. */
    long cpuNanos() {
        return use().cpuNanos.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The proportional share of memory. Bytes. */
    long pss() {
        return pids().mapToLong(pid -> 1024 * field(Path.of("/proc/" + pid + "/smaps_rollup"), "Pss:"))
                .sum();
    }

    /** What is in memory, shared or not. Bytes. */
    long rss() {
        return pids().mapToLong(pid -> 1024 * field(Path.of("/proc/" + pid + "/status"), "VmRSS:"))
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
