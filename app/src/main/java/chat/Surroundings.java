package chat;

import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the program finds around it when it starts.
 *
 * @param environment the variables of the process
 * @param loginName who started it, in whatever letters the system allows
 * @param terminal whether both standard input and standard output are a terminal
 */
record Surroundings(Map<String, String> environment, String loginName, boolean terminal) {
    /** Set by the start script, which knows without loading a class. */
    private static final String TERMINAL = "chat.terminal";

    Surroundings {
        environment = Map.copyOf(environment);
    }

    /** Those of this process. */
    static Surroundings here() {
        String told = System.getProperty(TERMINAL);
        boolean terminal = told == null ? isTerminal(System.console()) : Boolean.parseBoolean(told);
        return new Surroundings(System.getenv(), System.getProperty("user.name", ""), terminal);
    }

    /** Before Java 22 there is a console only on a terminal; since then it has to be asked. */
    private static boolean isTerminal(@Nullable Console console) {
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true; // an older Java, where the console's being there is the answer
        }
    }
}
