package chat.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Our guests on the servers of others. */
class OtherServersInterop {
    private static final Pattern TEXT = Pattern.compile("\"text\":\"([^\"]*)\"");

    @TempDir
    private Path folder;

    /** Servers, as small as they can be configured. */
    enum Server {
        /** Knows no capability that acknowledges: a PING behind each message does it. */
        NGIRCD {
            @Override
            InLines start(Programs programs, int port) throws IOException {
                String program = Programs.installed("ngircd");
                Path file = programs.folder("server").resolve("ngircd.conf");
                Files.writeString(file, """
                        [Global]
                        Name = ngircd.test
                        Info = a server of the tests
                        Listen = 127.0.0.1
                        Ports = %d
                        MotdPhrase = hello
                        [Options]
                        DNS = no
                        Ident = no
                        PAM = no
                        """.formatted(port));
                return InLines.start(programs.environment("server"), program, "-n", "-f", file.toString());
            }
        },

        /** Without modules it is like the one above. */
        INSPIRCD {
            @Override
            InLines start(Programs programs, int port) throws IOException {
                return inspircd(programs, port, List.of());
            }
        },

        /** With modules it repeats messages and keeps labels. */
        INSPIRCD_WITH_LABELS {
            @Override
            InLines start(Programs programs, int port) throws IOException {
                return inspircd(
                        programs,
                        port,
                        List.of("cap", "ircv3_ctctags", "ircv3_batch", "ircv3_echomessage", "ircv3_labeledresponse"));
            }
        };

        abstract InLines start(Programs programs, int port) throws IOException;

        private static InLines inspircd(Programs programs, int port, List<String> modules) throws IOException {
            String program = Programs.installed("inspircd");
            Path folder = programs.folder("server");
            Path file = folder.resolve("inspircd.conf");
            String extra =
                    modules.stream().map("<module name=\"%s\">\n"::formatted).collect(Collectors.joining());
            Files.writeString(file, """
                    <server name="inspircd.test" description="a server of the tests" network="Test">
                    <admin name="a" nick="a" email="a@inspircd.test">
                    <bind address="127.0.0.1" port="%d" type="clients">
                    <connect allow="*" timeout="10" localmax="99" globalmax="99" resolvehostnames="no" useident="no">
                    <dns server="127.0.0.1" enabled="no">
                    <path configdir="%s" datadir="%s" logdir="%s">
                    """.formatted(port, folder, folder, folder) + extra);
            return InLines.start(
                    programs.environment("server"),
                    program,
                    "--config=" + file,
                    "--nofork",
                    "--nopid",
                    "--runasroot",
                    "--nolog");
        }
    }

    @ParameterizedTest
    @EnumSource
    void messagesPassAndAreAcknowledged(Server kind) throws Exception {
        Programs programs = new Programs(folder);
        int port = FreePort.find();
        InLines server = kind.start(programs, port);
        try (server;
                InLines ana = guest(programs, "ana", port);
                InLines bob = guest(programs, "bob", port)) {
            ana.sees("\"type\":\"join\"", "bob");

            ana.enter("hello \u4f60\u597d");
            ana.sees("\"type\":\"ack\"", "\"line\":1}");
            bob.sees("\"type\":\"message\",\"room\":\"#room\",\"from\":\"ana\",\"text\":\"hello \u4f60\u597d\"");
            bob.enter("/me waves");
            bob.sees("\"type\":\"ack\"", "\"line\":1}");
            ana.sees("\"type\":\"action\"", "bob", "waves");
            bob.enter("/nick bobby");
            ana.sees("\"type\":\"nick\"", "bob", "bobby");
            ana.enter("/topic cake at six");
            bob.sees("\"type\":\"topic\"", "cake at six");
            ana.enter("/msg nobody are you there?");
            ana.sees("Not sent: nobody here is called nobody");
            bob.leave();
            ana.sees("\"type\":\"leave\"", "bobby");
            assertEquals(0, bob.exitCode());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLongLineArrivesInPieces(Server kind) throws Exception {
        Programs programs = new Programs(folder);
        int port = FreePort.find();
        InLines server = kind.start(programs, port);
        try (server;
                InLines ana = guest(programs, "ana", port);
                InLines bob = guest(programs, "bob", port)) {
            ana.sees("\"type\":\"join\"", "bob");
            String text = IntStream.range(0, 180).mapToObj(n -> "w\u00f6rd" + n).collect(Collectors.joining(" "));
            int seen = bob.seen();

            ana.enter(text);
            ana.enter("the end");

            bob.seesAfter(seen, "the end");
            List<String> pieces = bob.after(seen).stream()
                    .filter(line -> line.startsWith("{\"type\":\"message\""))
                    .map(OtherServersInterop::text)
                    .filter(piece -> !piece.equals("the end"))
                    .toList();
            assertTrue(pieces.size() > 2, pieces::toString);
            assertEquals(text, String.join(" ", pieces));
            ana.sees("\"type\":\"ack\"", "\"line\":2}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theConversationGoesOnWhenTheServerIsBack(Server kind) throws Exception {
        Programs programs = new Programs(folder);
        int port = FreePort.find();
        InLines server = kind.start(programs, port);
        try (InLines ana = guest(programs, "ana", port);
                InLines bob = guest(programs, "bob", port)) {
            ana.sees("\"type\":\"join\"", "bob");

            server.stop();
            ana.sees("reconnecting");
            bob.sees("reconnecting");
            ana.enter("typed while it was away");
            int seenByAna = ana.seen();
            int seenByBob = bob.seen();
            server = kind.start(programs, port);

            ana.seesAfter(seenByAna, "\"state\":\"joined\"");
            ana.sees("\"type\":\"ack\"", "\"line\":1}");
            bob.seesAfter(seenByBob, "\"state\":\"joined\"");
            ana.enter("said when it was back");
            bob.sees("said when it was back");
        } finally {
            server.close();
        }
    }

    private static String text(String line) {
        Matcher text = TEXT.matcher(line);
        assertTrue(text.find(), line);
        return text.group(1);
    }

    /** Joins once the server listens, because somebody who was never there before tries only once. */
    private static InLines guest(Programs programs, String name, int port) throws Exception {
        FreePort.awaitListener(port);
        InLines guest =
                programs.chatInLines(name, "--connect", "irc://127.0.0.1:" + port + "/room", "--json", "--name", name);
        guest.sees("\"state\":\"joined\"", "\"room\":\"#room\"");
        return guest;
    }
}
