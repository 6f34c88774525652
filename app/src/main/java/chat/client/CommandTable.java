package chat.client;

import chat.client.Entry.Kind;
import chat.irc.Message;
import chat.text.Printable;
import chat.text.Span;
import chat.text.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/** The commands, in the order of the help, and what the short ones do. */
final class CommandTable {
    /**
     * One command.
     *
     * @param name without the slash, lower case
     * @param needs what there must be before a line from a pipe does it
     * @param arguments how they are told in the help
     * @param help what it does, in a few words
     * @param action what it does with the text behind its name
     */
    record Command(String name, String arguments, String help, Needs needs, BiFunction<State, String, Step> action) {}

    /** What a command cannot do without. */
    enum Needs {
        NOTHING,
        /** Waits by itself, but nobody may overtake it. */
        ITS_TURN,
        A_WIRE,
        THE_ROOM,
        /** The same; and a conversation between two is none. */
        MEMBERS
    }

    /** What there is no need for without a screen. */
    private static final Set<String> SCREEN_ONLY = Set.of("unread", "bare", "editor", "select", "redraw");

    private final Sending sending;
    private final List<Command> table;

    /** What few people use is behind a lambda: a reference to its method would load its class at the start. */
    CommandTable(Sending sending, Jumping jumping, Selecting selecting) {
        this.sending = sending;
        this.table = List.of(
                new Command("me", "TEXT", "say what you do", Needs.ITS_TURN, this::me),
                new Command("msg", "NAME TEXT", "say something to one person", Needs.ITS_TURN, this::msg),
                new Command("nick", "NAME", "change your name", Needs.A_WIRE, CommandTable::nick),
                new Command("who", "", "who is here", Needs.MEMBERS, (s, t) -> Present.command(s)),
                new Command("topic", "[TEXT]", "show or set the topic", Needs.MEMBERS, CommandTable::topic),
                new Command(
                        "invite",
                        "[NAME]",
                        "show how others can join, or invite one",
                        Needs.NOTHING,
                        CommandTable::invite),
                new Command("kick", "NAME [WHY]", "put somebody out", Needs.MEMBERS, (s, t) -> Keeping.kick(s, t)),
                new Command(
                        "ban",
                        "[NAME]",
                        "keep somebody out, or tell who is",
                        Needs.MEMBERS,
                        (s, t) -> Keeping.ban(s, t)),
                new Command("unban", "NAME", "let somebody come again", Needs.MEMBERS, (s, t) -> Keeping.unban(s, t)),
                new Command("op", "NAME", "make somebody an operator", Needs.MEMBERS, (s, t) -> Keeping.op(s, t)),
                new Command("deop", "NAME", "take that back", Needs.MEMBERS, (s, t) -> Keeping.deop(s, t)),
                new Command(
                        "voice", "NAME", "let somebody speak under +m", Needs.MEMBERS, (s, t) -> Keeping.voice(s, t)),
                new Command("devoice", "NAME", "take that back", Needs.MEMBERS, (s, t) -> Keeping.devoice(s, t)),
                new Command(
                        "mode", "[MODES]", "show or set the room's modes", Needs.MEMBERS, (s, t) -> Keeping.mode(s, t)),
                new Command(
                        "verify",
                        "[NAME [ok]]",
                        "compare words, to be sure who it is",
                        Needs.THE_ROOM,
                        (s, t) -> Verifying.command(s, t)),
                new Command(
                        "outbox",
                        "[send|drop [NUMBER]]",
                        "what has not arrived, and what to do about it",
                        Needs.NOTHING,
                        (s, t) -> Outbox.command(s, t)),
                new Command(
                        "delete",
                        "[WHY]",
                        "take back the last that you have said",
                        Needs.THE_ROOM,
                        (s, t) -> Redacting.command(s, t)),
                new Command(
                        "edit",
                        "[TEXT]",
                        "correct the last that you have said",
                        Needs.THE_ROOM,
                        (s, t) -> Correcting.command(s, t, sending)),
                new Command("editor", "", "write in your editor", Needs.NOTHING, (s, t) -> Composing.command(s)),
                new Command(
                        "react",
                        "SIGN",
                        "say what you think of the last message; again takes it back",
                        Needs.THE_ROOM,
                        (s, t) -> Reacting.command(s, t)),
                new Command("find", "WORDS", "search all that is kept", Needs.THE_ROOM, (s, t) -> Searching.open(s, t)),
                new Command(
                        "again",
                        "[NUMBER]",
                        "tell what was said last once more",
                        Needs.ITS_TURN,
                        (s, t) -> Again.command(s, t)),
                new Command(
                        "export",
                        "FILE",
                        "write all that is kept to FILE (.txt .md .jsonl)",
                        Needs.THE_ROOM,
                        (s, t) -> CommandTable.export(s, t)),
                new Command(
                        "join",
                        "[ROOM [KEY]]",
                        "go to one more room, or be let in again",
                        Needs.THE_ROOM,
                        (s, t) -> Switching.join(s, t)),
                new Command(
                        "part",
                        "[WHY]",
                        "leave this room, or close this conversation",
                        Needs.THE_ROOM,
                        (s, t) -> Switching.part(s, t)),
                new Command(
                        "query", "NAME", "talk with one person alone", Needs.ITS_TURN, (s, t) -> Switching.query(s, t)),
                new Command(
                        "rooms",
                        "",
                        "where you are, and what is new there",
                        Needs.ITS_TURN,
                        (s, t) -> Switching.rooms(s)),
                new Command(
                        "greet",
                        "none|syn|banner|port",
                        "host: what older programs hear",
                        Needs.NOTHING,
                        (s, t) -> Greet.command(s, t)),
                new Command(
                        "history",
                        "[500 MB|2 years]",
                        "host: what is kept of the room",
                        Needs.NOTHING,
                        (s, t) -> Retaining.command(s, t)),
                new Command(
                        "set",
                        "[NAME [VALUE]]",
                        "what you can choose, and what you chose",
                        Needs.NOTHING,
                        (s, t) -> Tuning.command(s, t)),
                new Command("doctor", "", "how it is with the connection", Needs.NOTHING, (s, t) -> Doctor.examine(s)),
                new Command(
                        "unread",
                        "",
                        "go to the first that is new",
                        Needs.NOTHING,
                        (s, t) -> onScreen(s, "All that came has been told.", jumping::unread)),
                new Command(
                        "bare",
                        "",
                        "nothing but what was said, to take it with the mouse",
                        Needs.NOTHING,
                        (s, t) -> onScreen(
                                s,
                                "Nothing stands around what is told here.",
                                on -> on.with(on.viewport().bare(true)))),
                new Command(
                        "select",
                        "",
                        "choose a message, as Alt-S does",
                        Needs.NOTHING,
                        (s, t) -> s.me().manner() == Profile.Manner.SCREEN
                                ? selecting.open(s)
                                : Commands.problem(s, "/select is for a screen.")),
                new Command("redraw", "", "paint anew", Needs.NOTHING, (s, t) -> Step.of(s, new Effect.Redraw())),
                new Command("help", "", "keys and commands", Needs.NOTHING, this::help),
                new Command("quit", "", "leave (also /q, /exit)", Needs.NOTHING, (s, t) -> Typing.leave(s)));
    }

