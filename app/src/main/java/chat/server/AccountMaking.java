package chat.server;

import chat.irc.Message;
import chat.irc.Nick;
import chat.irc.Password;
import java.util.Optional;

/**
 * REGISTER: making an account with a password, named as one is called, or giving one's account a password (IRCv3
 * draft/account-registration). Nothing has to be verified, and mail addresses are not kept. Confined to the dispatcher.
 */
final class AccountMaking {
    private static final String VERB = "REGISTER";

    private final String serverName;
    private final Accounts accounts;
    private final Identifying identifying;
    private final Sasl.Gate gate;
    private final Computing computing;
    private final ScramExchange.Chance chance;

    AccountMaking(
            String serverName,
            Accounts accounts,
            Identifying identifying,
            Sasl.Gate gate,
            Computing computing,
            ScramExchange.Chance chance) {
        this.serverName = serverName;
        this.accounts = accounts;
        this.identifying = identifying;
        this.gate = gate;
        this.computing = computing;
        this.chance = chance;
    }

    /** {@code REGISTER account|* email|* password}. */
    void register(Session session, Message message) {
        String name = message.param(0).equals("*") ? session.nick() : message.param(0);
        String password = message.param(2);
        Optional<Account> own = accounts.of(session);
        if (session.nick().isEmpty()) {
            fail(session, "NEED_NICK", name, "Say by NICK how you are called first");
        } else if (!Account.key(name).equals(Account.key(own.map(Account::name).orElse(session.nick())))) {
            fail(session, "ACCOUNT_NAME_MUST_BE_NICK", name, "An account has the name of its owner");
        } else if (own.isPresent() && own.get().password().isPresent()) {
            fail(session, "ALREADY_AUTHENTICATED", name, "You are logged in to an account that has a password");
        } else if (own.isEmpty() && isTaken(session, name)) {
            fail(session, "ACCOUNT_EXISTS", name, "That name is somebody else's");
        } else if (!session.peer().encrypted() && !session.peer().local()) {
            fail(session, "UNACCEPTABLE_PASSWORD", name, "A password would be read on the way: connect with TLS");
        } else if (!isPassword(password)) {
            String why = "A password has 1 to " + Password.MOST + " bytes, and no control characters";
            fail(session, "UNACCEPTABLE_PASSWORD", name, why);
        } else if (!gate.made().mayTry(session)) {
            String why = "Too many new accounts from your address; try again in a minute";
            fail(session, "TEMPORARILY_UNAVAILABLE", name, why);
        } else {
            make(session, own, name, password);
        }
    }

    private boolean isTaken(Session session, String name) {
        return accounts.named(name).isPresent() || gate.taken().test(session, name) || !Nick.isValid(name);
    }

    private static boolean isPassword(String password) {
        try {
            Password.of(password);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void make(Session session, Optional<Account> own, String name, String password) {
        gate.made().wrong(session);
        byte[] salt = chance.bytes(Sasl.SALT);
        Later later = new Later(session);
        computing.compute(
                () -> keys(password, salt),
                keys -> keep(session, own, name, keys, later),
                reason -> later.answer(() -> fail(session, "TEMPORARILY_UNAVAILABLE", name, reason)));
    }

    private static Optional<ScramKeys> keys(String password, byte[] salt) {
        try {
            return Optional.of(ScramKeys.of(password, salt));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private void keep(Session session, Optional<Account> own, String name, Optional<ScramKeys> keys, Later later) {
        if (keys.isEmpty()) {
            String why = "That password has characters that no password may have";
            later.answer(() -> fail(session, "UNACCEPTABLE_PASSWORD", name, why));
        } else if (own.isPresent()) {
            accounts.change(
                    own.get(),
                    keys.get(),
                    account -> later.answer(() -> succeed(session, account)),
                    reason -> later.answer(() -> fail(session, "TEMPORARILY_UNAVAILABLE", name, reason)));
        } else if (isTaken(session, name)) { // meanwhile
            later.answer(() -> fail(session, "ACCOUNT_EXISTS", name, "That name is somebody else's"));
        } else {
            accounts.make(
                    name,
                    session.peer().pin(),
                    keys.get(),
                    account -> later.answer(() -> succeed(session, account)),
                    reason -> later.answer(() -> fail(session, "TEMPORARILY_UNAVAILABLE", name, reason)));
        }
    }

    private void succeed(Session session, Account account) {
        session.say(Lines.from(
                serverName, VERB, "SUCCESS", account.name(), "The account is made, and you are logged in to it"));
        identifying.as(session, account);
    }

    /** Nothing waits to be verified, ever. */
    void verify(Session session, Message message) {
        String why = "Nothing has to be verified here";
        session.say(Lines.from(serverName, "FAIL", "VERIFY", "INVALID_CODE", Lines.word(message.param(0)), why));
    }

    private void fail(Session session, String code, String account, String why) {
        session.say(Lines.from(serverName, "FAIL", VERB, code, Lines.word(account), why));
    }
}
