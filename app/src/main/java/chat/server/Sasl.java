package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.Capability;
import chat.irc.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * AUTHENTICATE: logging in to an account, before or after introducing oneself (IRCv3 sasl-3.1, sasl-3.2). By a key, which
 * gets an account when it has none, or by a password. Whoever is logged in and comes with a key that is nobody's, and
 * authenticates by it, adds it to its account. Confined to the dispatcher.
 */
final class Sasl {
    /** Bytes of a salt (RFC 5802 sets none; that of most). */
    static final int SALT = 16;

    private static final String EXTERNAL = "EXTERNAL";
    private static final String SCRAM = "SCRAM-SHA-256";
    private static final String PLAIN = "PLAIN";
    private static final String WRONG = "Account or password is wrong";

    private static final Logger LOG = System.getLogger("chat.server");

    private final String serverName;
    private final Accounts accounts;
    private final Identifying identifying;
    private final Gate gate;
    private final Computing computing;
    private final ScramExchange.Chance chance;
    private final byte[] decoy;

    Sasl(
            String serverName,
            Accounts accounts,
            Identifying identifying,
            Gate gate,
            Computing computing,
            ScramExchange.Chance chance) {
        this.serverName = serverName;
        this.accounts = accounts;
        this.identifying = identifying;
        this.gate = gate;
        this.computing = computing;
        this.chance = chance;
        this.decoy = chance.bytes(SALT);
    }

    /**
     * Who has tried too often.
     *
     * @param guesses wrong passwords
     * @param made accounts that were made
     * @param taken whether somebody else has a name at the moment
     */
    record Gate(Attempts guesses, Attempts made, BiPredicate<Session, String> taken) {}

    /** The mechanisms that a session may use: a password never goes over the network as it is. */
    static List<String> mechanisms(Session session) {
        boolean mayBeRead = !session.peer().encrypted() && !session.peer().local();
        return mayBeRead ? List.of(EXTERNAL, SCRAM) : List.of(EXTERNAL, SCRAM, PLAIN);
    }

    void authenticate(Session session, Message message) {
        String said = message.param(0);
        Login login = session.login();
        if (said.equals("*")) {
            session.login(null);
            session.reply(ERR_SASLABORTED, "SASL authentication aborted");
        } else if (login == null) {
            begin(session, said.toUpperCase(Locale.ROOT));
        } else if (Lines.bytes(said) > Bounds.SASL_PIECE) {
            session.login(null);
            session.reply(ERR_SASLTOOLONG, "SASL message too long");
        } else if (!login.add(said.equals("+") ? "" : said)) {
            fail(session, "The answer is too long");
        } else if (said.length() < Bounds.SASL_PIECE) { // else there is more
            answered(session, login);
        }
    }

    private void begin(Session session, String mechanism) {
        if (!session.has(Capability.SASL)) {
            fail(session, "The capability sasl was not requested");
        } else if (!session.profile().account().isEmpty() && !(mechanism.equals(EXTERNAL) && hasNewKey(session))) {
            session.reply(ERR_SASLALREADY, "You have already authenticated using SASL");
        } else if (!mechanisms(session).contains(mechanism)) {
            session.reply(RPL_SASLMECHS, String.join(",", mechanisms(session)), "are available SASL mechanisms");
            fail(session, "There is no such mechanism here");
        } else if (!mechanism.equals(EXTERNAL) && !gate.guesses.mayTry(session)) {
            fail(session, "Too many wrong passwords from your address; try again in a minute");
        } else {
            session.login(new Login(mechanism, new ScramExchange(accounts::named, chance, decoy)));
            session.say(challenge("+"));
        }
    }

    private boolean hasNewKey(Session session) {
        String pin = session.peer().pin();
        return !pin.isEmpty() && accounts.ofKey(pin).isEmpty();
    }

    private Message challenge(String text) {
        return Lines.from(serverName, "AUTHENTICATE", text);
    }

