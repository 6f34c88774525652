package chat.interop;

import chat.PseudoTerminal;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Somebody at a program that fills a terminal: ours, irssi, WeeChat. Wide enough that no line of a test is wrapped. */
final class AtScreen implements Party {
    static final int COLUMNS = 200;
    static final int ROWS = 60;

    private final PseudoTerminal terminal;
    private final String farewell;

    private AtScreen(PseudoTerminal terminal, String farewell) {
        this.terminal = terminal;
        this.farewell = farewell;
    }

    /** @param farewell the command that ends the program */
    static AtScreen start(Map<String, String> environment, String farewell, String... command) throws IOException {
        return new AtScreen(PseudoTerminal.start(COLUMNS, ROWS, environment, command), farewell);
    }

    @Override
    public void enter(String line) throws IOException {
        terminal.type(line + "\r");
    }

    @Override
    public String sees(String... parts) throws InterruptedException {
        return await(row -> Party.shows(row, parts), Arrays.toString(parts));
    }

    @Override
    public String sees(Pattern pattern) throws InterruptedException {
        return await(pattern.asPredicate(), pattern.pattern());
    }

    private String await(Predicate<String> expected, String what) throws InterruptedException {
        String screen = terminal.await(shown -> shown.lines().anyMatch(expected), "a row with " + what);
        return screen.lines().filter(expected).findFirst().orElseThrow();
    }

    @Override
    public void leave() throws IOException, InterruptedException {
        enter(farewell);
        terminal.exitCode();
    }

    @Override
    public void close() throws IOException {
        terminal.close();
    }
}
