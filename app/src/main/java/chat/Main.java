package chat;

/** The front door. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        Wanted wanted = Options.parse(args, Surroundings.here());
        if (wanted instanceof Wanted.Show show) {
            (show.exit() == Exit.OK ? System.out : System.err).print(show.text());
            System.exit(show.exit().code());
        }
        System.err.println("chat: hosting and joining are not built yet.");
        System.exit(Exit.ERROR.code());
    }
}
