package chat.server;

import static chat.irc.Numeric.RPL_LOGGEDIN;

import chat.irc.Capability;
import chat.irc.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;

/** Somebody turns out to be the owner of an account; those around are told. Confined to the dispatcher. */
final class Identifying {
    private static final Logger LOG = System.getLogger("chat.server");

    private final Monitors monitors;
    private final Membership membership;
    private final InstantSource clock;

    Identifying(Monitors monitors, Membership membership, InstantSource clock) {
        this.membership = membership;
        this.monitors = monitors;
        this.clock = clock;
    }

    void as(Session session, Account account) {
        boolean known = session.profile().account().equals(account.name());
        session.profile().account(account.name());
        session.author(account.id());
        String name = session.isRegistered() ? session.source().toString() : session.addressed() + "!*@*";
        session.reply(RPL_LOGGEDIN, name, account.name(), "You are now logged in as " + account.name());
        if (session.isRegistered() && !known) {
            LOG.log(Level.INFO, "{0} is logged in as {1}", session.source(), account.name());
            tell(session, account.name());
            membership.identified(session);
        }
    }

    /** Somebody who is here by its key turns out to be logged in on another connection. */
    void joins(Session session, Account account) {
        if (session.profile().account().isEmpty()) {
            session.profile().account(account.name());
            session.others().forEach(other -> other.author(account.id()));
            tell(session, account.name());
        }
    }

    /** IRCv3 account-notify. */
    private void tell(Session session, String account) {
        Relay relay = new Relay(session.by(Message.of("ACCOUNT", account)), clock.instant(), "");
        for (Session other : monitors.interested(session)) {
            if (other.has(Capability.ACCOUNT_NOTIFY)) {
                other.tell(relay);
            }
        }
    }
}
