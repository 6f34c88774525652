package chat;

import chat.trust.KnownHost;
import chat.trust.KnownHosts;
import chat.tui.term.Terminal;
import chat.wire.ListenException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The front door: whatever happens inside, the terminal is given back, and there is one line that says why. */
public final class Main {
    private static final InstantSource CLOCK = InstantSource.system();

    private final Surroundings around;
    private @Nullable Terminal terminal;

    private Main(Surroundings around) {
        this.around = around;
    }

    public static void main(String[] args) {
        System.exit(new Main(Surroundings.here()).run(args).code());
    }

    private Exit run(String[] args) {
        try {
            return perform(Options.parse(args, around));
        } catch (Failure e) {
            return failed(e.getMessage(), e.exit());
        } catch (ListenException e) {
            return failed(e.getMessage(), Exit.UNREACHABLE);
        } catch (IOException e) {
            return failed(e.getMessage(), Exit.ERROR);
        } catch (InterruptedException e) {
            return failed("interrupted", Exit.INTERRUPTED);
        } catch (RuntimeException | Error e) {
            leave();
            System.getLogger(Main.class.getName()).log(Level.ERROR, "a mistake of ours", e);
            return failed("a mistake in the program ended it; the log has the rest: " + e, Exit.ERROR);
        }
    }

    private Exit perform(Wanted wanted) throws IOException, InterruptedException, Failure {
        if (wanted instanceof Wanted.Show show) {
            (show.exit() == Exit.OK ? System.out : System.err).print(show.text());
            return show.exit();
        }
        if (wanted instanceof Wanted.Forget forget) {
            return forget(forget.host(), keys(folders(forget.dataFolder())));
        }
        if (wanted instanceof Wanted.Join join) {
            return Connect.run(join, participant(join.seat()));
        }
        if (wanted instanceof Wanted.Host host) {
            Archive archive = new Archive(Directories.of(host.seat().dataFolder(), around), CLOCK);
            return host.seat().surface() == Wanted.Surface.HEADLESS
                    ? Listen.headless(host, headless(host.seat()), archive)
                    : Listen.run(host, participant(host.seat()), archive);
        }
        throw new AssertionError("something wanted without a case: " + wanted.getClass());
    }

    /** The terminal is asked for first: it takes its time while the rest is looked for. */
    private Participant participant(Wanted.Seat seat) throws IOException, Failure {
        boolean screen = seat.surface() == Wanted.Surface.SCREEN;
        terminal = screen ? Terminal.begin() : null;
        Directories folders = folders(seat.dataFolder());
        Logs.toFilesIn(folders.state());
        return new Participant(seat, keys(folders), CLOCK, terminal, folders);
    }

    private Keys headless(Wanted.Seat seat) throws Failure {
        Logs.toErrors();
        return keys(folders(seat.dataFolder()));
    }

    private Directories folders(Optional<java.nio.file.Path> chosen) throws Failure {
        return Directories.of(chosen, around).made();
    }

    private static Keys keys(Directories folders) {
        return new Keys(folders.data(), CLOCK);
    }

    private void leave() {
        Terminal taken = terminal;
        if (taken != null) {
            taken.leave();
        }
    }

    private Exit failed(@Nullable String words, Exit exit) {
        leave();
        System.err.println("chat: " + words);
        return exit;
    }

    private Exit forget(String name, Keys keys) throws IOException {
        KnownHosts known = keys.knownHosts();
        Optional<KnownHost> gone = known.forget(name);
        if (gone.isEmpty()) {
            String names =
                    String.join(", ", known.all().stream().map(KnownHost::name).toList());
            String others = names.isEmpty() ? "None is known yet." : "Known are: " + names + ".";
            return failed("no known host is called " + name + ". " + others, Exit.ERROR);
        }
        System.out.println("forgotten: " + gone.get().name() + ", last at "
                + String.join(" ", gone.get().addresses()));
        return Exit.OK;
    }
}
