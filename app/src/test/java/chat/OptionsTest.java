package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.Wanted.Colour;
import chat.Wanted.Surface;
import chat.dialect.Greeting;
import chat.server.Access;
import chat.trust.Address;
import chat.trust.ListenAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    @TempDir
    Path scratch;

    private static final Surroundings TERMINAL = new Surroundings(Map.of(), "Ünal", true);

    @Test
    void listenAloneHostsOnTheUsualPort() {
        Wanted.Host host = assertInstanceOf(Wanted.Host.class, parse("--listen"));

        assertEquals(ListenAddress.usual(), host.address());
        assertEquals("lobby", host.room());
        assertFalse(host.allowsPlaintext());
        assertEquals(Surface.SCREEN, host.seat().surface());
    }

    @Test
    void listenTakesAnAddressAndLeavesTheNextOptionAlone() {
        Wanted.Host given = assertInstanceOf(Wanted.Host.class, parse("-l", "127.0.0.1:5002,5003"));
        Wanted.Host usual = assertInstanceOf(Wanted.Host.class, parse("--listen", "--allow-plaintext"));
        Wanted.Host hurried = assertInstanceOf(Wanted.Host.class, parse("--listen", "--no-flood-limit"));

        assertEquals(new ListenAddress("127.0.0.1", List.of(5002, 5003)), given.address());
        assertEquals(ListenAddress.usual(), usual.address());
        assertTrue(usual.allowsPlaintext());
        assertTrue(usual.service().limitsFloods());
        assertFalse(hurried.service().limitsFloods());
    }

    @ParameterizedTest
    @CsvSource({"none, NONE", "syn, SYN", "banner, BANNER"})
    void aHostGreetsOlderProgramsByTheirPortOrAsItIsTold(String word, Greeting greeting) {
        assertEquals(Greeting.BY_PORT, service().greeting());
        assertEquals(greeting, service("--greet", word).greeting());
    }

    @Test
    void whoeverRunsAServerNamesItAndItsNetwork() throws Exception {
        Path motd = Files.writeString(scratch.resolve("motd"), "be kind");

        Wanted.Service named =
                service("--server-name", "irc.example.org", "--network", "Example", "--history", "memory");
        Wanted.Service greeting = service("--motd", motd.toString());

        assertEquals("irc.example.org", named.serverName());
        assertEquals("Example", named.network());
        assertFalse(named.durable());
        assertTrue(greeting.durable());
        assertEquals(Optional.empty(), named.motd());
        assertEquals("be kind", greeting.motd().orElseThrow().text());
        assertEquals("chat.local", greeting.serverName());
    }

    @Test
    void aFileThatCannotBeUsedIsNamed() {
        Wanted.Show missing = assertInstanceOf(Wanted.Show.class, parse("-l", "--motd", scratch + "/none"));
        Wanted.Show folder = assertInstanceOf(Wanted.Show.class, parse("-l", "--motd", scratch.toString()));

        assertEquals(Exit.USAGE, missing.exit());
        assertEquals("chat: --motd: " + scratch + "/none is not there.\nSee chat --help.\n", missing.text());
        assertEquals("chat: --motd: " + scratch + " is a folder.\nSee chat --help.\n", folder.text());
    }

    @Test
    void aPasswordIsTheFirstLineOfAFileOrTheValueOfAVariable() throws Exception {
        Path file = Files.writeString(scratch.resolve("password"), "from a file\nand a note\n");
        Surroundings variable = new Surroundings(Map.of("CHAT_PASSWORD", "from a variable"), "ana", true);
        String[] join = {"-c", "h"};
        String[] joinWithFile = {"-c", "h", "--password-file", file.toString()};

        Access host = service("--password-file", file.toString()).access();
        Wanted.Join fromVariable = assertInstanceOf(Wanted.Join.class, Options.parse(join, variable));
        Wanted.Join fromFile = assertInstanceOf(Wanted.Join.class, Options.parse(joinWithFile, variable));

        assertTrue(host.password().orElseThrow().is("from a file"));
        assertTrue(fromVariable.password().orElseThrow().is("from a variable"));
        assertTrue(fromFile.password().orElseThrow().is("from a file"));
        assertEquals(Optional.empty(), service().access().password());
    }

    @Test
    void aFileWithoutAPasswordIsNamed() throws Exception {
        Path file = Files.writeString(scratch.resolve("password"), "\nsecond line");

        Wanted.Show show = assertInstanceOf(Wanted.Show.class, parse("-l", "--password-file", file.toString()));

        assertEquals(Exit.USAGE, show.exit());
        assertEquals(
                "chat: --password-file: " + file + " has no password of 1 to 300 bytes in its first line.\n"
                        + "See chat --help.\n",
                show.text());
    }

    @Test
    void connectJoins() {
        Wanted.Join join = assertInstanceOf(Wanted.Join.class, parse("-c", "10.0.0.5", "-n", "ana", "--room", "den"));

        assertEquals("10.0.0.5:5001", join.address().place());
        assertEquals("den", join.room());
        assertEquals(Optional.empty(), join.message());
        assertEquals("ana", join.seat().nick());
        assertTrue(join.seat().nickIsChosen());
    }

    @Test
    void theRoomOfAnAddressIsTheRoom() {
        Wanted.Join join = assertInstanceOf(Wanted.Join.class, parse("-c", "irc://h/den"));

        assertEquals("den", join.room());
        assertEquals(Address.Scheme.IRC, join.address().scheme());
        assertEquals(
                "den",
                assertInstanceOf(Wanted.Join.class, parse("-c", "irc://h/den", "--room", "#den"))
                        .room());
    }

    @Test
    void withoutTlsThePlaceIsTheSame() {
        Wanted.Join join = assertInstanceOf(Wanted.Join.class, parse("-c", "h:7", "--no-tls"));

        assertEquals("plain://h:7", join.address().toString());
    }

    @Test
    void theLoginNameBecomesALegalNick() {
        Wanted.Host host = assertInstanceOf(Wanted.Host.class, parse("-l"));

        assertEquals("Unal", host.seat().nick());
        assertFalse(host.seat().nickIsChosen());
    }

    @ParameterizedTest
    @CsvSource({
        "-l, true, SCREEN",
        "-l, false, LINE",
        "-l --line, true, LINE",
        "-l --json, true, JSON",
        "-l --json, false, JSON",
        "-l --headless, true, HEADLESS",
        "-l --headless, false, HEADLESS",
    })
    void aScreenNeedsATerminal(String line, boolean terminal, Surface surface) {
        Surroundings around = new Surroundings(Map.of(), "ana", terminal);

        Wanted.Host host = assertInstanceOf(Wanted.Host.class, Options.parse(line.split(" "), around));

        assertEquals(surface, host.seat().surface());
    }

    @Test
    void sendTakesAnyTextAndNeedsNoScreen() {
        Wanted.Join join = assertInstanceOf(Wanted.Join.class, parse("-c", "h", "--send", "@ana -l ${user.name} 'ok'"));

        assertEquals(Optional.of("@ana -l ${user.name} 'ok'"), join.message());
        assertEquals(Surface.LINE, join.seat().surface());
    }

    @Test
    void aTextThatBeginsLikeAFileNameIsText() {
        Wanted.Join join = assertInstanceOf(Wanted.Join.class, parse("-c", "h", "--send", "@/etc/hostname"));

        assertEquals(Optional.of("@/etc/hostname"), join.message());
    }

    @Test
    void anOptionForColourWinsOverTheVariable() {
        Surroundings noColor = new Surroundings(Map.of("NO_COLOR", "1"), "ana", true);

        assertEquals(Colour.NEVER, colour(Options.parse(new String[] {"-l"}, noColor)));
        assertEquals(Colour.ALWAYS, colour(Options.parse(new String[] {"-l", "--color", "always"}, noColor)));
        assertEquals(Colour.AUTO, colour(parse("-l")));
        assertEquals(Colour.NEVER, colour(parse("-l", "--color=never")));
    }

    @Test
    void theDataFolderIsMadeAbsolute() {
        Wanted.Forget forget = assertInstanceOf(Wanted.Forget.class, parse("--forget", "h:1", "--data-dir", "a/../b"));

        assertEquals("h:1", forget.host());
        assertEquals(Optional.of(Path.of("b").toAbsolutePath()), forget.dataFolder());
    }

    @Test
    void withoutAnythingItSaysHowToBegin() {
        for (Wanted wanted : List.of(parse(), parse("--name", "ana"))) {
            Wanted.Show show = assertInstanceOf(Wanted.Show.class, wanted);
            assertEquals(Exit.USAGE, show.exit());
            assertEquals("""
                    chat: say whether to host a room or to join one. One hosts, the others join.
                      chat --listen 5001              host a room here, and chat in it
                      chat --connect 10.0.0.5:5001    join the room of the machine 10.0.0.5
                    """, show.text());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-l -c h|--listen hosts a room and --connect joins one; use one of them, and another terminal for the other.",
                "-c h --headless|--connect and --headless do not go together; leave one out.",
                "-c h --allow-plaintext|--connect and --allow-plaintext do not go together; leave one out.",
                "-c h --greet syn|--connect and --greet do not go together; leave one out.",
                "-l --greet hello|--greet: \"hello\" is not known; write none, syn or banner, or leave it out.",
                "-c h --motd m|--connect and --motd do not go together; leave one out.",
                "-c h --server-name a.b|--connect and --server-name do not go together; leave one out.",
                "-c h --history memory|--connect and --history do not go together; leave one out.",
                "-l --history disk|--history: \"disk\" is not known; write durable or memory.",
                "-l --server-name chat|--server-name: \"chat\" is no name for a server; it has letters, digits, dashes and"
                        + " at least one dot, 63 in all, for example chat.example.org.",
                "-l --network a=b|--network: \"a=b\" is no name for a network; it is one word of letters, digits, dots, -"
                        + " and _, 32 at most.",
                "-c h --tls-cert c|--connect and --tls-cert do not go together; leave one out.",
                "-l --tls-cert c|--tls-cert and --tls-key go together; give both.",
                "-l --tls-cert /none/c --tls-key /none/k|--tls-cert: /none/c is not there.",
                "-l --oper ana|--oper: write --oper NAME:PASSWORD-FILE; a name has letters, digits, - and _.",
                "-l --oper ana:/none/p|--oper: /none/p is not there.",
                "-l --no-tls|--listen and --no-tls do not go together; leave one out.",
                "-c irc://h --no-tls|--no-tls goes with HOST:PORT, and irc://h says itself how to talk there; leave one out,"
                        + " for example: chat --no-tls --connect h:6667.",
                "-l --send hi|--listen and --send do not go together; leave one out.",
                "--headless --json -l|--headless and --json do not go together; leave one out.",
                "--forget h -l|--forget and --listen do not go together; leave one out.",
                "-l --name 9lives|--name: \"9lives\" cannot be a name: it has to begin with a letter and may have letters,"
                        + " digits, - and _, 32 at most. Try --name lives.",
                "-l --room a,b|--room: \"a,b\" is no room; a name has at most 63 bytes and no blank, comma or slash, for"
                        + " example lobby.",
                "-l --room #|--room: a name is missing. Try --room lobby.",
                "-c h/den|--connect: \"h/den\" names a room but no scheme; write chat://h/den.",
                "-c irc://h/den --room hall|--connect names the room den and --room hall; leave one out.",
                "-l 99999|--listen: \"99999\" is no port; a port is a number from 0 to 65535, for example 5001.",
                "-l --color blue|--color: \"blue\" is not known; write auto, always or never.",
                "-l --color=|--color: write auto, always or never.",
                "-c|--connect needs a value: --connect HOST:PORT.",
                "-c --line|--connect needs a value: --connect HOST:PORT.",
                "-c --headles|there is no option --headles; did you mean --headless?",
                "-l --room den --room hall|--room is given twice; leave one out.",
                "10.0.0.5:5001|\"10.0.0.5:5001\" stands alone; to join, write chat --connect 10.0.0.5:5001, to host, chat"
                        + " --listen.",
                "--lisen|there is no option --lisen; did you mean --listen [[HOST:]PORT]?",
                "--conect h|there is no option --conect; did you mean --connect HOST:PORT?",
                "-l --headles|there is no option --headles; did you mean --headless?",
            })
    void whatIsWrongIsSaidWithTheNearestRightForm(String line, String sentence) {
        Wanted.Show show = assertInstanceOf(Wanted.Show.class, parse(line.split(" ")));

        assertEquals("chat: " + sentence + "\nSee chat --help.\n", show.text());
        assertEquals(Exit.USAGE, show.exit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--send", "--forget", "--data-dir", "--name", "--room"})
    void anEmptyValueIsRefused(String option) {
        Wanted.Show show = assertInstanceOf(Wanted.Show.class, parse("--connect", "h", option, ""));

        assertEquals(Exit.USAGE, show.exit());
    }

    @Test
    void helpNamesEveryOptionAndNoOther() {
        List<String> words = Arrays.asList(Help.TEXT.split("[\\s,]+"));

        Options.spec()
                .options()
                .forEach(option -> assertTrue(
                        words.containsAll(List.of(option.names())), option.longestName() + " is not in the help"));
        assertEquals(
                List.of(),
                words.stream()
                        .filter(word -> word.startsWith("-"))
                        .filter(word -> Options.spec().findOption(word) == null)
                        .toList());
    }

    @Test
    void helpAndVersionAreNoMistakes() {
        Wanted.Show help = assertInstanceOf(Wanted.Show.class, parse("-l", "-c", "h", "--help"));
        Wanted.Show version = assertInstanceOf(Wanted.Show.class, parse("--version"));

        assertEquals(new Wanted.Show(Help.TEXT, Exit.OK), help);
        assertEquals(Exit.OK, version.exit());
        assertTrue(version.text().startsWith("chat "));
    }

    @Test
    void helpFitsANarrowTerminal() {
        assertEquals(
                List.of(),
                (Help.TEXT + Help.NEITHER)
                        .lines()
                        .filter(line -> line.length() > 80)
                        .toList());
    }

    private static Wanted parse(String... args) {
        return Options.parse(args, TERMINAL);
    }

    private static Wanted.Service service(String... options) {
        List<String> all = new ArrayList<>(List.of("--listen"));
        all.addAll(List.of(options));
        return assertInstanceOf(Wanted.Host.class, parse(all.toArray(String[]::new)))
                .service();
    }

    private static Colour colour(Wanted wanted) {
        return assertInstanceOf(Wanted.Host.class, wanted).seat().colour();
    }
}