    private void answered(Session session, Login login) {
        try {
            byte[] answer = login.take();
            switch (login.mechanism()) {
                case EXTERNAL -> external(session, new String(answer, StandardCharsets.UTF_8));
                case PLAIN -> plain(session, new String(answer, StandardCharsets.UTF_8));
                default -> scram(session, login.scram(), answer);
            }
        } catch (IllegalArgumentException e) {
            fail(session, "That cannot be read");
        }
    }

    /** @param wish the name of the account, which may be empty, and is a wish where there is none yet */
    private void external(Session session, String wish) {
        String pin = session.peer().pin();
        Optional<Account> known = accounts.ofKey(pin);
        Optional<Account> own = accounts.of(session);
        if (pin.isEmpty()) {
            fail(session, "There is no client certificate");
        } else if (known.isPresent() && !wish.isEmpty() && !known.get().key().equals(Account.key(wish))) {
            fail(session, "That account has another certificate");
        } else if (known.isPresent()) {
            succeed(session, known.get());
        } else if (own.isPresent()) {
            bind(session, own.get(), wish, pin);
        } else if (!gate.made.mayTry(session)) {
            fail(session, "Too many new accounts from your address; try again in a minute");
        } else {
            make(session, wish.isEmpty() ? session.nick() : wish, pin);
        }
    }

    private void bind(Session session, Account own, String wish, String pin) {
        if (!wish.isEmpty() && !own.key().equals(Account.key(wish))) {
            fail(session, "You are logged in to another account");
            return;
        }
        session.login(null);
        Later later = new Later(session);
        accounts.add(
                own,
                pin,
                account -> later.answer(() -> succeed(session, account)),
                reason -> later.answer(() -> fail(session, reason)));
    }

    private void make(Session session, String wish, String pin) {
        gate.made.wrong(session);
        session.login(null);
        Later later = new Later(session);
        accounts.make(
                wish,
                name -> gate.taken.test(session, name),
                pin,
                account -> later.answer(() -> succeed(session, account)),
                reason -> later.answer(() -> fail(session, reason)));
    }

    /** {@code authorization NUL authentication NUL password} (RFC 4616). */
    private void plain(Session session, String answer) {
        String[] parts = answer.split("\0", -1);
        if (parts.length != 3 || parts[1].isEmpty()) {
            fail(session, "That cannot be read");
            return;
        }
        boolean own = parts[0].isEmpty() || Account.key(parts[0]).equals(Account.key(parts[1]));
        Optional<Account> account = accounts.named(parts[1]).filter(one -> own);
        ScramKeys keys = account.flatMap(Account::password).orElse(nobodys());
        session.login(null);
        Later later = new Later(session);
        computing.compute(
                () -> keys.areOf(parts[2]),
                right -> later.answer(() -> judge(session, account.filter(one -> right))),
                reason -> later.answer(() -> fail(session, reason)));
    }

    /** Keys that no password has, so that an answer takes as long where there is no account. */
    private ScramKeys nobodys() {
        String none = ScramKeys.text(decoy);
        return new ScramKeys(ScramKeys.ITERATIONS, none, none, none);
    }

    private void scram(Session session, ScramExchange scram, byte[] answer) {
        if (!scram.hasBegun()) {
            session.say(challenge(ScramKeys.text(scram.first(answer))));
        } else if (scram.proven().isEmpty()) {
            Optional<Account> account = scram.last(answer);
            if (account.isPresent()) {
                session.say(challenge(ScramKeys.text(scram.signature())));
            } else {
                judge(session, account);
            }
        } else {
            judge(session, scram.proven());
        }
    }

    private void judge(Session session, Optional<Account> account) {
        if (account.isPresent()) {
            succeed(session, account.get());
        } else {
            gate.guesses.wrong(session);
            LOG.log(
                    Level.INFO,
                    "{0} does not know the password of an account",
                    session.peer().address());
            fail(session, WRONG);
        }
    }

    private void succeed(Session session, Account account) {
        session.login(null);
        identifying.as(session, account);
        session.reply(RPL_SASLSUCCESS, "SASL authentication successful");
    }

    private static void fail(Session session, String why) {
        session.login(null);
        session.reply(ERR_SASLFAIL, "SASL authentication failed: " + why);
    }
}
