package chat.server;

import chat.irc.CaseMapping;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody whom the host knows again.
 *
 * @param name a legal nick, which is nobody else's
 * @param id whose that is which it said, for as long as the account is there: its first key, or a word that is no key
 * @param keys the pins of its certificates
 * @param password what is kept of its password, if it has one
 * @param made when
 */
record Account(String name, String id, List<String> keys, Optional<ScramKeys> password, Instant made) {
    Account {
        keys = List.copyOf(keys);
    }

    /** The one spelling of its name. */
    String key() {
        return key(name);
    }

    static String key(String name) {
        return CaseMapping.ASCII.fold(name);
    }

    Account with(ScramKeys password) {
        return new Account(name, id, keys, Optional.of(password), made);
    }

    Account withKey(String key) {
        List<String> more = new ArrayList<>(keys);
        more.add(key);
        return new Account(name, id, more, password, made);
    }

    /** As it is kept: a line for each fact. */
    String written() {
        List<String> lines = new ArrayList<>(List.of("name " + name, "id " + id, "made " + made));
        keys.forEach(key -> lines.add("key " + key));
        password.ifPresent(keys -> lines.add("password " + keys));
        return String.join("\n", lines);
    }

    /** Reads what {@link #written} wrote; empty when that is damaged. Lines of a later version are left out. */
    static Optional<Account> read(String written) {
        String name = "";
        String id = "";
        Instant made = Instant.EPOCH;
        List<String> keys = new ArrayList<>();
        Optional<ScramKeys> password = Optional.empty();
        try {
            for (String line : written.split("\n")) {
                String fact = line.substring(line.indexOf(' ') + 1);
                switch (line.substring(0, Math.max(0, line.indexOf(' ')))) {
                    case "name" -> name = fact;
                    case "id" -> id = fact;
                    case "made" -> made = Instant.parse(fact);
                    case "key" -> keys.add(fact);
                    case "password" -> password = Optional.of(ScramKeys.read(fact));
                    default -> {} // of a later version
                }
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
        boolean whole = !name.isEmpty() && !id.isEmpty();
        return whole ? Optional.of(new Account(name, id, keys, password, made)) : Optional.empty();
    }
}