    /** All of them, in the order of the help. */
    List<Command> all() {
        return table;
    }

    /** The one with this name, or another that means it. */
    Optional<Command> find(String name) {
        String full = switch (name) {
            case "q", "exit" -> "quit";
            case "redact" -> "delete";
            default -> name;
        };
        return table.stream().filter(c -> c.name().equals(full)).findFirst();
    }

    /** What to say of a name that none has. */
    String unknown(String name) {
        String near = table.stream()
                .map(Command::name)
                .filter(n -> !name.isEmpty() && (n.startsWith(name) || name.startsWith(n)))
                .findFirst()
                .map(n -> "Did you mean /" + n + "? ")
                .orElse("");
        return "There is no command /" + Printable.clean(name) + ", and nothing was sent. " + near
                + "/help lists them; // sends a line that begins with a slash.";
    }

    private Step me(State state, String text) {
        return text.isEmpty()
                ? Commands.problem(state, "/me needs a text: /me waves")
                : sending.say(state, state.room().name(), text, true);
    }

    private Step msg(State state, String arguments) {
        String[] parts = arguments.split("\\s+", 2);
        if (parts.length < 2) {
            return Commands.problem(state, "/msg needs a name and a text: /msg ana hello");
        }
        String target = parts[0];
        return Commands.isPerson(target)
                ? sending.say(state, target, parts[1], false).then(s -> Step.of(placed(s, target)))
                : Commands.problem(state, "/msg goes to one person: /msg ana hello");
    }

