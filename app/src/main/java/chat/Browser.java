package chat;

import chat.client.Event;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Opens links in the user's browser, where there is a desktop. No shell reads them, and only those of the web are opened. */
final class Browser {
    private static final System.Logger LOG = System.getLogger(Browser.class.getName());

    /** How long is waited for a program to say that it cannot. Seconds; some run as long as the browser does. */
    private static final long PATIENCE = 10;

    private static final File NOTHING = new File("/dev/null");

    private static final Pattern WEB = Pattern.compile("https?://[a-z0-9\\[][\\x21-\\x7e]*", Pattern.CASE_INSENSITIVE);

    private final Map<String, String> environment;
    private final String system;
    private final Consumer<Event> events;

    /**
     * @param system the operating system's name
     * @param events is told what came of it
     */
    Browser(Map<String, String> environment, String system, Consumer<Event> events) {
        this.environment = environment;
        this.system = system;
        this.events = events;
    }

    /** Begins, and returns at once. */
    void open(String link) {
        Thread thread = new Thread(() -> run(link), "browser");
        thread.setDaemon(true);
        thread.start();
    }

    private void run(String link) {
        Optional<String> program = program(environment, system);
        if (!isOfTheWeb(link)) {
            events.accept(new Event.Browsed(link, "Only links of the web are opened."));
        } else if (program.isEmpty()) {
            events.accept(new Event.Browsed(link, "There is no desktop here to open it on."));
        } else {
            events.accept(opened(program.get(), link));
        }
    }

    private static Event opened(String program, String link) {
        try {
            Process process = new ProcessBuilder(program, link)
                    .redirectInput(NOTHING)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            boolean failed = process.waitFor(PATIENCE, TimeUnit.SECONDS) && process.exitValue() != 0;
            return new Event.Browsed(link, failed ? program + " could not open it." : "");
        } catch (IOException e) {
            LOG.log(Level.INFO, "no browser: {0}", e.getMessage());
            return new Event.Browsed(link, program + " is not there to open it.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Event.Browsed(link, "");
        }
    }

    /** What opens links here; nothing where there is no desktop. */
    static Optional<String> program(Map<String, String> environment, String system) {
        if (system.toLowerCase(Locale.ROOT).startsWith("mac")) {
            return environment.containsKey("SSH_CONNECTION") ? Optional.empty() : Optional.of("open");
        }
        boolean desktop = Optional.ofNullable(environment.get("DISPLAY"))
                .or(() -> Optional.ofNullable(environment.get("WAYLAND_DISPLAY")))
                .filter(display -> !display.isEmpty())
                .isPresent();
        return desktop ? Optional.of("xdg-open") : Optional.empty();
    }

    /** Whether it is an address of http or https with a host, in ASCII: nothing that a program could take for an option. */
    static boolean isOfTheWeb(String link) {
        return WEB.matcher(link).matches();
    }
}
