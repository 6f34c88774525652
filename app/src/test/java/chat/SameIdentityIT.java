package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One user twice: a second connection of one key is the one who is here already, and nothing is lost by it. */
class SameIdentityIT {
    private Path hostFolder;
    private Path folder;
    private Path witnessFolder;
    private Piped host;
    private Piped witness;
    private String address;

    @BeforeEach
    void open() throws Exception {
        hostFolder = Program.folder();
        folder = Program.folder();
        witnessFolder = Program.folder();
        host = Piped.start(Program.command(hostFolder, "--listen", "127.0.0.1:0", "--headless"));
        address = host.awaitAddress();
        witness = Piped.start(Program.command(witnessFolder, "--connect", address, "--name", "witness", "--json"));
        witness.await("\"state\":\"joined\"");
    }

    @AfterEach
    void close() throws Exception {
        witness.close();
        host.close();
        for (Path one : List.of(hostFolder, folder, witnessFolder)) {
            Program.remove(one);
        }
    }

    private Piped ana(String to, String... options) throws Exception {
        String[] all = new String[options.length + 3];
        System.arraycopy(options, 0, all, 3, options.length);
        System.arraycopy(new String[] {"--connect", to, "--json"}, 0, all, 0, 3);
        return Piped.start(Program.command(folder, all));
    }

    @Test
    void whoIsFrozenIsTakenOverAndLosesNothing() throws Exception {
        try (Piped first = ana(address, "--name", "ana")) {
            first.await("\"state\":\"joined\"");
            first.type("before");
            witness.await("\"text\":\"before\"");
            first.signal("STOP");
            first.type("while frozen");
            try (Piped second = ana(address, "--name", "ana")) {
                second.await("\"state\":\"connecting\"");
                long begun = System.nanoTime();
                second.await("\"state\":\"joined\",\"room\":\"#lobby\",\"nick\":\"ana\"");
                System.out.println("SameIdentityIT: the second one is in the room after "
                        + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun) + " ms");
                second.type("from the second");
                witness.await("\"from\":\"ana\",\"text\":\"from the second\"");
                first.signal("CONT");
                witness.await("\"text\":\"while frozen\"");

                witness.type("to both");

                for (Piped one : List.of(first, second)) {
                    String out = one.await("\"text\":\"to both\"");
                    for (String text : List.of("before", "from the second", "while frozen")) {
                        assertEquals(1, count(out, "\"text\":\"" + text + "\""), text + " in\n" + out);
                    }
                }
            }
        }
        assertNobodyCameOrWentButOnce();
    }

    @Test
    void whoIsCutOffComesBackAsTheOneItWas() throws Exception {
        try (ChaosProxy network = new ChaosProxy(Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
                Piped first = ana("127.0.0.1:" + network.port())) {
            String nick = nick(first);
            network.mood(ChaosProxy.Mood.STALLED); // the host does not learn that its connection is of no use any more
            first.type("while cut off");
            try (Piped second = ana(address)) {
                assertTrue(nick(second).startsWith(nick) && !nick(second).equals(nick), "two terminals are two");
                network.reset();
                network.mood(ChaosProxy.Mood.FINE);
                first.await(out -> count(out, "\"state\":\"joined\"") == 2, "joined again");
                witness.await("\"from\":\"" + nick + "\",\"text\":\"while cut off\"");
                assertEquals(1, count(witness.out(), "while cut off"));
                assertEquals(2, count(first.out(), "\"nick\":\"" + nick + "\""));
            }
        }
    }

    private static String nick(Piped guest) throws Exception {
        var found = Pattern.compile("\"state\":\"joined\".*?\"nick\":\"([^\"]*)\"")
                .matcher(guest.await("\"state\":\"joined\""));
        assertTrue(found.find());
        return found.group(1);
    }

    private void assertNobodyCameOrWentButOnce() throws Exception {
        String out = witness.await("\"type\":\"leave\"");
        assertEquals(1, count(out, "\"type\":\"join\""), out);
        assertEquals(1, count(out, "\"type\":\"leave\""), out);
        assertFalse(out.contains("\"type\":\"nick\""), out);
    }

    private static int count(String text, String what) {
        return text.split(Pattern.quote(what), -1).length - 1;
    }
}
