package chat.server;

import chat.irc.Nick;
import chat.store.Table;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Whom the host knows again: all accounts, in memory as they are in their table. A change is told when it is stored.
 * Confined to the dispatcher.
 */
final class Accounts {
    /** What an account is called whose owner has not said how it wants to be called. */
    private static final String NAMELESS = "guest";

    private static final Logger LOG = System.getLogger("chat.server");

    private final Table table;
    private final Asking asking;
    private final InstantSource clock;
    private final Map<String, Account> byName = new HashMap<>();
    private final Map<String, Account> byKey = new ConcurrentHashMap<>(); // read by those who let people in, too

    /** Why accounts cannot be had, or empty. */
    private String trouble = "";

    Accounts(Table table, Asking asking, InstantSource clock) {
        this.table = table;
        this.asking = asking;
        this.clock = clock;
    }

    /** Reads all there are. */
    void load(Runnable then) {
        asking.all(
                table,
                this::read,
                reason -> {
                    trouble = "Accounts cannot be read: " + reason;
                    LOG.log(Level.WARNING, "accounts cannot be read: {0}", reason);
                },
                then);
    }

    private void read(Table.Entry entry) {
        Account.read(entry.value())
                .ifPresentOrElse(this::know, () -> LOG.log(Level.WARNING, "the account {0} is damaged", entry.key()));
    }

    private void know(Account account) {
        byName.put(account.key(), account);
        account.keys().forEach(key -> byKey.put(key, account));
    }

    private void forget(Account account) {
        byName.remove(account.key());
        account.keys().forEach(byKey::remove);
    }

    Optional<Account> named(String name) {
        return Optional.ofNullable(byName.get(Account.key(name)));
    }

    /** Whether this is somebody's key. Any thread. */
    boolean isKey(String pin) {
        return byKey.containsKey(pin);
    }

    /** Whose key this is; empty for no key, too. */
    Optional<Account> ofKey(String pin) {
        return Optional.ofNullable(byKey.get(pin));
    }

    /** The account that somebody is logged in to. */
    Optional<Account> of(Session session) {
        return named(session.profile().account());
    }

    /** Whether a nick is kept for an account that is not this one's. */
    boolean keepsFrom(Session session, String nick) {
        Optional<Account> owner = named(nick);
        return owner.isPresent()
                && !session.isHost()
                && !owner.equals(of(session))
                && !owner.get().keys().contains(session.peer().pin());
    }

    /**
     * Makes an account for a key that was never seen.
     *
     * @param wish how it would like to be called, or empty
     * @param taken which names it cannot have
     */
    void make(String wish, Predicate<String> taken, String pin, Consumer<Account> made, Consumer<String> failed) {
        String name = free(Nick.isValid(wish) ? wish : NAMELESS, taken);
        make(new Account(name, pin, List.of(pin), Optional.empty(), clock.instant()), made, failed);
    }

    /** Makes an account with a password, to which this key belongs from now on, too, unless it is empty or another's. */
    void make(String name, String pin, ScramKeys password, Consumer<Account> made, Consumer<String> failed) {
        boolean binds = !pin.isEmpty() && ofKey(pin).isEmpty();
        String id = binds ? pin : "account " + Account.key(name); // no key has a blank
        List<String> keys = binds ? List.of(pin) : List.of();
        make(new Account(name, id, keys, Optional.of(password), clock.instant()), made, failed);
    }

    private String free(String wish, Predicate<String> taken) {
        String name = wish;
        for (int number = 2; named(name).isPresent() || taken.test(name); number++) {
            name = Nick.numbered(wish, number);
        }
        return name;
    }

    private void make(Account account, Consumer<Account> made, Consumer<String> failed) {
        if (!trouble.isEmpty() || byName.size() >= Bounds.ACCOUNTS) {
            failed.accept(trouble.isEmpty() ? "This host has as many accounts as it can keep" : trouble);
            return;
        }
        know(account); // so that nobody else gets the name meanwhile
        table.replace(
                account.key(),
                account.written(),
                0,
                asking.reply(
                        entry -> {
                            if (entry.isPresent()) {
                                made.accept(account);
                            } else {
                                forget(account);
                                failed.accept("That account is there already");
                            }
                        },
                        reason -> {
                            forget(account);
                            failed.accept("The account cannot be kept: " + reason);
                        }));
    }

    /** Gives an account that has none a password. */
    void change(Account account, ScramKeys password, Consumer<Account> changed, Consumer<String> failed) {
        change(account.with(password), changed, failed);
    }

    /** Gives an account another key, which is nobody's yet. */
    void add(Account account, String pin, Consumer<Account> changed, Consumer<String> failed) {
        if (account.keys().size() >= Bounds.KEYS) {
            failed.accept("An account has at most " + Bounds.KEYS + " certificates");
        } else {
            change(account.withKey(pin), changed, failed);
        }
    }

    private void change(Account with, Consumer<Account> changed, Consumer<String> failed) {
        table.put(
                with.key(),
                with.written(),
                asking.reply(
                        entry -> {
                            know(with);
                            changed.accept(with);
                        },
                        reason -> failed.accept("The account cannot be kept: " + reason)));
    }
}
