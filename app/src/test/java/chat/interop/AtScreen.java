package chat.interop;

import chat.PseudoTerminal;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

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
        String screen = terminal.await(shown -> row(shown, parts).isPresent(), "a row with " + Arrays.toString(parts));
        return row(screen, parts).orElseThrow();
    }

    private static Optional<String> row(String screen, String... parts) {
        return screen.lines().filter(row -> Party.shows(row, parts)).findFirst();
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
