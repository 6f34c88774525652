package chat.server;

import chat.store.MessageLog;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What two accounts say to each other alone is kept like what is said in a room, under a name that no room can have:
 *
 * <pre>
 *   ana bob      both, in the order of the alphabet
 * </pre>
 *
 * <p>Whoever asks is one of the two, so that nobody else can ask for it. Confined to the dispatcher.
 */
final class Privates {
    private static final String BETWEEN = " ";

    private static final Logger LOG = System.getLogger("chat.server");

    private final Directory directory;
    private final Accounts accounts;
    private final MessageLog log;
    private final Asking asking;

    /** With whom each account has talked. */
    private final Map<String, Set<String>> known = new HashMap<>();

    private int conversations;

    Privates(Directory directory, Accounts accounts, MessageLog log, Asking asking) {
        this.directory = directory;
        this.accounts = accounts;
        this.log = log;
        this.asking = asking;
    }

    /** Finds out which there are. */
    void load(Runnable then) {
        log.targets(
                Privates::isPrivate,
                Instant.MIN,
                Instant.MAX,
                Bounds.PRIVATES,
                asking.reply(
                        all -> {
                            all.forEach(one -> note(one.room()));
                            then.run();
                        },
                        reason -> {
                            LOG.log(Level.WARNING, "private conversations cannot be read: {0}", reason);
                            then.run();
                        }));
    }

    /** Whether what the log calls so is none of the rooms. */
    static boolean isPrivate(String id) {
        return id.contains(BETWEEN);
    }

    /** Whether somebody is one of the two. */
    static boolean isOf(String id, Profile profile) {
        return !profile.account().isEmpty() && List.of(id.split(BETWEEN)).contains(Account.key(profile.account()));
    }

    private void note(String id) {
        String[] both = id.split(BETWEEN);
        if (known.computeIfAbsent(both[0], one -> new TreeSet<>()).add(both[1])) {
            conversations++;
        }
        known.computeIfAbsent(both[1], one -> new TreeSet<>()).add(both[0]);
    }

    private static String id(String one, String other) {
        return one.compareTo(other) < 0 ? one + BETWEEN + other : other + BETWEEN + one;
    }

    /** What the log calls the conversation of these two; empty when one of them has no account. */
    Optional<String> between(Profile one, Profile other) {
        boolean both = !one.account().isEmpty() && !other.account().isEmpty();
        return both ? Optional.of(id(Account.key(one.account()), Account.key(other.account()))) : Optional.empty();
    }

    /** The same for somebody and whoever is called so, here or among the accounts. */
    Optional<String> with(Session session, String nick) {
        String account = session.profile().account();
        Optional<String> other = directory
                .session(nick)
                .map(there -> there.profile().account())
                .filter(there -> !there.isEmpty())
                .or(() -> accounts.named(nick).map(Account::name));
        return account.isEmpty() ? Optional.empty() : other.map(name -> id(Account.key(account), Account.key(name)));
    }

    /** How the account that is called so writes itself. */
    String name(String nick) {
        return accounts.named(nick).map(Account::name).orElse(nick);
    }

    /** Whether something may be said there; a new one has to find room among those that are kept. */
    boolean mayGoOn(Session session, String id) {
        String[] both = id.split(BETWEEN);
        Set<String> others = known.getOrDefault(Account.key(session.profile().account()), Set.of());
        boolean goesOn = known.getOrDefault(both[0], Set.of()).contains(both[1]);
        if (!goesOn && (conversations >= Bounds.PRIVATES || others.size() >= Bounds.PRIVATES_EACH)) {
            return false;
        }
        note(id);
        return true;
    }

    /** All that somebody has a part in: how the log calls each, and the other one's name. */
    Map<String, String> of(Session session) {
        String account = Account.key(session.profile().account());
        Map<String, String> names = new LinkedHashMap<>();
        for (String other : known.getOrDefault(account, Collections.emptySet())) {
            names.put(
                    id(account, other), accounts.named(other).map(Account::name).orElse(other));
        }
        return names;
    }
}
