package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two people, each before a screen of 80 by 24: ana hosts, bob has joined by what her screen says. */
class ConversationIT {
    private static final int COLUMNS = 80;
    private static final int ROWS = 24;

    private static final Pattern COMMAND = Pattern.compile("chat --connect (\\S+)");
    private static final Pattern INVITE = Pattern.compile("chat://([\\w-]{43})@(\\S+)");
    private static final Pattern SIX_WORDS = Pattern.compile("[\\w-]+( · [\\w-]+){5}");

    private static Path anaFolder;
    private static Path bobFolder;
    private static PseudoTerminal ana;
    private static PseudoTerminal bob;
    private static String card;
    private static String address;

    private final List<AutoCloseable> started = new ArrayList<>();

    @BeforeAll
    static void meet() throws Exception {
        anaFolder = Program.folder();
        bobFolder = Program.folder();
        ana = screen(anaFolder, "--listen", "127.0.0.1:0", "--name", "ana");
        card = ana.await(s -> COMMAND.matcher(s).find() && s.contains("hosting"), "the card of the host");
        address = found(COMMAND, card).group(1);
        bob = screen(bobFolder, "--connect", address, "--name", "bob");
        bob.await("You are in #lobby with 1 other");
        ana.await("bob joined");
    }

    @AfterAll
    static void part() throws Exception {
        bob.close();
        ana.close();
        Program.remove(anaFolder);
        Program.remove(bobFolder);
    }

