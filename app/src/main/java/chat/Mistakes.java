package chat;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line that cannot be read, and the nearest right form. */
final class Mistakes {
    private Mistakes() {}

    /** In one sentence, with its full stop. */
    static String sentence(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched);
        }
        if (e instanceof MissingParameterException missing
                && missing.getMissing().get(0) instanceof OptionSpec option) {
            return option.longestName() + " needs a value: " + Help.form(option.longestName()) + ".";
        }
        if (e instanceof OverwrittenOptionException twice && twice.getOverwritten() instanceof OptionSpec option) {
            return option.longestName() + " is given twice; leave one out.";
        }
        return e.getMessage().replaceAll("\\R.*", "") + ".";
    }

    private static String unmatched(UnmatchedArgumentException e) {
        String first = e.getUnmatched().get(0);
        if (!first.startsWith("-")) {
            return "\"" + first + "\" stands alone; to join, write chat --connect " + first
                    + ", to host, chat --listen.";
        }
        @Nullable
        String nearest = e.getSuggestions().stream()
                .filter(Pattern.compile("^-").asPredicate())
                .findFirst()
                .orElse(null);
        return "there is no option " + first + (nearest == null ? "." : "; did you mean " + Help.form(nearest) + "?");
    }
}
