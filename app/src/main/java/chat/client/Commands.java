package chat.client;

import chat.client.CommandTable.Command;
import chat.client.CommandTable.Needs;
import chat.client.Entry.Kind;
import chat.irc.Limits;
import chat.irc.Message;
import chat.text.Printable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a line that was entered does: a message, or a command behind a slash. */
final class Commands {
    /** The longest name of a person that any server gives. In characters; the longest known NICKLEN is 64. */
    private static final int LONGEST_NAME = 128;

    private final Sending sending;
    private final CommandTable table;

    Commands(Sending sending, Jumping jumping, Selecting selecting) {
        this.sending = sending;
        this.table = new CommandTable(sending, jumping, selecting);
    }

    /** All of them, in the order of the help. */
    List<Command> all() {
        return table.all();
    }

    /** A line was entered: by Enter, or where there is no screen by its end. */
    Step enter(State state, String line) {
        if (line.isBlank()) {
            return Step.of(state);
        }
        if (state.me().manner() == Profile.Manner.SCREEN && line.equals(":q")) {
            return Typing.leave(state.with(state.writing().entered(line)));
        }
        if (isSlip(state, line)) {
            return problem(
                    state,
                    "Nothing was sent: take the blank before " + line.strip().split("\\s", 2)[0]
                            + " away for the command, or write // to say it.");
        }
        boolean command = line.startsWith("/") && !line.startsWith("//");
        Optional<Command> found = command ? table.find(name(line)) : Optional.empty();
        if (command && found.isEmpty()) {
            return problem(state, table.unknown(name(line)));
        }
        if (!command && !state.link().isHopeful()) {
            return Sending.unsaid(state, "Nothing was sent: " + nobodyListens(state));
        }
        About about = state.writing().about();
        State entered = Scroll.newest(state.with(state.writing().entered(line)));
        if (found.isPresent()
                && found.get().needs() == Needs.MEMBERS
                && state.room().isPrivate()) {
            return problem(entered, "/" + found.get().name() + " is for rooms, and this is between you and one other.");
        }
        return found.isPresent()
                ? found.get().action().apply(entered, arguments(line))
                : sending.say(
                        entered.with(entered.writing().with(about)).inRoom(r -> r.with(Unread.NOTHING)),
                        state.room().name(),
                        line.startsWith("//") ? line.substring(1) : line,
                        false);
    }

    /**
     * A line came in where there is no screen. Who writes into a pipe cannot see whether the room is open yet: a command
     * that needs it waits, and so does what comes behind.
     */
    Step typed(State state, String line, String room) {
        if (!waits(state, line)) {
            return enter(state, line, room);
        }
        return state.writing().later().size() < Writing.LATER
                ? Step.of(state.with(state.writing().postponing(line, room)))
                : problem(state, "Nothing was done: " + Writing.LATER + " lines wait for the room already.");
    }

    private Step enter(State state, String line, String room) {
        if (room.isEmpty() || state.isRoom(room)) {
            return enter(state, line);
        }
        State open = isPerson(room) ? state.opening(room) : state;
        int number = open.number(room);
        return number == 0
                ? Sending.unsaid(state, "Nothing was sent: you are not in " + Printable.name(room) + ".")
                : open.within(number, s -> enter(s, line));
    }

    private boolean waits(State state, String line) {
        boolean command = line.startsWith("/") && !line.startsWith("//");
        Optional<Command> found = command ? table.find(name(line)) : Optional.empty();
        if (line.isBlank() || state.link().isOpen() || !state.link().isHopeful()) {
            return false;
        }
        if (found.isEmpty()) {
            return !command && !state.writing().later().isEmpty(); // what is said keeps its place
        }
        return switch (found.get().needs()) {
            case NOTHING -> false;
            case ITS_TURN -> !state.writing().later().isEmpty();
            case A_WIRE -> !state.link().isUp();
            case THE_ROOM, MEMBERS -> true;
        };
    }

    /** We are in the room: what waited for it is done now. */
    Step catchUp(State state) {
        boolean decided = state.link().isOpen() || state.link().phase() == Link.Phase.OUTSIDE;
        if (!decided || state.writing().later().isEmpty()) {
            return Step.of(state);
        }
        int typed = state.writing().typed();
        Step step = Step.of(state.with(state.writing().caughtUp()));
        for (Writing.Later later : state.writing().later()) {
            step = step.then(s -> again(s, later));
        }
        return step.then(s -> Sending.leaveWhenDone(s.with(s.writing().numbered(typed))));
    }

    /** What waited is done, or has to wait once more: the line before it may have gone to another room. */
    private Step again(State state, Writing.Later later) {
        return waits(state, later.line())
                ? Step.of(state.with(state.writing().numbered(later.number()).postponing(later.line(), later.room())))
                : enter(state.with(state.writing().numbered(later.number())), later.line(), later.room());
    }

    /** Why it would not do to keep a message, and what to do. */
    private static String nobodyListens(State state) {
        return state.link().phase() == Link.Phase.STOPPED
                ? "the connection has ended for good. " + state.me().words("Ctrl-Q quits.", "/quit leaves.")
                : "you are not in " + state.room().name() + ". /join asks to be let in again.";
    }

    /** Whether somebody who looks at a screen has slipped: a command with a blank before it. */
    private boolean isSlip(State state, String line) {
        String stripped = line.stripLeading();
        return state.me().manner() == Profile.Manner.SCREEN
                && line.startsWith(" ")
                && stripped.startsWith("/")
                && line.indexOf('\n') < 0
                && table.find(name(stripped)).isPresent();
    }

    private static String name(String line) {
        int end = 1;
        while (end < line.length() && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        return line.substring(1, end).toLowerCase(Locale.ROOT);
    }

    private static String arguments(String line) {
        int end = name(line).length() + 1;
        return line.substring(Math.min(line.length(), end)).strip();
    }

    static Step problem(State state, String text) {
        return Step.of(state.plus(
                Update.note(state, Kind.ERROR, text).typedAs(state.writing().typed())));
    }

    static Step note(State state, String text) {
        return Step.of(state.plus(Update.note(state, Kind.STATE, text)));
    }

    /** Something to know for a moment: in the hint row, or where there is none, by an entry. */
    static Step hint(State state, String text) {
        return state.me().manner() == Profile.Manner.SCREEN
                ? Step.of(state.with(state.writing().noting(text)))
                : note(state, text);
    }

    /** Whether a server could take this for the name of a person. */
    static boolean isPerson(String target) {
        return !target.isEmpty()
                && !Rooms.isRoom(target)
                && target.indexOf(',') < 0
                && !target.startsWith(":")
                && target.length() <= LONGEST_NAME;
    }

    /** Says it now, or why not. */
    static Step online(State state, Message message) {
        if (!state.link().isUp()) {
            String when = state.me().words("the status row says so", "you are told that you are in the room");
            return problem(state, "Not connected, so that has to wait. Try again when " + when + ".");
        }
        int bytes = message.toLine().getBytes(StandardCharsets.UTF_8).length + Limits.LINE_END;
        return bytes <= Limits.LINE
                ? Step.of(state, new Effect.Send(message))
                : problem(state, "That is too long for one line: " + Limits.LINE + " bytes at most. Nothing was sent.");
    }
}
