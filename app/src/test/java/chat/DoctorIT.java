package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Why a connection does not come about, as a new user reads it on the screen: the last words say what to do. */
class DoctorIT {
    private static final Pattern PORT = Pattern.compile("chat --connect \\S+:(\\d+)");

    private final List<PseudoTerminal> terminals = new ArrayList<>();
    private Path folder;
    private Path elsewhere;

    @BeforeEach
    void makeFolders() throws IOException {
        folder = Program.folder();
        elsewhere = Program.folder();
    }

    @AfterEach
    void end() throws IOException {
        for (PseudoTerminal terminal : terminals) {
            terminal.close();
        }
        Program.remove(folder);
        Program.remove(elsewhere);
    }

    private PseudoTerminal start(Path folder, String... arguments) throws IOException {
        PseudoTerminal terminal = PseudoTerminal.start(80, 40, Map.of(), Program.command(folder, arguments));
        terminals.add(0, terminal);
        return terminal;
    }

    /** What the last words are, however the screen wraps them. */
    private static String next(PseudoTerminal terminal) throws InterruptedException {
        String screen =
                terminal.await(s -> s.contains("Next: "), "what to do next").replaceAll("\\s+", " ");
        return screen.substring(screen.indexOf("Next: "));
    }

    private static ServerSocket server() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
    }

    @Test
    void nobodyListensThere() throws Exception {
        int port;
        try (ServerSocket closed = server()) {
            port = closed.getLocalPort();
        }

        String next = next(start(folder, "--connect", "127.0.0.1:" + port));

        assertTrue(next.contains("see that the room is open, on this port"), next);
    }

    @Test
    void everythingIsSwallowedOnTheWay() throws Exception {
        List<SocketChannel> filling = new ArrayList<>();
        try (ServerSocket full = server()) {
            for (int i = 0; i < 4; i++) { // its backlog of one, and then the system answers nobody
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(new InetSocketAddress("127.0.0.1", full.getLocalPort()));
                filling.add(channel);
            }

            String next = next(start(folder, "--connect", "127.0.0.1:" + full.getLocalPort()));

            assertTrue(next.contains("end what listens on port"), next);
        } finally {
            for (SocketChannel channel : filling) {
                channel.close();
            }
        }
    }

    @Test
    void theNameIsUnknown() throws Exception {
        String next = next(start(folder, "--connect", "no-such-host.invalid"));

        assertTrue(next.contains("see that the name is spelled right"), next);
    }

    @Test
    void whatIsThereSpeaksNoTls() throws Exception {
        try (ServerSocket server = server()) {
            Thread speaking = new Thread(() -> speakToAll(server));
            speaking.start();

            String next = next(start(folder, "--connect", "127.0.0.1:" + server.getLocalPort()));

            assertTrue(next.contains("chat --no-tls --connect 127.0.0.1:"), next);
        }
    }

    private static void speakToAll(ServerSocket server) {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                socket.getOutputStream().write("hello, who are you?\r\n".getBytes(StandardCharsets.US_ASCII));
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                // A guest that hung up, or the end of the test.
            }
        }
    }

    @Test
    void theHostIsAnotherOne() throws Exception {
        PseudoTerminal bob = start(elsewhere, "--listen", "127.0.0.1:0");
        String address = "127.0.0.1:" + port(bob);
        PseudoTerminal before = start(folder, "--connect", address, "--name", "ana");
        before.await("#lobby");
        bob.await("ana");
        before.type("\021");
        before.exitCode();
        bob.type("\021");
        bob.exitCode();
        Path eves = Program.folder();
        try {
            PseudoTerminal eve = start(eves, "--listen", address);
            port(eve);

            PseudoTerminal ana = start(folder, "--connect", address, "--name", "ana");

            assertEquals(Exit.CHANGED_HOST.code(), ana.exitCode());
            String said = ana.screen().replaceAll("\\s+", " ");
            assertTrue(said.contains("is not the one it was"), said);
            assertTrue(said.contains("If 127.0.0.1 says that this is right: chat --forget"), said);
            eve.type("\021");
            eve.exitCode();
        } finally {
            terminals.remove(0).close();
            terminals.remove(0).close();
            Program.remove(eves);
        }
    }

    private static String port(PseudoTerminal host) throws InterruptedException {
        String screen = host.await(s -> PORT.matcher(s).find(), "how to join");
        Matcher matcher = PORT.matcher(screen);
        assertTrue(matcher.find(), screen);
        return matcher.group(1);
    }

    @Test
    void theHostReadsWhoWasTurnedAwayAndWhy() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), "open sesame\n");
        PseudoTerminal bob = start(elsewhere, "--listen", "127.0.0.1:0", "--password-file", password.toString());
        String port = port(bob);

        start(folder, "--connect", "127.0.0.1:" + port).await("The host wants a password");
        bob.type("\033OQ"); // F2
        next(bob);

        assertTrue(bob.screen().contains("! 127.0.0.1 tried to come in at "), bob::screen);
        assertTrue(bob.screen().contains(": A password is needed"), bob::screen);
    }

    @Test
    void afterAReconnectItWorksAndSaysHowLongTheHostTakes() throws Exception {
        PseudoTerminal bob = start(elsewhere, "--listen", "127.0.0.1:0", "--name", "bob");
        String address = "127.0.0.1:" + port(bob);
        PseudoTerminal ana = start(folder, "--connect", address, "--name", "ana");
        ana.await("You are in #lobby");
        bob.type("\021");
        bob.exitCode();
        ana.await("offline, next try");
        ana.type("\033OQ"); // F2
        String gone = next(ana);
        assertTrue(gone.contains("see that the room is open, on this port"), gone);

        port(start(elsewhere, "--listen", address, "--name", "bob"));
        ana.await("You are in #lobby again");
        ana.type("/doctor\r");
        ana.await("The host answered after ");

        String works = ana.await("Next: nothing is to be done").replaceAll("\\s+", " ");
        assertTrue(works.contains("You are in the room: it works. Encrypted; the host was never verified."), works);
        assertTrue(works.contains("✓ its key is the one of 127.0.0.1, known since "), works);
    }

    @Test
    void theHostListensOnAnotherInterface() throws Exception {
        PseudoTerminal bob = start(elsewhere, "--listen", "127.0.0.1:0");
        String port = port(bob);

        String next = next(start(folder, "--connect", "127.0.0.2:" + port));

        assertTrue(next.contains("for more than its own machine: chat --listen " + port), next);
        bob.type("\033OQ"); // F2
        String here = next(bob);
        assertTrue(here.contains("to let others in, leave and start again with: chat --listen " + port), here);
    }
}