    /** What moves the screen, or what is told where there is none. */
    private static Step onScreen(State state, String told, UnaryOperator<State> move) {
        boolean screen = state.me().manner() == Profile.Manner.SCREEN;
        return screen ? Step.of(move.apply(state)) : Commands.note(state, told);
    }

    /** Where it went is told, when that is not on the screen. */
    private static State placed(State state, String target) {
        int number = state.number(target);
        boolean screen = state.me().manner() == Profile.Manner.SCREEN;
        boolean elsewhere = screen && number != 0 && number != state.rooms().shown();
        return elsewhere
                ? state.with(state.writing()
                        .noting("Said to " + target + " alone: Alt-"
                                + (state.rooms().place(number) + 1) + " goes there."))
                : state;
    }

    private static Step nick(State state, String name) {
        if (name.isEmpty() || name.split("\\s", 2).length > 1 || name.startsWith(":")) {
            return Commands.problem(state, "/nick needs one name: /nick ana");
        }
        boolean unnamed = state.link().phase() == Link.Phase.REGISTERING;
        State asked = unnamed ? state.with(state.me().renamed(name)) : state;
        return Commands.online(asked, Message.of("NICK", name));
    }

    private static Step topic(State state, String text) {
        if (!text.isEmpty()) {
            return Commands.online(state, Message.of("TOPIC", state.room().name(), text.replaceAll("\\s*\n\\s*", " ")));
        }
        String topic = state.room().topic();
        return Commands.note(state, topic.isEmpty() ? "There is no topic. /topic TEXT sets one." : "Topic: " + topic);
    }

    private static Step invite(State state, String name) {
        if (!name.isEmpty()) {
            return Keeping.invite(state, name);
        }
        return state.me().card().isEmpty()
                ? Commands.note(state, "How to join is not known yet.")
                : Step.of(Update.shown(state, Kind.CARD, state.me().card()));
    }

    private static Step export(State state, String file) {
        if (file.isEmpty()) {
            return Commands.problem(state, "/export needs a file: /export talk.txt, or talk.md, or talk.jsonl");
        }
        return state.outgoing().isKept()
                ? Step.of(state, new Effect.Export(file))
                : Commands.problem(state, "Nothing is kept of this conversation, so there is nothing to export.");
    }

    private Step help(State state, String ignored) {
        if (state.me().manner() == Profile.Manner.SCREEN) {
            return Step.of(state.with(state.viewport().helping(0)));
        }
        List<List<Span>> lines = new ArrayList<>();
        for (Command command : table) {
            if (!SCREEN_ONLY.contains(command.name())) {
                lines.add(List.of(
                        Span.of(("/" + command.name() + " " + command.arguments()).strip(), Tone.KEY),
                        Span.of(": " + command.help(), Tone.QUIET)));
            }
        }
        return Step.of(Update.shown(state, Kind.STATE, lines));
    }
}
