package chat;

import chat.dialect.Greeting;
import chat.irc.HostName;
import chat.irc.Password;
import chat.server.Access;
import chat.server.Settings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** The options of those who run a room as an IRC server. Files that are named are tried at once. */
final class HostOptions {
    /** A network's name: one word that can stand in ISUPPORT without escapes. */
    private static final String NETWORK = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}";

    /** An operator's name. */
    private static final String OPERATOR = "[A-Za-z0-9_-]{1,32}";

    private final ParseResult given;
    private final Surroundings around;

    HostOptions(ParseResult given, Surroundings around) {
        this.given = given;
        this.around = around;
    }

    Wanted.Service service() throws Failure {
        boolean limitsFloods = !given.hasMatchedOption("--no-flood-limit");
        return new Wanted.Service(
                serverName(), network(), motd(), certificate(), limitsFloods, access(), greeting(), durable());
    }

    /** What those hear who wait to be spoken to, as older programs do. */
    private Greeting greeting() throws Failure {
        String greeting = given.matchedOptionValue("--greet", "port");
        return switch (greeting) {
            case "port" -> Greeting.BY_PORT;
            case "none" -> Greeting.NONE;
            case "syn" -> Greeting.SYN;
            case "banner" -> Greeting.BANNER;
            default ->
                throw usage("--greet: \"" + greeting + "\" is not known; write none, syn or banner, or leave it out.");
        };
    }

    private Access access() throws Failure {
        return new Access(Passwords.of(given, around), operators());
    }

    /** {@code NAME:PASSWORD-FILE}, any number of times. */
    private Map<String, Password> operators() throws Failure {
        Map<String, Password> operators = new LinkedHashMap<>();
        for (String operator : given.matchedOptionValue("--oper", List.<String>of())) {
            int colon = operator.indexOf(':');
            if (colon < 1 || !operator.substring(0, colon).matches(OPERATOR)) {
                throw usage("--oper: write --oper NAME:PASSWORD-FILE; a name has letters, digits, - and _.");
            }
            String name = operator.substring(0, colon);
            GivenFile file = GivenFile.of("--oper", operator.substring(colon + 1));
            if (operators.put(name, Passwords.in(file)) != null) {
                throw usage("--oper: " + name + " is given twice; each operator has one password.");
            }
        }
        return operators;
    }

    private String serverName() throws Failure {
        String name = given.matchedOptionValue("--server-name", Settings.SERVER_NAME);
        if (!HostName.isValid(name)) {
            throw usage("--server-name: \"" + name + "\" is no name for a server; it has letters, digits, dashes and at"
                    + " least one dot, 63 in all, for example chat.example.org.");
        }
        return name;
    }

    private String network() throws Failure {
        String name = given.matchedOptionValue("--network", Settings.NETWORK);
        if (!name.matches(NETWORK)) {
            throw usage("--network: \"" + name + "\" is no name for a network; it is one word of letters, digits, dots,"
                    + " - and _, 32 at most.");
        }
        return name;
    }

    private Optional<GivenFile> motd() throws Failure {
        Optional<GivenFile> file = file("--motd");
        if (file.isPresent()) {
            file.get().text();
        }
        return file;
    }

    private Optional<GivenCertificate> certificate() throws Failure {
        Optional<GivenFile> chain = file("--tls-cert");
        Optional<GivenFile> key = file("--tls-key");
        if (chain.isEmpty() != key.isEmpty()) {
            throw usage("--tls-cert and --tls-key go together; give both.");
        }
        if (chain.isEmpty() || key.isEmpty()) {
            return Optional.empty();
        }
        GivenCertificate certificate = new GivenCertificate(chain.get(), key.get());
        certificate.read();
        return Optional.of(certificate);
    }

    /** Whether what is said is kept on disk. */
    private boolean durable() throws Failure {
        String history = given.matchedOptionValue("--history", "durable");
        return switch (history) {
            case "durable" -> true;
            case "memory" -> false;
            default -> throw usage("--history: \"" + history + "\" is not known; write durable or memory.");
        };
    }

    private Optional<GivenFile> file(String option) throws Failure {
        return given.hasMatchedOption(option)
                ? Optional.of(GivenFile.of(option, given.matchedOptionValue(option, "")))
                : Optional.empty();
    }

    private static Failure usage(String sentence) {
        return new Failure(Exit.USAGE, sentence);
    }
}
