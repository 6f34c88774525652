package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import chat.store.MemoryStore;
import chat.store.Store;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A conversation written down as it looks on the wire, and performed:
 *
 * <pre>
 *   ana arrives with echo-message          has introduced itself, with this capability
 *   bob, cleo arrive
 *   eve connects                           has said nothing yet
 *   eve connects with key k1               the same, over TLS with a certificate
 *   bob logs in as bob with key k2         by SASL EXTERNAL; its welcome can be heard next
 *   bob hangs up
 *   the host restarts                      with what it has kept; everybody is gone
 *   ana, bob are in #lobby                 the first one its operator
 *   60 seconds pass
 *   -- what is tried
 *   ana &gt; PRIVMSG bob :hello
 *   ana, bob &lt; :ana!ana@localhost PRIVMSG bob hello
 *   cleo &lt;                                 hears nothing
 * </pre>
 *
 * What is sent and then heard is one exchange; {@code ...} stands for all that one hears from there on.
 */
final class Script {
    private static final String REST = "...";
    private static final Pattern SAID = Pattern.compile("(?<who>\\w+) > (?<line>.*)");
    private static final Pattern HEARD = Pattern.compile("(?<who>\\w+(, \\w+)*) <(?: (?<line>.*))?");
    private static final Pattern ARRIVAL =
            Pattern.compile("(?<who>\\w+(, \\w+)*) arrives?(?: with (?<capabilities>.+))?");
    private static final Pattern ENTRY = Pattern.compile("(?<who>\\w+(, \\w+)*) (?:is|are) in (?<room>#.+)");
    private static final Pattern TIME = Pattern.compile("(?<seconds>\\d+) seconds pass");
    private static final Pattern STRANGER = Pattern.compile("(?<who>\\w+) connects(?: with key (?<key>\\w+))?");
    private static final Pattern LOGIN = Pattern.compile(
            "(?<who>\\w+) logs in as (?<nick>\\w+) with key (?<key>\\w+)" + "(?: and (?<capabilities>.+))?");
    private static final Pattern END = Pattern.compile("(?<who>\\w+) hangs up");
    private static final String RESTART = "the host restarts";

    private final FakeClock clock = new FakeClock();
    private final Store store = new MemoryStore(clock);
    private Talk talk = new Talk(Talk::unpaced, store, clock);
    private final boolean everybody;
    private final Map<String, Guest> guests = new LinkedHashMap<>();
    private final Map<String, List<String>> expected = new LinkedHashMap<>();

    private Script(boolean everybody) {
        this.everybody = everybody;
    }

    /** In each exchange, everybody hears what is written and nothing else. */
    static void play(String text) {
        new Script(true).perform(text);
    }

    /** The same, but of those who are not named in an exchange as hearing something or nothing, nothing is asked. */
    static void excerpt(String text) {
        new Script(false).perform(text);
    }

    private void perform(String text) {
        text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("--"))
                .map(String::strip)
                .forEach(this::performLine);
        compare();
    }

    private void performLine(String line) {
        Matcher said = SAID.matcher(line);
        Matcher heard = HEARD.matcher(line);
        if (said.matches()) {
            endExchange();
            guest(said.group("who")).says(said.group("line"));
        } else if (heard.matches()) {
            names(heard.group("who")).forEach(who -> expect(who, heard.group("line")));
        } else {
            endExchange();
            come(line);
        }
    }

    private void expect(String who, @Nullable String line) {
        List<String> lines = expected.computeIfAbsent(who, w -> new ArrayList<>());
        if (line != null) {
            lines.add(line);
        }
    }

    private void come(String line) {
        Matcher arrival = ARRIVAL.matcher(line);
        Matcher entry = ENTRY.matcher(line);
        Matcher stranger = STRANGER.matcher(line);
        Matcher login = LOGIN.matcher(line);
        Matcher end = END.matcher(line);
        Matcher time = TIME.matcher(line);
        if (arrival.matches()) {
            String capabilities = arrival.group("capabilities");
            String[] all = capabilities == null ? new String[0] : capabilities.split(" ");
            names(arrival.group("who")).forEach(who -> guests.put(who, talk.guest(who, all)));
        } else if (entry.matches()) {
            talk.inRoom(
                    entry.group("room"),
                    names(entry.group("who")).map(this::guest).toArray(Guest[]::new));
        } else if (time.matches()) {
            talk.pass(Duration.ofSeconds(Integer.parseInt(time.group("seconds"))));
        } else if (stranger.matches()) {
            String key = stranger.group("key");
            guests.put(stranger.group("who"), key == null ? talk.stranger() : talk.stranger(Talk.withKey(key)));
        } else if (login.matches()) {
            guests.put(login.group("who"), logsIn(login));
        } else if (end.matches()) {
            guest(end.group("who")).hangsUp();
            guests.remove(end.group("who"));
        } else if (line.equals(RESTART)) {
            guests.clear();
            talk = new Talk(Talk::unpaced, store, clock);
        } else {
            throw new AssertionError("a line that is none of a script: " + line);
        }
    }

    private Guest logsIn(Matcher login) {
        String capabilities = login.group("capabilities");
        Guest guest = talk.stranger(Talk.withKey(login.group("key")));
        guest.says("CAP REQ :sasl" + (capabilities == null ? "" : " " + capabilities));
        guest.says("NICK " + login.group("nick"));
        guest.says("USER " + login.group("nick") + " 0 * :" + login.group("nick") + " the guest");
        guest.says("AUTHENTICATE EXTERNAL");
        guest.says("AUTHENTICATE +");
        guest.skip();
        guest.says("CAP END");
        return guest;
    }

    private static Stream<String> names(String names) {
        return Stream.of(names.split(", "));
    }

    private Guest guest(String who) {
        Guest guest = guests.get(who);
        assertNotNull(guest, () -> who + " is not here");
        return guest;
    }

    /** What was heard is compared, if anybody was to hear something; else the exchange goes on. */
    private void endExchange() {
        if (!expected.isEmpty()) {
            compare();
        }
    }

    private void compare() {
        if (everybody) {
            guests.keySet().forEach(who -> expect(who, null));
        }
        expected.forEach((who, wanted) -> {
            List<String> heard = guest(who).heard();
            int rest = wanted.indexOf(REST);
            if (rest >= 0) {
                wanted = wanted.subList(0, rest);
                heard = heard.subList(0, Math.min(rest, heard.size()));
            }
            assertEquals(String.join("\n", wanted), String.join("\n", heard), who);
        });
        expected.clear();
        guests.values().forEach(Guest::skip);
    }
}
