package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The program between pipes: one host without a screen, and a witness who reads along. */
class LinesIT {
    private static Path hostFolder;
    private static Path guestFolder;
    private static Path witnessFolder;
    private static Piped host;
    private static Piped witness;
    private static String address;

    private final List<AutoCloseable> started = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        hostFolder = Program.folder();
        guestFolder = Program.folder();
        witnessFolder = Program.folder();
        host = Piped.start(Program.command(hostFolder, "--listen", "127.0.0.1:0", "--headless"));
        address = host.awaitAddress();
        witness = Piped.start(Program.command(witnessFolder, "--connect", address, "--name", "witness", "--json"));
        witness.await("\"state\":\"joined\"");
    }

    @AfterAll
    static void close() throws Exception {
        witness.close();
        host.close();
        Program.remove(hostFolder);
        Program.remove(guestFolder);
        Program.remove(witnessFolder);
    }

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (AutoCloseable one : started) {
            one.close();
        }
    }

    @Test
    void aLineFromAPipeIsDeliveredBeforeTheEnd() throws Exception {
        Piped guest = start(guest("--name", "piper"));

        guest.type("h\u00e9 \u4f60\u597d \ud83d\ude00 \"quoted\" \\ back");
        guest.endInput();

        assertEquals(0, guest.exitCode(), guest.err());
        Map<String, Object> message = object("message", "piper");
        assertEquals("h\u00e9 \u4f60\u597d \ud83d\ude00 \"quoted\" \\ back", message.get("text"));
    }

    @Test
    void oneMessageIsSentAndThatIsAll() throws Exception {
        Piped guest = startWithoutInput(guest("--name", "sender", "--send", "one thing"));

        assertEquals(0, guest.exitCode(), guest.err());
        assertEquals("one thing", object("message", "sender").get("text"));
        object("leave", "sender");
    }

    @Test
    void twoShellsTalkInLines() throws Exception {
        Path other = folder();
        Piped ana = start(Program.command(other, "--listen", "127.0.0.1:0", "--line", "--name", "ana"));
        String invite = ana.awaitAside("chat --connect 127.0.0.1:");
        String here = invite.substring(invite.indexOf("127.0.0.1:"))
                .lines()
                .findFirst()
                .orElseThrow();
        Piped bob = start(Program.command(guestFolder, "--connect", here.strip(), "--line", "--name", "bob"));
        ana.await("bob joined");
        bob.awaitAside("You are in #lobby");

        ana.type("how are you?");
        bob.await("ana: how are you?");
        bob.type("/me waves");
        ana.await("bob acts: waves");
        bob.type("//etc is a folder");
        ana.await("bob: /etc is a folder");
        bob.type("/unknown secret");
        bob.awaitAside("nothing was sent");
        bob.endInput();

        ana.await("bob left");
        assertEquals(0, bob.exitCode());
        assertFalse(ana.out().contains("secret"), ana.out());
        assertFalse(bob.out().contains("bob:"), "what was typed is not repeated: " + bob.out());
    }

    @Test
    void eachLineForAProgramIsAnObjectWithTheFieldsOfItsType() throws Exception {
        Piped carol = start(guest("--name", "carol", "--json"));
        carol.await("\"state\":\"joined\"");

        carol.type("hello");
        carol.await("\"type\":\"ack\"");
        carol.type("/me nods");
        carol.type("");
        carol.type("/nick caroline");
        carol.await("\"to\":\"caroline\"");
        carol.type("/nonsense");
        carol.await("\"type\":\"error\"");
        carol.type("/quit");

        assertEquals(0, carol.exitCode(), carol.err());
        assertEquals("", carol.err());
        List<Map<String, Object>> told = objects(carol.out());
        Map<String, Object> own = told.stream()
                .filter(o -> o.get("type").equals("message") && o.get("text").equals("hello"))
                .findFirst()
                .orElseThrow();
        assertEquals(Boolean.TRUE, own.get("self"));
        assertEquals("#lobby", own.get("room"));
        assertEquals("carol", own.get("from"));
        assertTrue(
                own.get("time").toString().matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"),
                own.toString());
        Map<String, Object> ack = told.stream()
                .filter(o -> o.get("type").equals("ack"))
                .findFirst()
                .orElseThrow();
        assertEquals(own.get("id"), ack.get("id"));
        assertEquals(1, ack.get("line"));
        Map<String, Object> error = told.stream()
                .filter(o -> o.get("type").equals("error"))
                .findFirst()
                .orElseThrow();
        assertEquals(5, error.get("line"));
        assertEquals("left", told.get(told.size() - 1).get("state"));
    }

    @Test
    void whoReadsAlongIsToldOfEverythingOnce() throws Exception {
        Piped dave = start(guest("--name", "dave", "--line"));
        dave.awaitAside("You are in #lobby");
        dave.type("a word");
        dave.type("/me bows");
        dave.type("/nick david");
        dave.type("/msg witness between us");
        dave.type("/quit");
        assertEquals(0, dave.exitCode(), dave.err());

        object("leave", "david");
        witness.type("/topic tea & talk");

        assertEquals("tea & talk", object("topic", "witness").get("topic"));
        assertEquals("#lobby", object("join", "dave").get("room"));
        Map<String, Object> message = object("message", "dave");
        assertEquals(Boolean.FALSE, message.get("self"));
        assertFalse(message.get("id").toString().isEmpty());
        assertEquals("bows", object("action", "dave").get("text"));
        assertEquals("david", object("nick", "dave").get("to"));
        Map<String, Object> secret = object("message", "david");
        assertEquals("between us", secret.get("text"));
        assertEquals("witness", secret.get("to"));
        for (String words : List.of("a word", "bows", "between us")) {
            assertEquals(
                    1,
                    objects(witness.out()).stream()
                            .filter(o -> words.equals(o.get("text")))
                            .count(),
                    words);
        }
    }

    @Test
    void aPortWhereNobodyListensIsToldInOneLine() throws Exception {
        String closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            closed = "127.0.0.1:" + socket.getLocalPort();
        }

        Piped guest = startWithoutInput(Program.command(guestFolder, "--connect", closed, "--send", "x"));

        assertEquals(3, guest.exitCode());
        assertEquals("", guest.out());
        assertOneLine(guest.err(), closed);
        assertSaysWhatToDo(guest.err());
    }

    @Test
    void aNewAddressThatCannotBeReachedIsNotTriedForEver() throws Exception {
        Piped guest = start(Program.command(guestFolder, "--connect", "127.0.0.1:1", "--line"));

        assertEquals(3, guest.exitCode());
        assertOneLine(guest.err(), "127.0.0.1:1");
        assertSaysWhatToDo(guest.err());
    }

    @Test
    void aNameThatDoesNotResolveIsToldInWords() throws Exception {
        Piped guest =
                startWithoutInput(Program.command(guestFolder, "--connect", "no-such-host.invalid", "--send", "x"));

        assertEquals(3, guest.exitCode());
        assertOneLine(guest.err(), "no-such-host.invalid");
        assertSaysWhatToDo(guest.err());
        assertFalse(guest.err().contains("Exception"), guest.err());
    }

    @Test
    void aPortInUseIsToldInOneLine() throws Exception {
        Piped second = startWithoutInput(Program.command(folder(), "--listen", address, "--headless"));

        assertEquals(3, second.exitCode());
        assertEquals("", second.out());
        assertOneLine(second.err(), address.substring(address.indexOf(':') + 1));
    }

    @Test
    void aCommandLineWithoutSenseIsRefused() throws Exception {
        Piped both = startWithoutInput(Program.command(guestFolder, "--listen", "1", "--connect", "localhost"));
        Piped port = startWithoutInput(Program.command(guestFolder, "--listen", "70000"));

        assertEquals(2, both.exitCode());
        assertTrue(both.err().contains("--listen hosts a room and --connect joins one"), both.err());
        assertEquals(2, port.exitCode());
        assertTrue(port.err().contains("70000"), port.err());
        assertEquals("", both.out() + port.out());
    }

    @Test
    void nothingIsSentToAHostThatIsNotTheOneItWas() throws Exception {
        Path knowing = folder();
        Path first = folder();
        Path second = folder();
        String there;
        try (Piped honest = Piped.start(Program.command(first, "--listen", "127.0.0.1:0", "--headless"))) {
            there = honest.awaitAddress();
            Piped guest = startWithoutInput(Program.command(knowing, "--connect", there, "--send", "first"));
            assertEquals(0, guest.exitCode(), guest.err());
            honest.signal("TERM");
            honest.exitCode();
        }
        Piped impostor = start(Program.command(second, "--listen", there, "--json", "--name", "mallory"));
        impostor.await("\"state\":\"joined\"");

        Piped deceived =
                startWithoutInput(Program.command(knowing, "--connect", there, "--name", "eve", "--send", "secret"));

        assertEquals(4, deceived.exitCode(), deceived.err());
        assertOneLine(deceived.err(), "another key");
        String[] remedy = deceived.err().strip().split("chat --forget ");
        Piped forgetting = startWithoutInput(Program.command(knowing, "--forget", remedy[1]));
        assertEquals(0, forgetting.exitCode(), forgetting.err());
        Piped again =
                startWithoutInput(Program.command(knowing, "--connect", there, "--name", "eve", "--send", "open"));
        assertEquals(0, again.exitCode(), again.err());
        impostor.await("\"text\":\"open\"");
        assertFalse(impostor.out().contains("secret"), impostor.out());
    }

    @Test
    void aHostWithoutAScreenNamesItsAddressesAndTellsItsMembersWhenItEnds() throws Exception {
        Piped service = start(Program.command(folder(), "--listen", "127.0.0.1:0", "--headless"));
        String there = service.awaitAddress();
        Piped member = start(Program.command(guestFolder, "--connect", there, "--name", "member", "--json"));
        member.await("\"state\":\"joined\"");

        service.signal("TERM");

        assertEquals(143, service.exitCode());
        assertEquals("listening on " + there + "\n", service.out());
        member.await("The host has left");
        member.await("\"state\":\"reconnecting\",\"in\":");
    }

    private String[] guest(String... options) {
        List<String> all = new ArrayList<>(List.of("--connect", address));
        all.addAll(List.of(options));
        return Program.command(guestFolder, all.toArray(String[]::new));
    }

    private Piped start(String... command) throws IOException {
        Piped piped = Piped.start(command);
        started.add(piped);
        return piped;
    }

    private Piped startWithoutInput(String... command) throws IOException {
        Piped piped = start(command);
        piped.endInput();
        return piped;
    }

    private Path folder() throws IOException {
        Path folder = Program.folder();
        started.add(() -> Program.remove(folder));
        return folder;
    }

    private static void assertOneLine(String text, String about) {
        assertEquals(1, text.lines().count(), text);
        assertTrue(text.startsWith("chat: ") && text.contains(about), text);
    }

    /** A whole sentence: what has happened, and then what to do. */
    private static void assertSaysWhatToDo(String text) {
        assertTrue(text.matches("chat: Cannot connect: [^;]+; (see that|use) [^;]+\\.\\s*"), text);
    }

    /** What the witness was told of this type from this person; waits for it. */
    private static Map<String, Object> object(String type, String from) throws InterruptedException {
        return object(witness.await(out -> object(out, type, from) != null, type + " of " + from), type, from);
    }

    private static Map<String, Object> object(String out, String type, String from) {
        return objects(out).stream()
                .filter(o -> type.equals(o.get("type")) && from.equals(o.get("from")))
                .findFirst()
                .orElse(null);
    }

    /** All complete lines, each of which has to be an object (JSON is YAML 1.2). */
    private static List<Map<String, Object>> objects(String out) {
        Yaml json = new Yaml();
        List<Map<String, Object>> objects = new ArrayList<>();
        for (String line : out.substring(0, out.lastIndexOf('\n') + 1).lines().toList()) {
            Map<String, Object> object = json.load(line);
            objects.add(object);
        }
        return objects;
    }
}
