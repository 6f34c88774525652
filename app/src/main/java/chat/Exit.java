package chat;

/** How the program ends; scripts rely on these numbers, so they never change their meaning. */
enum Exit {
    OK(0),
    ERROR(1),
    /** What was asked for on the command line makes no sense; 2 as everywhere. */
    USAGE(2),
    /** A port cannot be listened on, or a host cannot be reached. */
    UNREACHABLE(3),
    /** The host shows another key than before. */
    CHANGED_HOST(4),
    /** 128 and SIGINT, as shells count. */
    INTERRUPTED(130);

    private final int code;

    Exit(int code) {
        this.code = code;
    }

    /** The way to end that has this number. */
    static Exit of(int code) {
        for (Exit exit : values()) {
            if (exit.code == code) {
                return exit;
            }
        }
        throw new IllegalArgumentException("no way to end with " + code);
    }

    int code() {
        return code;
    }
}