    @BeforeEach
    void showWhatIsNow() throws Exception {
        for (PseudoTerminal each : List.of(ana, bob)) {
            each.resize(COLUMNS, ROWS);
            each.type("\003");
            each.await(s -> s.lines().toList().get(ROWS - 2).endsWith(" ›"), "an empty line");
        }
    }

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (AutoCloseable one : started) {
            one.close();
        }
    }

    @Test
    void theHostReadsHowOthersCanJoin() throws Exception {
        assertTrue(card.contains("Only this machine can reach it."), card);
        assertTrue(address.matches("127\\.0\\.0\\.1:\\d+"), address);
        assertTrue(card.contains("#lobby"), card);

        ana.type("/invite\r");

        String again = ana.await(s -> INVITE.matcher(joined(s)).find(), "the invite");
        assertEquals(address, found(INVITE, joined(again)).group(2));
    }

    @Test
    void theInviteBringsSomebodyInWhoTrustsTheHostAtOnce() throws Exception {
        ana.type("/invite\r");
        Matcher invite =
                found(INVITE, joined(ana.await(s -> INVITE.matcher(joined(s)).find(), "the invite")));

        PseudoTerminal carol = start(folder(), "--connect", invite.group(), "--name", "carol");

        carol.await("You are in #lobby");
        carol.await(s -> s.contains(" verified") && !s.contains("not verified"), "verified");
        carol.type("\021");
        assertEquals(0, carol.exitCode());
        ana.await(s -> isGone(s, "carol"), "that carol is gone");
    }

    @Test
    void anInviteWithAnotherPinIsRefused() throws Exception {
        String forged = "chat://" + "A".repeat(43) + "@" + address;

        PseudoTerminal carol = start(folder(), "--connect", forged, "--name", "carol");

        assertEquals(4, carol.exitCode());
    }

    @Test
    void theyTalkBothWaysInAnyScript() throws Exception {
        ana.type("from ana: \u00e9 \u4f60\u597d \ud83d\ude00\r");
        bob.await(
                s -> s.lines().anyMatch(r -> r.contains("   from ana: \u00e9 \u4f60\u597d \ud83d\ude00")),
                "ana's line");

        bob.type("from bob: \u00e9 \u4f60\u597d \ud83d\ude00\r");
        ana.await(
                s -> s.lines().anyMatch(r -> r.contains("   from bob: \u00e9 \u4f60\u597d \ud83d\ude00")),
                "bob's line");

        ana.await("\u2713 from ana:");
        bob.await("\u2713 from bob:");
    }

    @Test
    void bothReadTheSameSixWords() throws Exception {
        ana.type("/verify bob\r");
        bob.type("/verify\r");

        ana.await(s -> wordsAfter(s, "Words with bob:") != null, "ana's words");
        bob.await(s -> wordsAfter(s, "Words with the host:") != null, "bob's words");
        String hers = wordsAfter(ana.screen(), "Words with bob:");
        String his = wordsAfter(bob.screen(), "Words with the host:");

        assertEquals(hers, his);
    }

    /** What is above the newest rows, which stay in sight. */
    private static String above(String screen) {
        return screen.substring(0, Math.max(0, screen.indexOf("── now")));
    }

    @Test
    void whoReadsWhatWasSaidBeforeIsNotDisturbed() throws Exception {
        say(bob, ana, "row ", 40);
        ana.type("\033[5~");
        ana.await("Esc");
        ana.type("\033[A\033[A\033[A\033[Bdraft");
        String before = above(ana.await(s -> s.contains("› draft") && s.contains("scrolled"), "an older part"));
        assertFalse(before.contains("row 40"), before);

        bob.type("new 1\rnew 2\rnew 3\r");
        String during = ana.await("\u21933");

        assertEquals(before, above(during));
        ana.type("\003back to now\r");
        String now = ana.await("ana \u2713 back to now");
        assertTrue(now.contains("new 3") && !now.contains("\u21933"), now);
    }

    @Test
    void aNewSizeKeepsTheSameMessageInView() throws Exception {
        say(bob, ana, "line ", 40);
        ana.type("\033[5~");
        String before = ana.await(s -> s.contains("scrolled") && !above(s).contains("line 40"), "an older part");
        String first = found(Pattern.compile("line \\d+"), before).group();

        for (int[] size : new int[][] {{20, 4}, {1, 1}, {120, 30}, {COLUMNS, ROWS}}) {
            ana.resize(size[0], size[1]);
            if (size[0] > 1) {
                ana.await(s -> s.lines().findFirst().orElse("").endsWith(first), first + " on top");
            }
        }

        ana.type("\033");
        ana.await(s -> s.contains("line 40") && !s.contains("scrolled"), "now");
    }

    @Test
    void aPasteIsDraftAndNothingElse() throws Exception {
        ana.paste("pasted 1\npasted 2\n\021\003\004\033[A/quit\npasted 3");
        ana.await("pasted 3");
        ana.type("\003");
        ana.await(s -> !s.contains("pasted"), "no draft");
        ana.type("after the paste\r");

        String there = bob.await("after the paste");

        assertFalse(there.contains("pasted"), there);
    }

    @Test
    void aDraftOfSeveralLinesIsOneMessage() throws Exception {
        ana.type("verse 1\nverse 2\r");

        bob.await(s -> s.matches("(?s).*verse 1 *\n {19}verse 2 *\n.*"), "one message of two lines");
    }

    @Test
    void theCommandsDoWhatTheySay() throws Exception {
        ana.type("/me waves\r");
        bob.await("ana waves");
        ana.type("/who\r");
        ana.await(
                s -> s.lines().anyMatch(r -> r.contains("2 here:") && r.contains("ana") && r.contains("bob")), "both");
        ana.type("/topic tea\r");
        bob.await(
                s -> s.lines().anyMatch(r -> r.contains("#lobby") && r.contains("people") && r.contains("tea")),
                "the topic");
        ana.type("/msg bob between us\r");
        bob.await("2 ana +1 (1 @you)");
        bob.type("\0332");
        bob.await("between us");
        bob.type("\0331");
        bob.await("[1 #lobby]");
        bob.type("/nick robert\r");
        ana.await("bob is called robert now");
        bob.type("/nick bob\r");
        ana.await("robert is called bob now");
        bob.type("/x not for others\r");
        bob.await("There is no command /x");
        bob.type("\003//x for others\r");
        assertFalse(ana.await("   /x for others").contains("not for others"));
    }

    @Test
    void theHelpOpensAndCloses() throws Exception {
        ana.type("\033OP");
        ana.await("Esc closes the help");
        ana.type("\033");
        ana.await(s -> !s.contains("Esc closes the help"), "no help");
        ana.type("/help\r");
        ana.await("Esc closes the help");
        ana.type("\033");
        ana.await(s -> !s.contains("Esc closes the help"), "no help");
    }

    private static boolean isGone(String screen, String nick) {
        return screen.contains(nick + " left") || screen.contains(nick + " came and went");
    }

    @Test
    void whoLeavesIsSeenToLeave() throws Exception {
        PseudoTerminal dave = start(folder(), "--connect", address, "--name", "dave");
        ana.await("dave joined");
        dave.await("You are in #lobby");

        dave.type("/quit\r");

        assertEquals(0, dave.exitCode());
        ana.await(s -> isGone(s, "dave"), "that dave is gone");
        bob.await(s -> isGone(s, "dave"), "that dave is gone");
    }

    @Test
    void aGuestComesBackWhenItsHostDoesAndLosesNothing() throws Exception {
        Path eveFolder = folder();
        PseudoTerminal eve = start(eveFolder, "--listen", "127.0.0.1:0", "--name", "eve");
        String there = found(COMMAND, eve.await(s -> COMMAND.matcher(s).find(), "eve's card"))
                .group(1);
        PseudoTerminal fred = start(folder(), "--connect", there, "--name", "fred");
        fred.await("You are in #lobby");
        eve.await("fred joined");

        eve.type("\021");
        assertEquals(0, eve.exitCode());
        fred.await(s -> unwrapped(s).contains("The host has left"), "that the host has left");
        fred.await(s -> Pattern.compile("next try in \\d+ s").matcher(s).find(), "the seconds to the next try");
        fred.type("meanwhile 1\rmeanwhile 2\r");
        fred.await("meanwhile 2");
        PseudoTerminal again = start(eveFolder, "--listen", there, "--name", "eve");

        again.await("meanwhile 2");
        fred.await(s -> s.contains("\u2713 meanwhile 1") && s.contains("\u2713 meanwhile 2"), "both delivered");
        fred.type("and now\r");
        String all = again.await("and now");
        assertEquals(all.indexOf("meanwhile 1"), all.lastIndexOf("meanwhile 1"), all);
        assertEquals(all.indexOf("meanwhile 2"), all.lastIndexOf("meanwhile 2"), all);
        assertTrue(all.indexOf("meanwhile 1") < all.indexOf("meanwhile 2"), all);
    }

    /** Many messages, of which the last is awaited. */
    private static void say(PseudoTerminal from, PseudoTerminal to, String what, int count) throws Exception {
        for (int i = 1; i <= count; i++) {
            from.type(what + i + "\r");
        }
        to.await(what + count);
    }

    private static String joined(String screen) {
        return screen.replace("\n", "");
    }

    /** The six words behind the last such mark, or null. */
    private static String wordsAfter(String screen, String mark) {
        String text = unwrapped(screen);
        Matcher matcher = SIX_WORDS.matcher(text.substring(Math.max(0, text.lastIndexOf(mark))));
        return text.contains(mark) && matcher.find() ? matcher.group() : null;
    }

    /** The screen as one line of words, however it is wrapped. */
    private static String unwrapped(String screen) {
        return screen.replaceAll("\\s+", " ");
    }

    private static Matcher found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertTrue(matcher.find(), text);
        return matcher;
    }

    private static PseudoTerminal screen(Path folder, String... arguments) throws IOException {
        return PseudoTerminal.start(COLUMNS, ROWS, Map.of(), Program.command(folder, arguments));
    }

    private PseudoTerminal start(Path folder, String... arguments) throws IOException {
        PseudoTerminal terminal = screen(folder, arguments);
        started.add(0, terminal);
        return terminal;
    }

    private Path folder() throws IOException {
        Path folder = Program.folder();
        started.add(() -> Program.remove(folder));
        return folder;
    }
}
