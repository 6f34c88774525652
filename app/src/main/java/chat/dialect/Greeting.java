package chat.dialect;

import java.util.List;

/** What a host says to those who wait for it to speak first. */
public enum Greeting {
    /** Nothing: most programs show a greeting as somebody's first message. */
    NONE,

    /** What the CS372 client waits for, and dies without. */
    SYN,

    /** The question for a screen name that the Hackbright clients expect. */
    BANNER,

    /** Whatever the programs expect that have this port written in. */
    BY_PORT;

    /** The port that is written in the CS372 programs. */
    private static final int CS372 = 52_928;

    /** The port of the Hackbright exercise. */
    private static final int HACKBRIGHT = 5_555;

    private static final String RULE = "-".repeat(37) + "\n";

    /** What it means on a port; never {@link #BY_PORT}. */
    Greeting on(int port) {
        if (this != BY_PORT) {
            return this;
        }
        return switch (port) {
            case CS372 -> SYN;
            case HACKBRIGHT -> BANNER;
            default -> NONE;
        };
    }

    /** The bytes of it. */
    List<Say> said() {
        return switch (this) {
            case SYN -> List.of(Say.now("SYN"));
            case BANNER ->
                List.of(Say.now(
                        RULE + "Welcome to the Hackbright Chat Server\n" + RULE + "Please enter your screen name:\n"));
            case NONE, BY_PORT -> List.of();
        };
    }
}
