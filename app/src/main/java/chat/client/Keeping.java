package chat.client;

import chat.irc.Limits;
import chat.irc.Message;
import chat.text.Printable;
import java.util.ArrayList;
import java.util.List;

/** What the operators of a room do, and what is told of it. */
final class Keeping {
    /** What stands in a mask and in no name. */
    private static final String MASK = "!@*?";

    private Keeping() {}

    /** {@code /kick NAME [WHY]}. */
    static Step kick(State state, String arguments) {
        String[] parts = arguments.split("\\s+", 2);
        if (!isName(parts[0])) {
            return Commands.problem(state, "/kick needs a name: /kick bob too loud");
        }
        String room = state.room().name();
        Message bare = Message.of("KICK", room, parts[0]);
        return Commands.online(
                state, parts.length < 2 ? bare : Message.of("KICK", room, parts[0], parts[1].replaceAll("\\s+", " ")));
    }

    /** {@code /ban [NAME]}: keeps somebody out, or tells who is. */
    static Step ban(State state, String name) {
        return name.isEmpty() ? mode(state, "+b") : changed(state, "ban", "+b", name, mask(name));
    }

    static Step unban(State state, String name) {
        return changed(state, "unban", "-b", name, mask(name));
    }

    private static String mask(String name) {
        return name.chars().anyMatch(c -> MASK.indexOf(c) >= 0) ? name : name + "!*@*";
    }

    static Step op(State state, String name) {
        return changed(state, "op", "+o", name, name);
    }

    static Step deop(State state, String name) {
        return changed(state, "deop", "-o", name, name);
    }

    static Step voice(State state, String name) {
        return changed(state, "voice", "+v", name, name);
    }

    static Step devoice(State state, String name) {
        return changed(state, "devoice", "-v", name, name);
    }

    private static Step changed(State state, String command, String mode, String name, String parameter) {
        return isName(name)
                ? Commands.online(state, Message.of("MODE", state.room().name(), mode, parameter))
                : Commands.problem(state, "/" + command + " needs one name: /" + command + " bob");
    }

    /** {@code /mode [MODES]}: for those who know IRC. */
    static Step mode(State state, String modes) {
        List<String> params = new ArrayList<>(List.of(state.room().name()));
        params.addAll(modes.isEmpty() ? List.of() : List.of(modes.split("\\s+")));
        boolean legal = params.size() <= Limits.PARAMETERS
                && params.subList(0, params.size() - 1).stream().noneMatch(p -> p.startsWith(":"));
        return legal
                ? Commands.online(state, Message.of("MODE", params.toArray(String[]::new)))
                : Commands.problem(state, "/mode needs modes as IRC has them: /mode +m");
    }

    /** {@code /invite NAME}. */
    static Step invite(State state, String name) {
        return isName(name)
                ? Commands.online(state, Message.of("INVITE", name, state.room().name()))
                : Commands.problem(state, "/invite needs one name, or none: /invite bob");
    }

    private static boolean isName(String text) {
        return !text.isEmpty()
                && !text.startsWith(":")
                && text.chars().noneMatch(c -> c == ',' || Character.isWhitespace(c));
    }

    /** What a change of modes means, in words; a server's own ones are not told. */
    static String told(String by, char mode, boolean adds, String parameter) {
        String whom = Printable.name(parameter);
        return switch (mode) {
            case 'o' -> by + (adds ? " made " + whom + " an operator" : " took " + whom + " the operator's rights");
            case 'v' -> by + (adds ? " gave " + whom + " a voice" : " took " + whom + " the voice");
            case 'b' -> by + (adds ? " keeps " + whom + " out" : " lets " + whom + " come again");
            case 'm' -> by + (adds ? " lets only operators and voices speak" : " lets everybody speak");
            case 'i' -> by + (adds ? " lets only those in who are invited" : " lets everybody in");
            case 'k' -> by + (adds ? " set a key, without which nobody comes in" : " took the key away");
            default ->
                by + " set the mode " + (adds ? "+" : "-") + Printable.clean(String.valueOf(mode))
                        + (whom.isEmpty() ? "" : " " + whom);
        };
    }
}
