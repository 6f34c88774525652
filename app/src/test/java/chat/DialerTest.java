package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Event;
import chat.client.Key;
import chat.client.Layout;
import chat.client.Profile;
import chat.client.State;
import chat.client.Update;
import chat.irc.Password;
import chat.trust.Address;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guest's loop, its way over the network, and a host in the same process. */
class DialerTest {
    private static final InstantSource CLOCK = InstantSource.system();

    @TempDir
    private Path temp;

    private final RecordingFace face = new RecordingFace();
    private Host host;
    private Loop loop;
    private FutureTask<Integer> exit;

    @AfterEach
    void end() throws Exception {
        leave();
        if (host != null) {
            host.close();
        }
    }

    private int leave() throws Exception {
        loop.put(new Event.Pressed(new Key.Closed()));
        return exit.get(20, TimeUnit.SECONDS);
    }

    /** Opens a room; the address where it is. */
    private String open() throws Exception {
        return open(0, Map.of());
    }

    private String open(int port, Map<String, String> environment) throws Exception {
        String[] arguments = {"--listen", "127.0.0.1:" + port, "--headless", "--history", "memory"};
        Wanted wanted = Options.parse(arguments, new Surroundings(environment, "bob", false));
        Directories folders = Directories.of(Optional.of(temp.resolve("host")), Map.of(), temp);
        Archive archive = new Archive(folders, CLOCK);
        Keys keys = new Keys(temp.resolve("host"), CLOCK);
        keys.show(chat.trust.Keys.BOB);
        host = Host.open((Wanted.Host) wanted, keys, archive, notice -> {});
        return "127.0.0.1:" + host.addresses().get(0).getPort();
    }

    private void dial(String address, InstantSource ofKeys) throws Exception {
        Keys keys = new Keys(temp.resolve("guest"), ofKeys);
        keys.show(chat.trust.Keys.ANA);
        Update update = new Update(new Layout(ZoneOffset.UTC), () -> "id-0123456789-0123", () -> 0);
        loop = new Loop(update, CLOCK, keys::oracle, () -> "here");
        State start = State.start(Profile.guest("ana", Profile.Manner.SCREEN, false), "#lobby", CLOCK.instant());
        Dialer dialer = new Dialer(Address.parse(address), "ana", Optional.<Password>empty(), keys, loop);
        exit = new FutureTask<>(() -> loop.run(start, face, dialer));
        new Thread(exit, "ana").start();
    }

    @Test
    void aGuestIsToldWhomItReachedAndIsLetIn() throws Exception {
        String there = open();

        dial(there, CLOCK);

        String screen = face.await("You are in #lobby");
        assertTrue(screen.contains("You have not been to " + there + " before"), screen);
        assertEquals(0, leave());
    }

    @Test
    void anInviteThatNamesAnotherKeyEndsItBeforeAnythingIsSaid() throws Exception {
        String there = open();

        dial("chat://" + chat.trust.Keys.EVE.pin() + "@" + there, CLOCK);

        assertEquals(4, exit.get(20, TimeUnit.SECONDS));
    }

    @Test
    void aMistakeOfOursIsToldAndNotWaitedForForEver() throws Exception {
        String there = open();

        dial(there, () -> {
            throw new IllegalStateException("the clock fell down");
        });

        assertEquals(1, exit.get(20, TimeUnit.SECONDS));
        assertTrue(face.ending().get(1).toString().contains("a mistake in the program"));
    }

    @Test
    void aPasswordIsAskedForOnceAndAgainOnlyWhenItIsAnother() throws Exception {
        String there = open(0, Map.of(Passwords.VARIABLE, "sesame"));
        int port = host.addresses().get(0).getPort();
        dial(there, CLOCK);
        face.await("password needed");

        types("guess");
        face.await("(Password incorrect)");
        types("sesame");
        face.await("You are in #lobby");

        host.close();
        open(port, Map.of(Passwords.VARIABLE, "sesame"));
        face.await("You are in #lobby again");

        host.close();
        open(port, Map.of(Passwords.VARIABLE, "barley"));
        face.await("password needed");
        types("barley");
        String screen = face.await(shown -> shown.contains("encrypted") && !shown.contains("password needed"));
        assertFalse(screen.contains("sesame") || screen.contains("barley"), screen);
    }

    private void types(String text) {
        loop.put(new Event.Pressed(new Key.Text(text)));
        loop.put(new Event.Pressed(new Key.Chord("Enter")));
    }
}
