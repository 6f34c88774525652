package chat;

import chat.tui.term.Terminal;
import chat.wire.KnownHost;
import chat.wire.KnownHosts;
import chat.wire.TrustException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The front door: whatever happens inside, the terminal is given back, and there is one line that says why. */
public final class Main {
    private static final InstantSource CLOCK = InstantSource.system();

    private Main() {}

    public static void main(String[] args) {
        System.exit(run(args));
    }

    private static int run(String[] args) {
        Wanted wanted = Options.parse(args, Surroundings.here());
        if (wanted instanceof Wanted.Show show) {
            (show.exit() == Exit.OK ? System.out : System.err).print(show.text());
            return show.exit().code();
        }
        if (wanted instanceof Wanted.Forget forget) {
            return told(() -> forget(forget.host(), forget.dataFolder()), null);
        }
        if (wanted instanceof Wanted.Join join) {
            return seated(join.seat(), participant -> Connect.run(join, participant));
        }
        if (wanted instanceof Wanted.Host host) {
            return host.seat().surface() == Wanted.Surface.HEADLESS
                    ? told(() -> Listen.headless(host, keys(host.seat().dataFolder())), null)
                    : seated(host.seat(), participant -> Listen.run(host, participant));
        }
        throw new AssertionError("something wanted without a case: " + wanted.getClass());
    }

    private interface Conversation {
        int with(Participant participant) throws IOException, InterruptedException;
    }

    private interface Task {
        int run() throws IOException, InterruptedException;
    }

    private static int seated(Wanted.Seat seat, Conversation conversation) {
        Keys keys = keys(seat.dataFolder());
        if (seat.surface() != Wanted.Surface.SCREEN) {
            return told(() -> conversation.with(new Participant(seat, keys, CLOCK, null)), null);
        }
        try {
            Terminal terminal = Terminal.begin();
            return told(() -> conversation.with(new Participant(seat, keys, CLOCK, terminal)), terminal);
        } catch (IOException e) {
            return failed(e.getMessage(), Exit.ERROR);
        }
    }

    private static int told(Task task, @Nullable Terminal terminal) {
        try {
            return task.run();
        } catch (IOException e) {
            leave(terminal);
            return failed(e.getMessage(), e instanceof chat.wire.ListenException ? Exit.UNREACHABLE : Exit.ERROR);
        } catch (InterruptedException e) {
            leave(terminal);
            return Exit.INTERRUPTED.code();
        } catch (RuntimeException | Error e) {
            leave(terminal);
            System.getLogger(Main.class.getName()).log(Level.ERROR, "a mistake of ours", e);
            return failed("a mistake in the program ended it (" + e + "); the log has the rest", Exit.ERROR);
        }
    }

    private static void leave(@Nullable Terminal terminal) {
        if (terminal != null) {
            terminal.leave();
        }
    }

    private static int failed(@Nullable String words, Exit exit) {
        System.err.println("chat: " + words);
        return exit.code();
    }

    private static Keys keys(Optional<Path> folder) {
        return new Keys(
                folder.orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "share", "chat")), CLOCK);
    }

    private static int forget(String name, Optional<Path> folder) throws TrustException, IOException {
        KnownHosts known = keys(folder).knownHosts();
        Optional<KnownHost> gone = known.forget(name);
        if (gone.isEmpty()) {
            String names =
                    String.join(", ", known.all().stream().map(KnownHost::name).toList());
            return failed(
                    "no known host is called " + name
                            + (names.isEmpty() ? "; none is known." : "; known are: " + names),
                    Exit.ERROR);
        }
        System.out.println("forgotten: " + gone.get().name() + ", last seen at "
                + String.join(" ", gone.get().addresses()));
        return Exit.OK.code();
    }
}
