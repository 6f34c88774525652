package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Event;
import chat.client.Key;
import chat.client.Layout;
import chat.client.Profile;
import chat.client.State;
import chat.client.Update;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever hosts, in the room that is opened for it. */
class SeatTest {
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    private Path temp;

    private final RecordingFace face = new RecordingFace();
    private Loop loop;

    private FutureTask<Integer> host(String place) {
        Surroundings around = new Surroundings(Map.of(), "ana", true);
        Wanted.Host wanted = (Wanted.Host) Options.parse(new String[] {"--listen", place}, around);
        Keys keys = new Keys(temp, CLOCK);
        Archive archive = new Archive(Directories.of(Optional.of(temp), Map.of(), temp), CLOCK);
        keys.show(chat.trust.Keys.ANA);
        Update update = new Update(new Layout(ZoneOffset.UTC), () -> "id-0123456789-0123", () -> 0);
        loop = new Loop(update, CLOCK, keys::oracle, () -> "here");
        State start = State.start(Profile.host("ana", Profile.Manner.SCREEN), "#lobby", CLOCK.instant());
        FutureTask<Integer> exit = new FutureTask<>(() -> loop.run(start, face, new Seat(wanted, keys, archive, loop)));
        new Thread(exit, "host").start();
        return exit;
    }

    @Test
    void theCardStandsThereAndTheHostIsInTheRoom() throws Exception {
        FutureTask<Integer> exit = host("127.0.0.1:0");

        String screen = face.await("hosting");
        assertTrue(screen.contains("chat --connect 127.0.0.1:"), screen);
        loop.put(new Event.Pressed(new Key.Text("hello")));
        loop.put(new Event.Pressed(new Key.Chord("Enter")));
        face.await("ana ✓ hello");

        loop.put(new Event.Pressed(new Key.Chord("Ctrl-Q")));
        assertEquals(0, exit.get(20, TimeUnit.SECONDS));
    }

    @Test
    void aPortThatIsTakenEndsItWithTheReason() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            FutureTask<Integer> exit = host("127.0.0.1:" + taken.getLocalPort());

            assertEquals(3, exit.get(20, TimeUnit.SECONDS));
        }
        assertTrue(face.ending().get(1).toString().contains("already in use"));
    }
}
