package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * One room behind four ports of one process, in which all kinds of programs talk at once: two of ours, irssi and nc as
 * they are installed, and one client of each older dialect. Whatever one of them says arrives at each other one in the
 * framing that one knows. A program that is not installed takes no part, which is printed.
 */
class OneRoomIT {
    private static final int CS372 = 52_928;
    private static final int HACKBRIGHT = 5_555;

    /** Whose connections are encrypted; everybody else is marked. */
    private static final Set<String> ENCRYPTED = Set.of("ana", "bob");

    /** Somewhere a message arrives. */
    private interface Place {
        void hears(String who, String text) throws Exception;
    }

    private interface Speech {
        void leaves() throws Exception;
    }

    private final List<AutoCloseable> started = new ArrayList<>();

    /** By the names of those who are there; the order is that of coming. */
    private final Map<String, Place> places = new LinkedHashMap<>();

    /** What the CS372 client will hear when it is its turn. */
    private final List<String> untold = new ArrayList<>();

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (int i = started.size() - 1; i >= 0; i--) {
            started.get(i).close();
        }
    }

    @Test
    void everyKindOfProgramTalksWithEveryOtherInItsOwnFraming() throws Exception {
        List<Integer> ports = host();
        Piped ana = guest(ports.get(0), "ana", "--line");
        ana.awaitAside("You are in #lobby");
        places.put("ana", (who, text) -> ana.await(" " + who + mark(who) + ": " + text + "\n"));
        Piped bob = guest(ports.get(1), "bob", "--json");
        bob.await("\"state\":\"joined\"");
        places.put("bob", (who, text) -> hearsJson(bob, who, text));
        ana.type("nobody else was here yet");
        places.get("bob").hears("ana", "nobody else was here yet");
        Optional<PseudoTerminal> irssi = irssi(ports.get(1));
        Optional<Piped> nc = nc(ports.get(0));

        OlderPeer student = peer(ports.get(0));
        student.says("REGISTER luca CHAT/1.0");
        student.hears("200 Registration successful");
        OlderPeer sample = peer(ports.get(1));
        sample.says("REGISTER maria CHAT/1.0\n");
        sample.hears("200 Registration succesful\n");
        OlderPeer chatbox = peer(ports.get(0));
        chatbox.says("I am the chatbox");
        String box = newcomer(ana, "I am the chatbox");
        OlderPeer hackbright = peer(HACKBRIGHT);
        hackbright.hearsAtLast("Please enter your screen name:\n");
        hackbright.says("grace\n");
        hackbright.hearsAtLast("grace logged in\n");
        OlderPeer cs372 = peer(CS372);
        cs372.hears("SYN");
        cs372.says("SYN");
        String turns = next(box);
        ana.await(" " + turns + " joined (not encrypted)\n");

        ana.type("all are here");
        student.hearsAtLast("@ana:  all are here");
        sample.hearsAtLast("@ana: all are here\n");
        chatbox.hearsAtLast("ana: all are here");
        hackbright.hearsAtLast("ana::all are here\n");
        untold.add("ana: all are here");
        for (OlderPeer older : List.of(student, sample, chatbox, hackbright, cs372)) {
            older.hasNotHeard("nobody else was here");
        }
        places.put("luca", (who, text) -> student.hears("@" + who + ":  " + text));
        places.put("maria", (who, text) -> sample.hears("@" + who + ": " + ascii(text) + "\n"));
        places.put(box, (who, text) -> chatbox.hears(who + ": " + text));
        places.put("grace", (who, text) -> hackbright.hears(who + "::" + ascii(text) + "\n"));
        places.put(turns, (who, text) -> untold.add(who + ": " + text));

        says("ana", "café for all", () -> ana.type("café for all"));
        says("bob", "hello from json", () -> bob.type("{\"text\":\"hello from json\"}"));
        if (irssi.isPresent()) {
            says("irma", "naïve, from irssi", () -> irssi.get().type("naïve, from irssi\r"));
        }
        if (nc.isPresent()) {
            says("guest", "hi from nc", () -> nc.get().type("hi from nc"));
        }
        says("luca", "hi from the student", () -> student.says("@luca: hi from the student"));
        says("maria", "hi from the sample", () -> sample.says("@maria: hi from the sample\n"));
        says(box, "über from the chatbox", () -> chatbox.says("über from the chatbox"));
        says("grace", "good morning", () -> hackbright.says("good morning\n"));
        hackbright.hears("grace::good morning\n"); // its own words are shown by nobody else
        says(turns, "hello, at last", () -> {
            cs372.says("14");
            cs372.says("hello, at last");
        });
        hearsOneAnswer(cs372);
        cs372.says("5");
        cs372.says("again");
        cs372.hears("0"); // nobody answered, and it may speak again

        ana.type("before you go");
        chatbox.hearsAtLast("ana: before you go");
        chatbox.says("/exit");
        ana.await(" " + box + " left\n");
        chatbox.hearsTheEnd();
        sample.says("DISCONNECT maria CHAT/1.0\n");
        ana.await(" maria left\n");
        student.says("DISCONNECT luca CHAT/1.0");
        ana.await(" luca left\n");
        hackbright.close();
        ana.await(" grace left\n");
        cs372.close();
        ana.await(" " + turns + " left\n");
        if (irssi.isPresent()) {
            irssi.get().type("/quit bye\r");
            ana.await(" irma left");
        }
        if (nc.isPresent()) {
            nc.get().signal("TERM"); // INT is ignored by what a shell has started in the background
            ana.await(" guest left\n");
        }
        ana.endInput();
        assertEquals(0, ana.exitCode(), ana.err());
        bob.await("\"type\":\"leave\",\"room\":\"#lobby\",\"from\":\"ana\"");
    }

    private void says(String who, String text, Speech speech) throws Exception {
        speech.leaves();
        for (Map.Entry<String, Place> place : places.entrySet()) {
            if (!place.getKey().equals(who)) {
                place.getValue().hears(who, text);
            }
        }
    }

    private static void hearsJson(Piped one, String who, String text) throws Exception {
        String said = "{\"type\":\"message\",\"room\":\"#lobby\",\"from\":\"" + who + "\",\"text\":\"" + text + "\"";
        String out = one.await(
                all -> all.substring(Math.max(0, all.indexOf(said))).contains("\n") && all.contains(said), said);
        String line = out.substring(out.indexOf(said)).lines().findFirst().orElseThrow();

        assertEquals(!ENCRYPTED.contains(who), line.endsWith(",\"self\":false,\"encrypted\":false}"), line);
    }

    /** All that was said meanwhile, once and in order, with its length in bytes before it. */
    private void hearsOneAnswer(OlderPeer cs372) throws InterruptedException {
        String answer = String.join("\n", untold);
        cs372.hears(answer.getBytes(StandardCharsets.UTF_8).length + answer);
        untold.clear();
    }

    private static String mark(String who) {
        return ENCRYPTED.contains(who) ? "" : ", not encrypted";
    }

    private static String ascii(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    /** What somebody is called who came without a name, and has said this. */
    private static String newcomer(Piped one, String text) throws InterruptedException {
        Pattern said = Pattern.compile(" (guest\\d*), not encrypted: " + text);
        String out = one.await(all -> said.matcher(all).find(), text);
        return said.matcher(out).results().findFirst().orElseThrow().group(1);
    }

    /** What the next one is called. */
    private static String next(String guest) {
        return guest.equals("guest") ? "guest2" : "guest" + (Integer.parseInt(guest.substring(5)) + 1);
    }

    /** Listens at four ports; those two that the system has chosen. */
    private List<Integer> host() throws Exception {
        for (int port : List.of(HACKBRIGHT, CS372)) {
            if (!isFree(port)) {
                skip("port " + port + " is taken, which an older client has written in");
            }
        }
        Piped host = start("--listen", "127.0.0.1:0," + HACKBRIGHT + "," + CS372 + ",0", "--headless");
        host.awaitAside("certificate"); // of the card, which comes when all addresses are told
        List<Integer> ports = Pattern.compile("listening on 127\\.0\\.0\\.1:(\\d+)")
                .matcher(host.out())
                .results()
                .map(line -> Integer.valueOf(line.group(1)))
                .toList();
        assertEquals(4, ports.size(), host.out());
        assertTrue(ports.containsAll(List.of(HACKBRIGHT, CS372)), host.out());
        return ports.stream()
                .filter(port -> port != HACKBRIGHT && port != CS372)
                .toList();
    }

    private static void skip(String why) {
        System.out.println("OneRoomIT is skipped: " + why);
        Assumptions.abort(why);
    }

    private static boolean isFree(int port) {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return taken.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private Piped guest(int port, String name, String manner) throws IOException {
        return start("--connect", "127.0.0.1:" + port, "--name", name, manner);
    }

    private Piped start(String... arguments) throws IOException {
        Path folder = Program.folder();
        started.add(() -> Program.remove(folder));
        Piped process = Piped.start(Program.command(folder, arguments));
        started.add(process);
        return process;
    }

    private OlderPeer peer(int port) throws IOException {
        OlderPeer peer = new OlderPeer(port);
        started.add(peer);
        return peer;
    }

    /** Where a program is; says so when it is not there. */
    private static Optional<String> installed(String name, String what) {
        Optional<String> found = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(place -> Path.of(place, name))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        if (found.isEmpty()) {
            System.out.println(
                    "OneRoomIT: " + name + " takes no part, because it is not installed: apt install " + what);
        }
        return found;
    }

    /** irssi at a terminal, in clear; it sees who comes, and who of them is not encrypted. */
    private Optional<PseudoTerminal> irssi(int port) throws Exception {
        Optional<String> program = installed("irssi", "irssi");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path home = Files.createTempDirectory("irssi");
        started.add(() -> Program.remove(home));
        Files.writeString(home.resolve("config"), """
                servers = ( { address = "127.0.0.1"; chatnet = "here"; port = "%d"; autoconnect = "yes"; use_tls = "no"; } );
                chatnets = { here = { type = "IRC"; nick = "irma"; }; };
                channels = ( { name = "#lobby"; chatnet = "here"; autojoin = "yes"; } );
                settings = {
                  core = { real_name = "Irma"; user_name = "irma"; nick = "irma"; };
                  "irc/core" = { cmd_queue_speed = "1msec"; };
                  "fe-common/core" = { autocreate_windows = "no"; };
                };
                """.formatted(port));
        PseudoTerminal irssi = PseudoTerminal.start(
                120, 50, Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8"), program.get(), "--home=" + home);
        started.add(irssi);
        irssi.await("Irssi: #lobby: Total of 3 nicks");
        places.put("irma", (who, text) -> irssi.await(who + "> " + text));
        return Optional.of(irssi);
    }

    /** nc, which everybody sees as not encrypted. */
    private Optional<Piped> nc(int port) throws Exception {
        Optional<String> program = installed("nc", "netcat-openbsd");
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Piped nc = Piped.start(program.get(), "127.0.0.1", Integer.toString(port));
        started.add(nc);
        nc.type("hello, I am nc");
        for (Place place : places.values()) {
            place.hears("guest", "hello, I am nc");
        }
        nc.await(out -> out.startsWith("You are guest here"), "the name that it has got");
        places.put("guest", (who, text) -> nc.await(out -> out.endsWith("\n" + who + ": " + text + "\n"), text));
        return Optional.of(nc);
    }
}
