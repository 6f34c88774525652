package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A conversation written down as it looks on the wire, and performed:
 *
 * <pre>
 *   ana arrives with echo-message
 *   bob arrives
 *   ana &gt; PRIVMSG bob :hello
 *   ana, bob &lt; :ana!ana@localhost PRIVMSG bob hello
 * </pre>
 *
 * What is sent and then heard is one exchange. In each, all of them hear what is written and nothing else; {@code ...}
 * stands for all that one hears from there on.
 */
final class Script {
    private static final String REST = "...";

    private final Talk talk = new Talk(Talk::unpaced);
    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private final Map<String, List<String>> expected = new LinkedHashMap<>();
    private boolean answered;

    private Script() {}

    static void play(String text) {
        Script script = new Script();
        text.lines().filter(line -> !line.isBlank()).forEach(script::perform);
        script.compare();
    }

    private void perform(String line) {
        String[] sent = line.split(" > ", 2);
        String[] heard = line.split(" < ", 2);
        if (sent.length == 2 && !sent[0].contains(" < ")) {
            if (answered) {
                compare();
            }
            guests.get(sent[0]).says(sent[1]);
        } else if (heard.length == 2) {
            answered = true;
            for (String nick : heard[0].split(", ")) {
                expected.get(nick).add(heard[1]);
            }
        } else {
            arrive(line.split(" "));
        }
    }

    private void arrive(String[] words) {
        assertEquals("arrives", words[1], "a line that is none of a script");
        String[] capabilities = new String[Math.max(0, words.length - 3)];
        System.arraycopy(words, Math.min(3, words.length), capabilities, 0, capabilities.length);
        guests.put(words[0], talk.guest(words[0], capabilities));
        expected.put(words[0], new ArrayList<>());
    }

    private void compare() {
        guests.forEach((nick, guest) -> {
            List<String> wanted = expected.get(nick);
            List<String> heard = guest.heard();
            int rest = wanted.indexOf(REST);
            if (rest >= 0) {
                wanted.remove(rest);
                heard = heard.subList(0, Math.min(rest, heard.size()));
            }
            assertEquals(String.join("\n", wanted), String.join("\n", heard), nick);
            wanted.clear();
        });
        answered = false;
    }
}
