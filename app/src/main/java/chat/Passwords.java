package chat;

import chat.irc.Password;
import java.util.Optional;
import picocli.CommandLine.ParseResult;

/** Where a password comes from: a file or a variable, and never the command line, which everybody on the machine sees. */
final class Passwords {
    /** The variable. */
    static final String VARIABLE = "CHAT_PASSWORD";

    private static final String OPTION = "--password-file";

    private Passwords() {}

    /** The room's password, if there is one; a file wins over the variable. */
    static Optional<Password> of(ParseResult given, Surroundings around) throws Failure {
        if (given.hasMatchedOption(OPTION)) {
            return Optional.of(in(GivenFile.of(OPTION, given.matchedOptionValue(OPTION, ""))));
        }
        String variable = around.environment().getOrDefault(VARIABLE, "");
        if (variable.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Password.of(variable));
        } catch (IllegalArgumentException e) {
            throw new Failure(Exit.USAGE, VARIABLE + " has no password of 1 to " + Password.MOST + " bytes.", e);
        }
    }

    /** The first line of a file. */
    static Password in(GivenFile file) throws Failure {
        String first = file.text().lines().findFirst().orElse("");
        try {
            return Password.of(first);
        } catch (IllegalArgumentException e) {
            throw file.unusable("has no password of 1 to " + Password.MOST + " bytes in its first line");
        }
    }
}
