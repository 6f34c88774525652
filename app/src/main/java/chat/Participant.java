package chat;

import chat.client.Event;
import chat.client.Layout;
import chat.client.Profile.Manner;
import chat.client.State;
import chat.client.Update;
import chat.store.SqliteDiary;
import chat.store.StoreException;
import chat.tui.FailureTranscript;
import chat.tui.JsonTranscript;
import chat.tui.PlainTranscript;
import chat.tui.Theme;
import chat.tui.Transcript;
import chat.tui.View;
import chat.tui.term.Abilities;
import chat.tui.term.Depth;
import chat.tui.term.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Somebody at this machine: a face, a loop, and the keys. The way to the host is somebody else's. */
final class Participant {
    /** Random bytes of a message's own id: 128 bits, 22 characters. */
    private static final int ID_BYTES = 16;

    private final Wanted.Seat seat;
    private final Keys keys;
    private final InstantSource clock;
    private final @Nullable Terminal terminal;
    private final Directories folders;

    /**
     * @param terminal the one to use; absent where there is no screen
     * @param folders for what is kept, and for what would else be printed over the screen
     */
    Participant(Wanted.Seat seat, Keys keys, InstantSource clock, @Nullable Terminal terminal, Directories folders) {
        this.seat = seat;
        this.keys = keys;
        this.clock = clock;
        this.terminal = terminal;
        this.folders = folders;
    }

    Keys keys() {
        return keys;
    }

    Instant now() {
        return clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    }

    Manner manner() {
        return terminal == null ? Manner.LINES : Manner.SCREEN;
    }

    /**
     * Takes part until somebody leaves.
     *
     * @param way makes the way to the host once there is a loop to tell of it
     * @param whose whose conversation is kept; without one, nothing is
     * @param message the only message to send; without one, what is typed is sent
     */
    Exit run(State begin, Function<Loop, Wire> way, Optional<Whose> whose, Optional<String> message)
            throws IOException, InterruptedException {
        Layout layout = new Layout(ZoneId.systemDefault());
        Update update = new Update(
                layout, Participant::id, () -> ThreadLocalRandom.current().nextDouble());
        Loop loop = new Loop(update, this::now, this::oracle, Whereabouts::now);
        State start = whose.isPresent() ? begin.kept() : begin;
        Supplier<Memory> memory =
                () -> whose.isPresent() ? new Diary(this::diary, whose.get(), loop::put) : Memory.NONE;
        Seated seated = (face, from) -> loop.run(from, face, way.apply(loop), memory);
        int code = terminal == null
                ? inLines(start, loop, seated, message, layout)
                : onScreen(terminal, start, loop, seated, new View(layout, update.help()));
        return Exit.of(code);
    }

    private Loop.Oracle oracle(Consumer<Event> answers) {
        Path file = folders.config().resolve("config.toml");
        return new Answers(keys.oracle(answers), new Configuration(file, answers));
    }

    /** Takes part with a face, from a state on. */
    private interface Seated {
        int run(Face face, State from) throws InterruptedException;
    }

    private SqliteDiary diary() throws StoreException {
        return SqliteDiary.open(folders.data(), folders.cache(), clock.instant(), Random.SOURCE);
    }

    private static String id() {
        byte[] bytes = new byte[ID_BYTES];
        Random.SOURCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Made when the first message is sent, and not before the first frame. */
    private static final class Random {
        static final SecureRandom SOURCE = new SecureRandom();
    }

    private int onScreen(Terminal screen, State start, Loop loop, Seated seated, View view)
            throws IOException, InterruptedException {
        PrintStream err = System.err;
        screen.open(ScreenFace.listener(loop), Theme.DEFAULT, abilities());
        State sized = start.sized(screen.columns(), screen.rows());
        Logs.Caught caught = Logs.catchErrors(folders.state());
        try {
            TextEditor editor = new TextEditor(screen, folders.data(), System.getenv(), loop::put);
            Browser browser = new Browser(System.getenv(), System.getProperty("os.name", ""), loop::put);
            return seated.run(new ScreenFace(screen, view, editor, browser, err), sized);
        } finally {
            caught.close();
        }
    }

    private Abilities abilities() {
        return Abilities.of(System.getenv(), Depth.When.valueOf(seat.colour().name()));
    }

    private Transcript transcript(boolean oneMessage, Layout layout) {
        if (seat.surface() == Wanted.Surface.JSON) {
            return new JsonTranscript();
        }
        return oneMessage ? new FailureTranscript() : new PlainTranscript(layout);
    }

    private int inLines(State start, Loop loop, Seated seated, Optional<String> message, Layout layout)
            throws InterruptedException {
        Transcript transcript = transcript(message.isPresent(), layout);
        boolean json = seat.surface() == Wanted.Surface.JSON;
        String room = start.room().name();
        LineInput input =
                new LineInput(System.in, json ? line -> JsonInput.read(line, room) : Event.Typed::new, loop::put);
        if (message.isPresent()) {
            loop.put(new Event.Typed(message.get().startsWith("/") ? "/" + message.get() : message.get()));
            loop.put(new Event.InputEnded());
        } else {
            input.start();
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        return seated.run(new LineFace(transcript, out, err, input::took), start);
    }
}
