package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import chat.trust.Identity;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host without a screen, run as a service. */
class ServiceIT {
    private static final int SIGINT = 2;
    private static final String PASSWORD = "correct-horse-battery";

    private final List<AutoCloseable> started = new ArrayList<>();

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (AutoCloseable one : started) {
            one.close();
        }
    }

    @Test
    void aPasswordIsInNoLogOnNoScreenAndInNoArgument() throws Exception {
        Path folder = folder();
        String file =
                Files.writeString(folder.resolve("password"), PASSWORD + "\n").toString();
        String wrong =
                Files.writeString(folder.resolve("wrong"), PASSWORD + "X").toString();
        Piped host = start(folder, "--listen", "127.0.0.1:0", "--headless", "--password-file", file);
        String there = host.awaitAddress();

        Piped ana = start(folder(), "--connect", there, "--name", "ana", "--json", "--password-file", file);
        ana.await("\"state\":\"joined\"");
        ana.type("between us");
        ana.await("\"type\":\"ack\"");
        Piped eve = start(folder(), "--connect", there, "--name", "eve", "--line", "--password-file", wrong);
        Piped mallory = start(folder(), "--connect", there, "--name", "mallory", "--send", "let me in");
        int[] refused = {eve.exitCode(), mallory.exitCode()};
        String arguments = arguments(host) + arguments(ana);
        ana.type("/quit");

        assertEquals(0, ana.exitCode(), ana.err());
        assertEquals(3, refused[0], eve.err());
        assertEquals(3, refused[1], mallory.err());
        assertTrue(eve.err().contains("wants a password, and yours is missing or wrong"), eve.err());
        String log = host.awaitAside("is gone");
        assertTrue(log.contains(" INFO chat.server: ana!ana@"), log);
        assertTrue(log.contains("127.0.0.1 did not come in: Password incorrect"), log);
        assertFalse(log.contains("between us"), log);
        assertTrue(arguments.contains("--password-file"), arguments);
        Stream.of(host, ana, eve, mallory)
                .flatMap(one -> Stream.of(one.out(), one.err()))
                .forEach(shown -> assertFalse(shown.contains(PASSWORD), shown));
        assertFalse(arguments.contains(PASSWORD), arguments);
        assertFalse(logs(folder).contains(PASSWORD));
    }

    @Test
    void hangUpReadsTheMessageOfTheDayAnewAndKeepsItWhenThatFails() throws Exception {
        Path folder = folder();
        Path motd = Files.writeString(folder.resolve("motd"), "be kind");
        Piped host = start(folder, "--listen", "127.0.0.1:0", "--headless", "--motd", motd.toString());
        String there = host.awaitAddress();
        assertEquals(List.of("- be kind"), greeting(there, "ana"));

        Files.writeString(motd, "be brief\nand kind");
        host.signal("HUP");
        host.awaitAside("asked to read the message of the day and the certificate anew");
        assertEquals(List.of("- be brief", "- and kind"), greeting(there, "bob"));

        Files.delete(motd);
        host.signal("HUP");
        host.awaitAside("all is as before: --motd: " + motd + " is not there.");
        assertEquals(List.of("- be brief", "- and kind"), greeting(there, "cleo"));
    }

    @Test
    void hangUpShowsANewCertificateToThoseWhoComeAndKeepsItWhenTheNextIsBroken() throws Exception {
        Path folder = folder();
        Path chain = folder.resolve("chain.pem");
        Path key = folder.resolve("key.pem");
        String first = given(chain, key);
        Piped host = start(
                folder,
                "--listen",
                "127.0.0.1:0",
                "--headless",
                "--tls-cert",
                chain.toString(),
                "--tls-key",
                key.toString());
        int port = Integer.parseInt(host.awaitAddress().split(":")[1]);
        RawGuest ana = RawGuest.overTls(port).introduced("ana").joined("#lobby");
        started.add(ana);
        assertEquals(first, shown(port));

        String second = given(chain, key);
        host.signal("HUP");
        host.awaitAside("asked to read the message of the day and the certificate anew");
        assertEquals(second, shown(port));

        Files.writeString(chain, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        host.signal("HUP");
        String log = host.awaitAside("cannot be read anew, all is as before: --tls-cert");
        assertEquals(second, shown(port));
        assertTrue(log.contains(" WARNING chat.host: "), log);
        ana.says("PING still-here");
        ana.await("still-here");
    }

    /** A new certificate and its key in these files; its fingerprint. */
    private String given(Path chain, Path key) throws Exception {
        Path made = folder();
        String both = Files.readString(made.resolve("identity.pem"));
        Files.writeString(chain, block(both, "CERTIFICATE"));
        Files.writeString(key, block(both, "PRIVATE KEY"));
        return Identity.in(made).fingerprint().toLowerCase(Locale.ROOT);
    }

    private static String block(String pem, String name) {
        String end = "-----END " + name + "-----\n";
        return pem.substring(pem.indexOf("-----BEGIN " + name + "-----"), pem.indexOf(end) + end.length());
    }

    /** The certificate that somebody who comes now is shown, as its fingerprint. */
    private static String shown(int port) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256")
                .digest(RawGuest.certificateAt(port).getEncoded());
        return HexFormat.of().formatHex(hash);
    }

    @ParameterizedTest
    @CsvSource({"TERM, 143", "INT, 130"})
    void aHostThatIsToldToEndTellsItsMembersAndEnds(String signal, int exitCode) throws Exception {
        assumeFalse(signal.equals("INT") && isInterruptIgnored(), "a shell in the background passes this on");
        Piped host = start(folder(), "--listen", "127.0.0.1:0", "--headless");
        int port = Integer.parseInt(host.awaitAddress().split(":")[1]);
        RawGuest ana = RawGuest.overTls(port).introduced("ana").joined("#lobby");
        RawGuest bob = RawGuest.clear(port).introduced("bob").joined("#lobby");
        ana.await("bob!~bob@");

        host.signal(signal);
        host.signal(signal);

        for (RawGuest guest : List.of(ana, bob)) {
            guest.awaitEnd();
            assertEquals(
                    "ERROR :Closing link: localhost (The host has left)",
                    guest.heard().get(guest.heard().size() - 1));
        }
        assertEquals(exitCode, host.exitCode(), host.err());
    }

    /** What this process ignores, its children do, too. */
    private static boolean isInterruptIgnored() throws IOException {
        String ignored = Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .findFirst()
                .orElse("SigIgn: 0");
        return (Long.parseUnsignedLong(ignored.substring("SigIgn:".length()).strip(), 16) & 1 << SIGINT - 1) != 0;
    }

    @Test
    void everyLineOfTheLogHasItsTimeAndLevel() throws Exception {
        Piped host = start(folder(), "--listen", "127.0.0.1:0", "--headless");
        int port = Integer.parseInt(host.awaitAddress().split(":")[1]);
        RawGuest ana = RawGuest.clear(port).introduced("ana").joined("#lobby");
        RawGuest bob = RawGuest.clear(port).introduced("bob").joined("#lobby");
        started.addAll(List.of(ana, bob));
        ana.says("KICK #lobby bob :a private word", "x".repeat(600));
        bob.await(" KICK ");
        bob.says("QUIT :another private word");
        host.awaitAside("bob!~bob@localhost is gone");
        host.signal("TERM");
        host.exitCode();

        String log = host.err();
        log.lines()
                .forEach(line ->
                        assertTrue(line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+ (INFO|WARNING) chat\\.[a-z]+: .+"), line));
        assertTrue(log.contains("ana!~ana@localhost is here, from 127.0.0.1 in clear\n"), log);
        assertTrue(log.matches("(?s).* INFO chat.host: guests come by (epoll|NIO), TLS of .*"), log);
        assertTrue(log.endsWith(" INFO chat.host: the host ends, and tells whoever is here\n"), log);
        assertTrue(log.contains("bob!~bob@localhost is kicked out of #lobby by ana!~ana@localhost\n"), log);
        assertTrue(log.contains("ana!~ana@localhost sends what cannot be read: a line that is too long\n"), log);
        assertFalse(log.contains("private word"), log);
    }

    /** What somebody without any program is greeted with. */
    private static List<String> greeting(String there, String nick) throws IOException {
        String[] place = there.split(":");
        List<String> greeting = new ArrayList<>();
        try (Socket socket = new Socket(place[0], Integer.parseInt(place[1]))) {
            socket.setSoTimeout(20_000);
            String hello = "NICK " + nick + "\r\nUSER " + nick + " 0 * :" + nick + "\r\n";
            socket.getOutputStream().write(hello.getBytes(StandardCharsets.UTF_8));
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null && !line.contains(" 376 "); line = in.readLine()) {
                if (line.contains(" 372 ")) {
                    greeting.add(line.substring(line.indexOf(":-") + 1));
                }
            }
        }
        return greeting;
    }

    private static String arguments(Piped program) throws IOException {
        Path arguments = Path.of("/proc/" + program.pid() + "/cmdline");
        return Files.readString(arguments, StandardCharsets.UTF_8).replace('\0', ' ');
    }

    /** All that the program itself wrote into its folder. */
    private static String logs(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }

    private Piped start(Path folder, String... arguments) throws IOException {
        Piped piped = Piped.start(Program.command(folder, arguments));
        started.add(piped);
        return piped;
    }

    private Path folder() throws IOException {
        Path folder = Program.folder();
        started.add(() -> Program.remove(folder));
        return folder;
    }
}
