package chat;

import chat.irc.Nick;
import chat.trust.Address;
import chat.trust.ListenAddress;
import chat.trust.MalformedAddressException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line. The options are told to picocli by hand, because its annotations cost twice the time at start. */
final class Options {
    static final String DEFAULT_ROOM = "lobby";

    /** Which option has no use together with which others. */
    private static final Map<String, List<String>> EXCLUSIVE = Map.of(
            "--connect",
                    List.of(
                            "--headless",
                            "--allow-plaintext",
                            "--greet",
                            "--no-flood-limit",
                            "--history",
                            "--motd",
                            "--network",
                            "--oper",
                            "--server-name",
                            "--tls-cert",
                            "--tls-key"),
            "--listen", List.of("--send", "--no-tls"),
            "--headless", List.of("--line", "--json", "--name"),
            "--forget",
                    List.of(
                            "--listen",
                            "--connect",
                            "--no-tls",
                            "--room",
                            "--name",
                            "--headless",
                            "--line",
                            "--json",
                            "--send"));

    private final ParseResult given;
    private final Surroundings around;

    private Options(ParseResult given, Surroundings around) {
        this.given = given;
        this.around = around;
    }

    /** Reads the arguments. Whatever is wrong with them comes back as a text to show. */
    static Wanted parse(String[] args, Surroundings around) {
        if (args.length == 0) {
            return neither();
        }
        try {
            ParseResult given = new CommandLine(spec())
                    .setExpandAtFiles(false) // an @ begins a nick, not the name of a file
                    .setInterpolateVariables(false)
                    .parseArgs(args);
            return new Options(given, around).wanted();
        } catch (ParameterException e) {
            return wrong(Mistakes.sentence(e));
        } catch (UsageException | Failure e) {
            return wrong(String.valueOf(e.getMessage()));
        }
    }

    static CommandSpec spec() {
        return CommandSpec.create()
                .name("chat")
                .addOption(OptionSpec.builder("-l", "--listen")
                        .type(String.class)
                        .arity("0..1")
                        .fallbackValue("")
                        .build())
                .addOption(text("-c", "--connect"))
                .addOption(text("-n", "--name"))
                .addOption(text("--room"))
                .addOption(flag("--headless"))
                .addOption(flag("--line"))
                .addOption(flag("--json"))
                .addOption(text("--send"))
                .addOption(text("--forget"))
                .addOption(flag("--no-tls"))
                .addOption(flag("--allow-plaintext"))
                .addOption(text("--greet"))
                .addOption(flag("--no-flood-limit"))
                .addOption(text("--history"))
                .addOption(text("--motd"))
                .addOption(text("--network"))
                .addOption(OptionSpec.builder("--oper")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1")
                        .build())
                .addOption(text("--server-name"))
                .addOption(text("--tls-cert"))
                .addOption(text("--tls-key"))
                .addOption(text("--password-file"))
                .addOption(text("--data-dir"))
                .addOption(text("--color"))
                .addOption(flag("-V", "--version"))
                .addOption(flag("-h", "--help"));
    }

    private static OptionSpec text(String... names) {
        String[] further = List.of(names).subList(1, names.length).toArray(String[]::new);
        return OptionSpec.builder(names[0], further)
                .type(String.class)
                .arity("1")
                .build();
    }

    private static OptionSpec flag(String... names) {
        String[] further = List.of(names).subList(1, names.length).toArray(String[]::new);
        return OptionSpec.builder(names[0], further)
                .type(boolean.class)
                .arity("0")
                .build();
    }

    private Wanted wanted() throws UsageException, Failure {
        if (has("--help")) {
            return new Wanted.Show(Help.TEXT, Exit.OK);
        }
        if (has("--version")) {
            return new Wanted.Show(Help.version(), Exit.OK);
        }
        refuseContradictions();
        Optional<Path> dataFolder = dataFolder();
        if (has("--forget")) {
            return new Wanted.Forget(
                    filled("--forget", "the name of a known host, as the screen shows it"), dataFolder);
        }
        if (has("--listen") == has("--connect")) {
            return has("--listen")
                    ? wrong(
                            "--listen hosts a room and --connect joins one; use one of them, and another terminal for the"
                                    + " other.")
                    : neither();
        }
        return has("--listen") ? host(seat(dataFolder)) : join(seat(dataFolder));
    }

    private void refuseContradictions() throws UsageException {
        for (OptionSpec option : given.matchedOptions()) {
            for (String other : EXCLUSIVE.getOrDefault(option.longestName(), List.of())) {
                if (has(other)) {
                    throw new UsageException(
                            option.longestName() + " and " + other + " do not go together; leave one out.");
                }
            }
        }
    }

    private Wanted host(Wanted.Seat seat) throws UsageException, Failure {
        String where = value("--listen", "");
        if (where.startsWith("-")) {
            return mistyped(where);
        }
        try {
            ListenAddress address = where.isEmpty() ? ListenAddress.usual() : ListenAddress.parse(where);
            Wanted.Service service = new HostOptions(given, around).service();
            return new Wanted.Host(address, room(DEFAULT_ROOM), has("--allow-plaintext"), service, seat);
        } catch (MalformedAddressException e) {
            throw new UsageException("--listen: " + e.getMessage() + ".");
        }
    }

