package chat.client;

import chat.client.Popup.Candidate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a word that is begun may become, by what stands before it. Pure. */
final class Candidates {
    /** Entries looked at to see who spoke last. A count. */
    private static final int RECENT = 1_000;

    /** Candidates at most; who has more to choose from types on. A count. */
    private static final int MOST = 100;

    /** Letters behind the colon from which a sign is meant, and not a colon. A count. */
    private static final int SIGN = 2;

    private Candidates() {}

    /**
     * @param list the likeliest first
     * @param none what is said when there are none; may be empty
     */
    record Meant(List<Candidate> list, String none) {
        static final Meant NOTHING = new Meant(List.of(), "");
    }

    /**
     * @param before what stands before the word
     * @param word what is typed of it
     */
    static Meant of(State state, List<CommandTable.Command> commands, String before, String word) {
        if (before.isEmpty() && word.startsWith("/") && !word.startsWith("//")) {
            return new Meant(commands(commands, word), "There is no such command.");
        }
        if (before.startsWith("/set ")) {
            return settings(before.substring("/set ".length()), word);
        }
        String argument = argument(commands, before);
        if (argument.matches("[a-z|]+")) {
            List<Candidate> choices = Stream.of(argument.split("\\|"))
                    .filter(choice -> choice.startsWith(word.toLowerCase(Locale.ROOT)))
                    .map(choice -> new Candidate(choice + " ", choice, ""))
                    .toList();
            return new Meant(choices, "It is one of: " + argument.replace("|", ", ") + ".");
        }
        boolean name = argument.equals("NAME");
        if (argument.equals("ROOM") || word.startsWith("#")) {
            return new Meant(rooms(state, word), "No room that you are in has a name that begins so.");
        }
        if (word.isEmpty() && !name) {
            return Meant.NOTHING;
        }
        if (word.startsWith(":") && !name) {
            return new Meant(
                    word.length() > SIGN ? signs(word) : List.of(),
                    "No sign is called that: :heart: and :+1: are some.");
        }
        String behind = before.isEmpty() ? ": " : " ";
        return new Meant(people(state, word, behind), "Nobody here has a name that begins so.");
    }

    /** A setting, or what it may be. */
    private static Meant settings(String before, String word) {
        List<Candidate> list = Tuning.candidates(before + word).stream()
                .map(name -> new Candidate(
                        name + " ", name, Setting.of(name).map(Setting::help).orElse("")))
                .toList();
        return new Meant(list, "No setting, or value of one, begins so: /set tells them all.");
    }

    /** What the command before it wants to have there, as the help tells it; empty if there is no command. */
    private static String argument(List<CommandTable.Command> commands, String before) {
        if (!before.startsWith("/") || before.startsWith("//")) {
            return "";
        }
        String[] words = before.split("\\s+");
        return commands.stream()
                .filter(command -> ("/" + command.name()).equals(words[0].toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(command -> command.arguments().replaceAll("[\\[\\]]", "").split("\\s+"))
                .filter(arguments -> words.length <= arguments.length)
                .map(arguments -> arguments[words.length - 1])
                .orElse("");
    }

    private static List<Candidate> commands(List<CommandTable.Command> commands, String word) {
        String typed = word.toLowerCase(Locale.ROOT);
        return commands.stream()
                .filter(command -> ("/" + command.name()).startsWith(typed))
                .map(command -> new Candidate(
                        "/" + command.name() + " ",
                        ("/" + command.name() + " " + command.arguments()).strip(),
                        command.help()))
                .toList();
    }

    private static List<Candidate> rooms(State state, String word) {
        String typed = word.startsWith("#") ? word : "#" + word;
        return state.rooms().all().stream()
                .filter(room -> !room.isPrivate() && begins(state, room.name(), typed))
                .map(room -> new Candidate(room.name() + " ", room.name(), ""))
                .toList();
    }

    private static List<Candidate> signs(String word) {
        String typed = word.toLowerCase(Locale.ROOT);
        return Emoji.all().entrySet().stream()
                .filter(sign -> (":" + sign.getKey() + ":").startsWith(typed))
                .limit(MOST)
                .map(sign -> new Candidate(sign.getValue(), sign.getValue() + " :" + sign.getKey() + ":", ""))
                .toList();
    }

    /** Who spoke last comes first; then those who are here by name, and those with whom I talk alone. */
    private static List<Candidate> people(State state, String word, String behind) {
        Map<String, Candidate> people = new LinkedHashMap<>();
        for (String nick : nicks(state)) {
            if (!state.isMe(nick) && begins(state, nick, word) && people.size() < MOST) {
                boolean away = state.room().roster().get(nick).map(Member::away).orElse(false);
                people.putIfAbsent(
                        state.link().mapping().fold(nick), new Candidate(nick + behind, nick, away ? "away" : ""));
            }
        }
        return List.copyOf(people.values());
    }

    private static List<String> nicks(State state) {
        List<String> nicks = new ArrayList<>();
        History history = state.room().history();
        for (long n = history.last(); n >= Math.max(history.first(), history.last() - RECENT); n--) {
            Entry entry = history.get(n);
            if (entry.isSaid() && state.room().roster().has(entry.nick())) {
                nicks.add(entry.nick());
            }
        }
        state.room().roster().all().forEach(member -> nicks.add(member.nick()));
        state.rooms().all().stream().filter(Room::isPrivate).forEach(room -> nicks.add(room.name()));
        return nicks;
    }

    private static boolean begins(State state, String name, String word) {
        return name.length() >= word.length() && state.link().mapping().same(name.substring(0, word.length()), word);
    }
}
