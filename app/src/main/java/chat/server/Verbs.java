package chat.server;

import static chat.irc.Numeric.ERR_ALREADYREGISTERED;
import static chat.irc.Numeric.ERR_HELPNOTFOUND;
import static chat.irc.Numeric.ERR_INPUTTOOLONG;
import static chat.irc.Numeric.ERR_NEEDMOREPARAMS;
import static chat.irc.Numeric.ERR_NOTREGISTERED;
import static chat.irc.Numeric.ERR_UNKNOWNCOMMAND;
import static chat.irc.Numeric.RPL_ENDOFHELP;
import static chat.irc.Numeric.RPL_HELPSTART;
import static chat.irc.Numeric.RPL_HELPTXT;

import chat.irc.Limits;
import chat.irc.Message;
import chat.wire.Refusal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The verbs that the host understands: a row each, with what must be true before its method is called. */
final class Verbs {
    /** When a verb may be used. */
    private enum When {
        ANY_TIME,
        BEFORE_REGISTRATION,
        AFTER_REGISTRATION
    }

    private interface Method {
        void perform(Session session, Message message);
    }

    private record Row(int leastParams, When when, Method method) {}

    private final String serverName;
    private final Operators operators;
    private final Batches batches;
    private final Map<String, Row> rows = new HashMap<>();

    /** @param topics the classes that the rows call, wired */
    Verbs(String serverName, Topicals topics) {
        this.serverName = serverName;
        any("CAP", 1, topics.negotiation()::cap);
        any("NICK", 0, topics.registration()::nick);
        before("PASS", 1, topics.registration()::pass);
        before("USER", 4, topics.registration()::user);
        any("AUTHENTICATE", 1, topics.sasl()::authenticate);
        any("REGISTER", 3, topics.accountMaking()::register);
        any("VERIFY", 2, topics.accountMaking()::verify);
        any("PING", 0, topics.presence()::ping);
        any("PONG", 0, topics.presence()::pong);
        any("QUIT", 0, topics.presence()::quit);
        after("AWAY", 0, topics.presence()::away);
        after("SETNAME", 1, topics.presence()::setName);
        after("PRIVMSG", 0, topics.conversation()::say);
        after("NOTICE", 0, topics.conversation()::say);
        after("TAGMSG", 1, topics.conversation()::tag);
        after("JOIN", 1, topics.membership()::join);
        after("PART", 1, topics.membership()::part);
        after("KICK", 2, topics.membership()::kick);
        after("INVITE", 0, topics.invitations()::invite);
        after("TOPIC", 1, topics.topics()::topic);
        after("NAMES", 0, topics.names()::names);
        after("MODE", 1, topics.modes()::mode);
        after("WHO", 0, topics.who()::who);
        after("WHOIS", 0, topics.queries()::whois);
        after("USERHOST", 1, topics.queries()::userhost);
        after("ISON", 1, topics.queries()::ison);
        after("CHATHISTORY", 1, topics.history()::history);
        after("REDACT", 2, topics.redaction()::redact);
        after("MARKREAD", 0, topics.markers()::markRead);
        after("WHOWAS", 0, topics.departures()::whowas);
        after("MONITOR", 1, topics.monitors()::monitor);
        after("LIST", 0, topics.rooms()::list);
        after("INFO", 0, topics.about()::info);
        after("HELP", 0, this::help);
        after("LUSERS", 0, topics.about()::lusers);
        after("MOTD", 0, topics.about()::motd);
        after("VERSION", 0, topics.about()::version);
        after("TIME", 0, topics.about()::time);
        after("OPER", 2, topics.operators()::oper);
        after("KILL", 2, topics.operators()::kill);
        after("STATS", 1, topics.operators()::stats);
        operators = topics.operators();
        batches = new Batches(serverName, topics.conversation());
        after("BATCH", 1, batches::batch);
    }