    private Wanted join(Wanted.Seat seat) throws UsageException, Failure {
        String where = value("--connect", "");
        if (where.startsWith("-")) {
            return mistyped(where);
        }
        try {
            Address address = address(where);
            String named = address.room();
            String room = room(named.isEmpty() ? DEFAULT_ROOM : named);
            if (!named.isEmpty() && !named.equals(room)) {
                throw new UsageException(
                        "--connect names the room " + named + " and --room " + room + "; leave one out.");
            }
            return new Wanted.Join(address, room, message(), Passwords.of(given, around), seat);
        } catch (MalformedAddressException e) {
            throw new UsageException("--connect: " + e.getMessage() + ".");
        }
    }

    /** Without encryption it is the server's first words that tell how to talk there. */
    private Address address(String where) throws MalformedAddressException, UsageException {
        Address address = Address.parse(where);
        if (!has("--no-tls")) {
            return address;
        }
        if (where.contains("://")) {
            throw new UsageException("--no-tls goes with HOST:PORT, and " + where
                    + " says itself how to talk there; leave one out, for example: chat --no-tls --connect "
                    + address.place() + ".");
        }
        return address.unencrypted();
    }

    /** No place begins with a dash: it is an option in the place's place. */
    private Wanted mistyped(String option) {
        return parse(new String[] {option}, around);
    }

    private Wanted.Seat seat(Optional<Path> dataFolder) throws UsageException {
        return new Wanted.Seat(nick(), has("--name"), surface(), colour(), dataFolder);
    }

    private String nick() throws UsageException {
        if (!has("--name")) {
            return Nick.nearest(around.loginName());
        }
        String name = value("--name", "");
        if (!Nick.isValid(name)) {
            throw new UsageException("--name: \"" + name + "\" cannot be a name: it has to begin with a letter and may"
                    + " have letters, digits, - and _, 32 at most. Try --name " + Nick.nearest(name) + ".");
        }
        return name;
    }

    /** The rule for rooms is the address's own; a room is right if an address with it is. */
    private String room(String usual) throws UsageException {
        String name = value("--room", usual);
        try {
            String room = Address.parse("chat://localhost/" + name).room();
            if (room.isEmpty()) {
                throw new UsageException("--room: a name is missing. Try --room " + DEFAULT_ROOM + ".");
            }
            return room;
        } catch (MalformedAddressException e) {
            throw new UsageException("--room: " + e.getMessage() + ".");
        }
    }

    private Wanted.Surface surface() {
        if (has("--headless")) {
            return Wanted.Surface.HEADLESS;
        }
        if (has("--json")) {
            return Wanted.Surface.JSON;
        }
        boolean lines = has("--line") || has("--send") || !around.terminal();
        return lines ? Wanted.Surface.LINE : Wanted.Surface.SCREEN;
    }

    /** What is asked for here wins over the variable (no-color.org). */
    private Wanted.Colour colour() throws UsageException {
        return switch (value("--color", "")) {
            case "always" -> Wanted.Colour.ALWAYS;
            case "never" -> Wanted.Colour.NEVER;
            case "auto" -> Wanted.Colour.AUTO;
            case "" -> {
                if (has("--color")) {
                    throw new UsageException("--color: write auto, always or never.");
                }
                yield around.environment().getOrDefault("NO_COLOR", "").isEmpty()
                        ? Wanted.Colour.AUTO
                        : Wanted.Colour.NEVER;
            }
            default ->
                throw new UsageException(
                        "--color: \"" + value("--color", "") + "\" is not known; write auto, always or never.");
        };
    }

    private Optional<String> message() throws UsageException {
        return has("--send") ? Optional.of(filled("--send", "the text to send")) : Optional.empty();
    }

    private Optional<Path> dataFolder() throws UsageException {
        if (!has("--data-dir")) {
            return Optional.empty();
        }
        String folder = filled("--data-dir", "a folder");
        try {
            return Optional.of(Path.of(folder).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            throw new UsageException("--data-dir: \"" + folder + "\" cannot be a folder.");
        }
    }

    private String filled(String option, String what) throws UsageException {
        String value = value(option, "");
        if (value.isBlank()) {
            throw new UsageException(option + " needs " + what + ".");
        }
        return value;
    }

    private boolean has(String option) {
        return given.hasMatchedOption(option);
    }

    private String value(String option, String otherwise) {
        return given.matchedOptionValue(option, otherwise);
    }

    private static Wanted neither() {
        return new Wanted.Show(Help.NEITHER, Exit.USAGE);
    }

    private static Wanted wrong(String sentence) {
        return new Wanted.Show("chat: " + sentence + "\n" + "See chat --help.\n", Exit.USAGE);
    }

    /** The user's mistake, on its way to {@link #parse}. */
    private static final class UsageException extends Exception {
        private static final long serialVersionUID = 1L;

        UsageException(String message) {
            super(message);
        }
    }
}
