package chat.interop;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People with other IRC programs in a room that we host. */
class OtherClientsInterop {
    private static final String CLEAR = "";
    private static final Pattern FINGERPRINT = Pattern.compile("\\b[0-9a-f]{64}\\b");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void joinsAHostWithoutAScreenOverTls(Other other) throws Exception {
        Programs programs = new Programs(folder);
        try (InLines host = programs.chatInLines("host", "--listen", "127.0.0.1:0", "--headless")) {
            int port = port(host);

            try (Party ana = guest(programs, "ana", port)) {
                ana.enter("/topic tea at five"); // who is first in a room may
                talk(programs, other, ana, port, fingerprint(host));
            }
            try (Party wanda = other.join(programs, "wanda", port, fingerprint(host))) {
                wanda.sees("cake at six");
                wanda.sees("ana", "before");
                host.stop();
                wanda.enter(other.look("here"));
                wanda.sees("The host has left");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void joinsAHostWithoutAScreenInClear(Other other) throws Exception {
        Programs programs = new Programs(folder);
        try (InLines host = programs.chatInLines("host", "--listen", "127.0.0.1:0", "--headless")) {
            int port = port(host);

            try (Party ana = guest(programs, "ana", port)) {
                talk(programs, other, ana, port, CLEAR);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void joinsAHostWithAScreenOverTls(Other other) throws Exception {
        Programs programs = new Programs(folder);
        int port = FreePort.find();
        try (AtScreen ana = programs.chatAtScreen("ana", "--listen", "127.0.0.1:" + port, "--name", "ana")) {
            ana.sees("You host #lobby");
            ana.sees("just you");

            talk(programs, other, ana, port, fingerprint(ana));
        }
    }

    @ParameterizedTest
    @EnumSource
    void joinsAHostWithAScreenInClear(Other other) throws Exception {
        Programs programs = new Programs(folder);
        int port = FreePort.find();
        try (AtScreen ana = programs.chatAtScreen("ana", "--listen", "127.0.0.1:" + port, "--name", "ana")) {
            ana.sees("You host #lobby");
            ana.sees("just you");

            talk(programs, other, ana, port, CLEAR);
            ana.leave();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongFingerprintKeepsItOut(Other other) throws Exception {
        Programs programs = new Programs(folder);
        try (InLines host = programs.chatInLines("host", "--listen", "127.0.0.1:0", "--headless")) {
            int port = port(host);

            try (Party wanda = other.join(programs, "wanda", port, "00".repeat(32))) {
                wanda.sees(other == Other.IRSSI ? "Connecting to" : "[irc/here]");
                wanda.enter(other.look("here"));
                wanda.sees(other == Other.IRSSI ? "Pinned certificate mismatch" : "fingerprint");
            }
        }
    }

    /** What two people do who use a different program each. */
    private void talk(Programs programs, Other other, Party ana, int port, String fingerprint) throws Exception {
        ana.enter("said before");
        try (Party cara = guest(programs, "cara", port)) {
            String said = cara.sees("said before");
            Matcher time = Pattern.compile("T(\\d\\d:\\d\\d:\\d\\d)").matcher(said);
            assertTrue(time.find(), said);

            try (Party wanda = other.join(programs, "wanda", port, fingerprint)) {
                wanda.sees(time.group(1), "ana", "said before");
                ana.sees("wanda", "joined");
                messagesPass(ana, wanda);
                privateMessagesPass(other, ana, wanda);
                questionsAreAnswered(other, wanda);
                changesAreSeen(ana, cara, wanda);
                wanda.leave();
                ana.sees("wanda", "left");
            }
        }
    }

    private static void messagesPass(Party ana, Party wanda) throws Exception {
        ana.enter("caf\u00e9 \u4f60\u597d \ud83d\ude00 :-)");
        wanda.sees("ana", "caf\u00e9");
        wanda.enter("na\u00efve \u2192 ok");
        ana.sees("wanda", "na\u00efve \u2192 ok");
        ana.enter("/me waves");
        wanda.sees("*", "ana waves");
        wanda.enter("/me nods");
        ana.sees("wanda", "nods");
    }

    private static void privateMessagesPass(Other other, Party ana, Party wanda) throws Exception {
        ana.enter("/msg wanda between us");
        wanda.enter("/msg ana nobody else");
        ana.enter("/query wanda");
        ana.sees("wanda", "nobody else");
        ana.enter("/join #lobby");
        wanda.enter(other.look("ana"));
        wanda.sees("ana", "between us");
        wanda.enter(other.look("#lobby"));
    }

    private static void questionsAreAnswered(Other other, Party wanda) throws Exception {
        wanda.enter("/names");
        wanda.sees("@ana");
        wanda.enter("/who #lobby");
        wanda.sees("#lobby", "ana", "H@", "0");
        wanda.enter("/whois ana");
        wanda.sees(other == Other.IRSSI ? "channels :" : "[ana]", "@#lobby");
        wanda.enter("/list");
        wanda.sees(other == Other.IRSSI ? "#lobby 3" : "#lobby(3)");
        wanda.enter("/mode #lobby");
        wanda.sees("#lobby [+nt]");
    }

    private static void changesAreSeen(Party ana, Party cara, Party wanda) throws Exception {
        ana.enter("/topic cake at six");
        wanda.sees("ana", "topic", "cake at six");
        wanda.enter("/away lunch");
        wanda.enter("gone for lunch"); // whoever sees this has seen that, too
        ana.sees("gone for lunch");
        ana.enter("/who");
        ana.sees("3 here:", "wanda (away)");
        wanda.enter("/nick wanda2");
        ana.sees("wanda is called wanda2 now");
        wanda.enter("/nick wanda");
        ana.sees("wanda2 is called wanda now");
        cara.enter("/nick carla");
        wanda.sees("cara", "is now known as carla");
        cara.leave();
        wanda.sees("carla", "has quit");
    }

    private static Party guest(Programs programs, String name, int port) throws Exception {
        InLines guest = programs.chatInLines(name, "--connect", "localhost:" + port, "--json", "--name", name);
        guest.sees("\"state\":\"joined\"");
        return guest;
    }

    private static int port(Party host) throws InterruptedException {
        String line = host.sees("listening on ");
        return Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }

    /** The fingerprint that a host tells for other programs. */
    private static String fingerprint(Party host) throws InterruptedException {
        Matcher hex = FINGERPRINT.matcher(host.sees(FINGERPRINT));
        assertTrue(hex.find());
        return hex.group();
    }
}