    /** The classes that know what to do, one for each topic. */
    record Topicals(
            Negotiation negotiation,
            Registration registration,
            Sasl sasl,
            AccountMaking accountMaking,
            Presence presence,
            Conversation conversation,
            Membership membership,
            Invitations invitations,
            Topics topics,
            Names names,
            Modes modes,
            Who who,
            Queries queries,
            RoomList rooms,
            History history,
            Markers markers,
            Departures departures,
            Monitors monitors,
            Redaction redaction,
            Operators operators,
            About about) {}

    private void any(String verb, int leastParams, Method method) {
        rows.put(verb, new Row(leastParams, When.ANY_TIME, method));
    }

    private void before(String verb, int leastParams, Method method) {
        rows.put(verb, new Row(leastParams, When.BEFORE_REGISTRATION, method));
    }

    private void after(String verb, int leastParams, Method method) {
        rows.put(verb, new Row(leastParams, When.AFTER_REGISTRATION, method));
    }

    /** How many lines a command is for the flood limit. */
    int weight(Session session, Message message) {
        return batches.weight(session, message);
    }

    /** Performs one command and answers it. */
    void perform(Session session, Message message) {
        String label = message.tags().get("label").orElse("");
        session.perform(
                Lines.bytes(label) <= Limits.LABEL ? label : "",
                () -> perform(session, message, rows.get(message.verb())));
    }

    private void perform(Session session, Message message, @Nullable Row row) {
        String verb = message.verb();
        if (row != null) {
            operators.count(verb);
        }
        if (row == null) {
            unknown(session, verb);
        } else if (row.when == When.AFTER_REGISTRATION && !session.isRegistered()) {
            session.reply(ERR_NOTREGISTERED, "You have not registered");
        } else if (row.when == When.BEFORE_REGISTRATION && session.isRegistered()) {
            session.reply(ERR_ALREADYREGISTERED, "You may not reregister");
        } else if (message.params().size() < row.leastParams) {
            session.reply(ERR_NEEDMOREPARAMS, verb, "Not enough parameters");
        } else if (Batches.isInside(message)) {
            batches.take(session, message);
        } else {
            row.method.perform(session, message);
        }
    }

    /** {@code HELP [verb]}: which verbs there are, or that there is this one. */
    private void help(Session session, Message message) {
        String asked = message.param(0).isEmpty() ? "*" : message.param(0);
        Row row = rows.get(asked.toUpperCase(Locale.ROOT));
        if (row == null && !asked.equals("*")) {
            session.reply(ERR_HELPNOTFOUND, asked, "There is no help on that; HELP alone tells what there is");
            return;
        }
        session.reply(RPL_HELPSTART, asked, "Commands of this host");
        if (row == null) {
            Lines.joined(rows.keySet().stream().sorted().toList())
                    .forEach(line -> session.reply(RPL_HELPTXT, asked, line));
        } else {
            String least = asked.toUpperCase(Locale.ROOT) + " takes " + row.leastParams + " parameters or more";
            session.reply(RPL_HELPTXT, asked, least);
        }
        session.reply(RPL_ENDOFHELP, asked, "End of HELP");
    }

    private static void unknown(Session session, String verb) {
        if (session.isRegistered()) {
            session.reply(ERR_UNKNOWNCOMMAND, verb, "Unknown command");
        } else {
            session.reply(ERR_NOTREGISTERED, "You have not registered");
        }
    }

    /** Answers a line that could not be read, as far as an answer is due. */
    void refuse(Session session, Refusal refusal) {
        session.perform(refusal.label(), () -> {
            switch (refusal.kind()) {
                case TOO_LONG -> session.reply(ERR_INPUTTOOLONG, "Input line was too long");
                case NOT_UTF8 ->
                    session.say(Lines.from(
                            serverName,
                            "FAIL",
                            refusal.verb().isEmpty() ? "*" : refusal.verb(),
                            "INVALID_UTF8",
                            "Message is not valid UTF-8"));
                case NO_VERB -> unknown(session, refusal.verb());
                case MALFORMED -> {} // whoever sends such a line does not read answers
            }
        });
    }
}
