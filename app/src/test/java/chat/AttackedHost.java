package chat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.MalformedMessageException;
import chat.irc.Message;
import chat.irc.Tags;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A host, two who talk in it all the time, ana in clear and bob over TLS, and those who are sent against them. The two
 * must hear each other's every word, once and in order, and nothing that is not true or not clean. How long the words
 * took is printed when all is over; it says something about a quiet machine only.
 */
final class AttackedHost implements AutoCloseable {
    /** So many times more of everything: {@code -Dattack.scale=20}. */
    static final int SCALE = Integer.getInteger("attack.scale", 1);

    /** Whether attackers come over TLS, except where bytes below it are the attack: {@code -Dattack.tls=true}. */
    static final boolean TLS = Boolean.getBoolean("attack.tls");

    private final String name;
    private final Path folder;
    private final Piped host;
    private final int port;
    private final RawGuest ana;
    private final RawGuest bob;
    private final TalkingPair pair;
    private final List<RawGuest> attackers = new CopyOnWriteArrayList<>();
    private final String before;

    private AttackedHost(String name, Path folder, Piped host) throws Exception {
        this.name = name;
        this.folder = folder;
        this.host = host;
        String address = host.awaitAddress();
        port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        ana = RawGuest.clear(port)
                .introduced("ana", "message-tags", "server-time")
                .joined("#lobby");
        bob = RawGuest.overTls(port).introduced("bob").joined("#lobby");
        ana.await(" JOIN #lobby");
        before = size();
        pair = new TalkingPair(ana, bob);
    }

    /** Starts a host with these options beside the usual ones. */
    static AttackedHost open(String name, String... options) throws Exception {
        Path folder = Program.folder();
        return new AttackedHost(name, folder, Piped.start(command(folder, options)));
    }

    /** Starts one to which the system gives so many descriptors. */
    static AttackedHost small(String name, int descriptors) throws Exception {
        Path folder = Program.folder();
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n " + descriptors + "; exec \"$@\"", "sh"));
        command.addAll(List.of(command(folder)));
        return new AttackedHost(name, folder, Piped.start(command.toArray(String[]::new)));
    }

    private static String[] command(Path folder, String... options) {
        List<String> all = new ArrayList<>(List.of("--listen", "127.0.0.1:0", "--headless"));
        all.addAll(List.of(options));
        return Program.command(folder, all.toArray(String[]::new));
    }

    RawGuest ana() {
        return ana;
    }

    RawGuest bob() {
        return bob;
    }

    /** The process that is attacked. */
    Piped process() {
        return host;
    }

    /** Somebody who has connected and said nothing. */
    RawGuest stranger() throws IOException, GeneralSecurityException {
        return enlisted(TLS ? RawGuest.overTls(port) : RawGuest.clear(port));
    }

    /** One who sends bytes of its own choice below TLS. */
    RawGuest raw() throws IOException {
        return enlisted(RawGuest.clear(port));
    }

    RawGuest overTls() throws IOException, GeneralSecurityException {
        return enlisted(RawGuest.overTls(port));
    }

    /** One who reads only when it is told to. */
    RawGuest deaf() throws IOException, GeneralSecurityException {
        return enlisted(RawGuest.deaf(port, TLS));
    }

    /** One who has been welcomed. */
    RawGuest attacker(String nick, String... capabilities) throws Exception {
        return stranger().introduced(nick, capabilities);
    }

    /** One who stays when the attackers are sent away. */
    RawGuest sentinel(boolean tls) throws IOException, GeneralSecurityException {
        return tls ? RawGuest.overTls(port) : RawGuest.clear(port);
    }

    /** What the room sees of an attacker: with the mark of those who are not encrypted, unless all is. */
    static String source(String nick) {
        return nick + (TLS ? "!" : "!~") + nick + "@localhost";
    }

    private RawGuest enlisted(RawGuest attacker) {
        attackers.add(attacker);
        return attacker;
    }

    /** Both say something and hear it. */
    void pairTalks() throws InterruptedException {
        pair.talks();
    }

    /** Sends the attackers away, and looks whether they have done any harm. */
    void assertUnharmed() throws InterruptedException, MalformedMessageException {
        attackers.forEach(RawGuest::close);
        attackers.clear();
        pair.talks();
        pair.assertHeardAll();
        assertClean(ana);
        assertClean(bob);
        assertFalse(host.err().contains("mistake of ours"), host::err);
    }

    private static void assertClean(RawGuest one) throws MalformedMessageException {
        assertEquals(List.of(), one.faults());
        for (String line : one.heard()) {
            Message message = Message.parse(line);
            assertTrue(message.tagged(Tags.NONE).toLine().getBytes(UTF_8).length + 2 <= Limits.LINE, line);
            assertEquals(Clean.text(line), line);
            if (message.last().startsWith("I am ")) {
                assertEquals(message.last().split(" ")[2], message.nick(), line);
            }
        }
    }

    /** What somebody said, as one who was there heard it. */
    static List<String> from(String nick, RawGuest reader) {
        return reader.heard().stream()
                .filter(line -> line.contains(":" + nick + "!") && line.matches(".* (PRIVMSG|NOTICE) .*"))
                .toList();
    }

    /** Numbers from 0 on, as the ends of what is said. */
    static List<String> numbered(String text, int count) {
        return IntStream.range(0, count).mapToObj(i -> text + i).toList();
    }

    /** Prints what cannot be asserted on a machine that does other things, too. */
    void tell(String what, long nanos) {
        System.out.println(name + ": " + what + " " + nanos / 1_000_000 + " ms");
    }

    /** Memory and threads of the host, where the system tells them. */
    private String size() throws IOException {
        Path status = Path.of("/proc/" + host.pid() + "/status");
        if (!Files.isReadable(status)) {
            return "";
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("Threads"))
                .map(line -> line.replaceAll("\\s+", " "))
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() throws IOException {
        pair.close();
        System.out.println(name + (TLS ? " (TLS)" : "") + ", times " + SCALE + ": " + pair.figures());
        System.out.println(name + ": before " + before + "; behind " + size());
        attackers.forEach(RawGuest::close);
        ana.close();
        bob.close();
        host.close();
        Program.remove(folder);
    }
}
