package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Event;
import chat.client.Setting;
import chat.client.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConfigurationTest {
    /** The first test loads what reads TOML, which takes its time on a busy machine. */
    private static final Duration LONG = Duration.ofMinutes(1);

    @TempDir
    private Path temp;

    private final BlockingQueue<Event> told = new LinkedBlockingQueue<>();
    private Path file;
    private Configuration configuration;

    @BeforeEach
    void make() {
        file = temp.resolve("config.toml");
        configuration = new Configuration(file, told::add, LONG);
    }

    private Configuration.Read read(String text) throws Exception {
        Files.writeString(file, text);
        return configuration.read();
    }

    private void chosen(Setting setting, String value) throws Exception {
        configuration.keep(setting, value);
        configuration.end();
    }

    @Test
    void withoutAFileNothingIsToldAndAllIsAsUsual() {
        configuration.begin();

        assertEquals(Settings.USUAL, configuration.read().settings());
        assertTrue(told.isEmpty());
    }

    @Test
    void whatTheFileSaysIsTold() throws Exception {
        Files.writeString(file, "arrows = 'recall'\nbell = false\n");

        configuration.begin();

        Event.Configured configured = (Event.Configured) told.take();
        assertEquals("recall", configured.settings().get(Setting.ARROWS));
        assertFalse(configured.settings().isOn(Setting.BELL));
        assertEquals(0, configured.problems().size());
    }

    @Test
    void aBrokenFileIsToldWithLineAndColumnAndAllIsAsUsual() throws Exception {
        Configuration.Read read = read("bell = false\narrows = = 'recall'\n");

        assertEquals(Settings.USUAL, read.settings());
        assertEquals(1, read.problems().size());
        String problem = read.problems().get(0);
        assertTrue(problem.startsWith(file + ", line 2, column 10: "), problem);
        assertTrue(problem.endsWith("All is as usual until it is mended."), problem);
    }

    @Test
    void whatCannotBeIsToldAndTheRestHolds() throws Exception {
        Configuration.Read read = read("arrows = 'sideways'\ncolour = 3\nbell = false\n");

        assertEquals("scroll", read.settings().get(Setting.ARROWS));
        assertFalse(read.settings().isOn(Setting.BELL));
        assertEquals(2, read.problems().size());
        assertEquals(
                file + ", line 1, column 1: arrows can be scroll, recall; it is as usual.",
                read.problems().get(0));
        assertEquals(
                file + ", line 2, column 1: there is no setting colour; /set tells which there are.",
                read.problems().get(1));
    }

    @Test
    void aFileThatIsNoTextIsToldInWords() throws Exception {
        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe});

        Configuration.Read read = configuration.read();

        assertEquals(
                file + " cannot be read: it is no UTF-8. All is as usual.",
                read.problems().get(0));
    }

    @Test
    void aChangeTouchesItsOwnLineAndLeavesComments() {
        String text = """
                # mine
                arrows   =  "scroll"   # as it should be
                bell = true

                [rooms]
                arrows = "of the room"
                """;

        String after = Configuration.changed(text, Setting.ARROWS, "recall");

        assertEquals(text.replace("\"scroll\"", "\"recall\""), after);
    }

    @Test
    void whatIsNewStandsBeforeTheFirstTable() {
        assertEquals(
                "# mine\nbell = false\n[rooms]\n", Configuration.changed("# mine\n[rooms]\n", Setting.BELL, "off"));
        assertEquals("x = 1\nbell = true\n", Configuration.changed("x = 1", Setting.BELL, "on"));
        assertEquals("bell = true\n", Configuration.changed("", Setting.BELL, "on"));
        assertEquals("a = 1\r\nbell = true\r\n", Configuration.changed("a = 1\r\n", Setting.BELL, "on"));
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everyValueOfEverySettingSurvivesARestartAndSoDoAllCommentsAndOthers(Setting setting) throws Exception {
        StringBuilder others = new StringBuilder("# made by hand\n");
        for (Setting other : Setting.values()) {
            others.append(other.key())
                    .append(" = ")
                    .append(toml(other))
                    .append("   # why ")
                    .append(other)
                    .append('\n');
        }
        String before = others + "# the end\n";

        for (String value : setting.choices()) {
            Files.writeString(file, before);
            configuration = new Configuration(file, told::add, LONG);
            chosen(setting, value);

            String after = Files.readString(file);
            Configuration.Read read = new Configuration(file, told::add).read();
            assertEquals(List.of(), read.problems());
            for (Setting each : Setting.values()) {
                String expected = each == setting ? value : last(each);
                assertEquals(expected, read.settings().get(each), after);
            }
            List<String> kept = new ArrayList<>(before.lines().toList());
            List<String> now = new ArrayList<>(after.lines().toList());
            int line = 1 + setting.ordinal();
            assertTrue(now.get(line).endsWith("   # why " + setting), after);
            kept.remove(line);
            now.remove(line);
            assertEquals(kept, now);
        }
        assertTrue(told.isEmpty(), told::toString);
    }

    private static String last(Setting setting) {
        return setting.choices().get(setting.choices().size() - 1);
    }

    private static String toml(Setting setting) {
        return setting.isSwitch() ? Boolean.toString(last(setting).equals("on")) : "'" + last(setting) + "'";
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingIsToldWithLineAndColumnWhenItIsWrong(Setting setting) throws Exception {
        Configuration.Read read = read("# mine\n\n  " + setting.key() + " = 'nonsense'\n");

        assertEquals(Settings.USUAL, read.settings());
        assertEquals(
                List.of(file + ", line 3, column 3: " + setting.key() + " can be "
                        + String.join(", ", setting.choices()) + "; it is as usual."),
                read.problems());
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void everySettingHasADefaultAndASentence(Setting setting) {
        assertEquals(setting.usual(), Settings.USUAL.get(setting));
        assertTrue(setting.choices().size() > 1, setting.key());
        assertEquals(setting.choices().stream().distinct().toList(), setting.choices(), "one value stands there twice");
        assertTrue(setting.help().matches("[a-z].{20,}[a-z]"), setting.help());
        assertTrue(setting.key().matches("[a-z]+"), setting.key());
    }

    @Test
    void aBrokenFileIsNotWrittenTo() throws Exception {
        Files.writeString(file, "bell = \n");

        configuration.keep(Setting.BELL, "off");

        Event.Unchosen unchosen = (Event.Unchosen) told.take();
        assertTrue(unchosen.problem().contains("line 1"), unchosen.problem());
        assertTrue(unchosen.problem().endsWith("Mend that first. It holds until you leave."), unchosen.problem());
        assertEquals("bell = \n", Files.readString(file));
    }

    @Test
    void aFolderThatIsNotThereIsMade() throws Exception {
        file = temp.resolve("a/b/config.toml");
        configuration = new Configuration(file, told::add, LONG);

        configuration.keep(Setting.ARROWS, "recall");
        configuration.end();

        assertEquals("arrows = \"recall\"\n", Files.readString(file));
    }

    @Test
    void aLinkStaysALink() throws Exception {
        Path real = Files.writeString(temp.resolve("dotfiles.toml"), "bell = true\n");
        Files.createSymbolicLink(file, real);

        chosen(Setting.BELL, "off");

        assertTrue(Files.isSymbolicLink(file));
        assertEquals("bell = false\n", Files.readString(real));
    }
}
