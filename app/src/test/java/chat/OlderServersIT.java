package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.wire.OlderServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The program between pipes, as a guest of servers that talk as the older programs do. */
class OlderServersIT {
    private Path folder;
    private Piped guest;

    @BeforeEach
    void prepare() throws Exception {
        folder = Program.folder();
    }

    @AfterEach
    void end() throws Exception {
        if (guest != null) {
            guest.close();
        }
        Program.remove(folder);
    }

    private void connect(String address, String... more) throws Exception {
        String[] arguments = new String[more.length + 5];
        System.arraycopy(new String[] {"--connect", address, "--name", "luca", "--line"}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        guest = Piped.start(Program.command(folder, arguments));
    }

    @Test
    void aRawServerIsTalkedWithInItsOwnWay() throws Exception {
        try (OlderServer server = OlderServer.raw()) {
            connect("raw://" + server.place());
            guest.awaitAside("You are in #lobby");

            guest.type("hello");
            assertEquals("hello", server.next());
            server.say("hi there");
            guest.await("peer: hi there");
            guest.type("last words");
            guest.endInput();

            assertEquals("last words", server.next());
            assertEquals("/exit", server.next());
            assertEquals("end", server.next());
            assertEquals(0, guest.exitCode(), guest.err());
            assertFalse(guest.out().contains("hello"), "what was typed is not repeated: " + guest.out());
        }
    }

    @Test
    void aServerOfChat10LivesThroughAVisit() throws Exception {
        try (OlderServer server = OlderServer.student()) {
            connect("chat10://" + server.place());
            guest.awaitAside("You are in #lobby");
            assertEquals("REGISTER luca CHAT/1.0", server.next());

            guest.type("hi");
            assertEquals("@luca: hi", server.next());
            server.say("@ana:  welcome");
            guest.await("ana: welcome");
            guest.endInput();

            assertEquals("DISCONNECT luca CHAT/1.0", server.next());
            assertEquals(0, guest.exitCode(), guest.err());
        }
    }

    @Test
    void whenTheOtherSideLeavesItIsWaitedForUntilItIsThereAgain() throws Exception {
        try (OlderServer server = OlderServer.cs372()) {
            connect("cs372://" + server.place());
            guest.await("You begin");
            guest.type("hello");
            assertEquals("hello", server.next());
            guest.await("peer: got hello");

            server.hangUp();
            guest.awaitAside("The other side has left.");
            guest.awaitAside("Trying again; what you type is kept.");
            assertEquals("end", server.next());
            guest.type("are you back?");

            assertEquals("are you back?", server.next());
            guest.await("peer: got are you back?");
            guest.endInput();
            assertEquals("end", server.next());
            assertEquals(0, guest.exitCode(), guest.err());
        }
    }

    @Test
    void aPasswordThatNobodyAsksForIsNotSentAndThatIsSaid() throws Exception {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, "open sesame\n");
        try (OlderServer server = OlderServer.raw()) {
            connect("raw://" + server.place(), "--password-file", secret.toString());
            guest.await("This server knows no passwords");
            guest.type("hi");

            assertEquals("hi", server.next());
        }
    }

    @Test
    void withoutTlsTheFirstWordsTell() throws Exception {
        try (OlderServer server = OlderServer.hackbright()) {
            connect(server.place(), "--no-tls");
            guest.awaitAside("You are in #lobby");
            assertEquals("luca", server.next());

            guest.type("hi");
            guest.endInput();

            assertEquals("hi", server.next());
            assertEquals("end", server.next());
            assertEquals(0, guest.exitCode(), guest.err());
            assertFalse(guest.out().contains("hi\n"), "own words that come back are not told twice: " + guest.out());
        }
    }

    @Test
    void whoSpeaksNoTlsIsToldHowToBeReached() throws Exception {
        try (OlderServer server = OlderServer.hackbright()) {
            connect(server.place());

            assertEquals(3, guest.exitCode());
            assertTrue(guest.err().contains("chat --no-tls --connect " + server.place()), guest.err());
        }
    }
}
