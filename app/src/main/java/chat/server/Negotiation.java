package chat.server;

import static chat.irc.Numeric.ERR_INVALIDCAPCMD;

import chat.irc.Capability;
import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.Message;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** CAP: which capabilities a client wants (IRCv3 capability-negotiation). Confined to the dispatcher. */
final class Negotiation {
    /** The version of the negotiation that knows lists over several lines. */
    private static final int SEVERAL_LINES = 302;

    private final Settings settings;
    private final Registration registration;

    Negotiation(Settings settings, Registration registration) {
        this.settings = settings;
        this.registration = registration;
    }

    void cap(Session session, Message message) {
        String subcommand = message.param(0).toUpperCase(Locale.ROOT);
        switch (subcommand) {
            case "LS" -> list(session, message.param(1));
            case "LIST" ->
                send(
                        session,
                        "LIST",
                        Arrays.stream(Capability.values())
                                .filter(session::has)
                                .map(Capability::wireName)
                                .toList(),
                        session.needsCapNotify());
            case "REQ" -> request(session, message.param(1));
            case "END" -> end(session);
            default -> session.reply(ERR_INVALIDCAPCMD, message.param(0), "Invalid CAP command");
        }
    }

    private void list(Session session, String version) {
        boolean severalLines = version.matches("\\d{3}") && Integer.parseInt(version) >= SEVERAL_LINES;
        if (severalLines) {
            session.needCapNotify();
            session.capability(Capability.CAP_NOTIFY, true);
        }
        begin(session);
        List<String> names = Arrays.stream(Capability.values())
                .map(capability -> capability.wireName() + (severalLines ? value(session, capability) : ""))
                .toList();
        send(session, "LS", names, severalLines);
    }

    /** What stands behind a name for those who know of values (IRCv3 capability-negotiation, "CAP LS Version"). */
    private static String value(Session session, Capability capability) {
        return switch (capability) {
            case SASL -> "=" + String.join(",", Sasl.mechanisms(session));
            case ACCOUNT_REGISTRATION -> "=before-connect";
            case MULTILINE -> "=max-bytes=" + Bounds.MULTILINE_BYTES + ",max-lines=" + Bounds.MULTILINE_LINES;
            default -> "";
        };
    }

    private void request(Session session, String names) {
        begin(session);
        Map<Capability, Boolean> wanted = new LinkedHashMap<>();
        for (String name : names.strip().split(" +")) {
            boolean on = !name.startsWith("-");
            Optional<Capability> capability = Capability.named(on ? name : name.substring(1));
            boolean possible = capability.isPresent()
                    && (on || capability.get() != Capability.CAP_NOTIFY || !session.needsCapNotify());
            if (!possible && !name.isEmpty()) {
                session.say(line(session, "NAK", Clean.text(Lines.cut(names, Lines.LIST))));
                return;
            }
            capability.ifPresent(known -> wanted.put(known, on));
        }
        wanted.forEach(session::capability);
        List<String> granted = wanted.entrySet().stream()
                .map(entry -> (entry.getValue() ? "" : "-") + entry.getKey().wireName())
                .toList();
        session.say(line(session, "ACK", String.join(" ", granted)));
    }

    private void begin(Session session) {
        if (!session.isRegistered()) {
            session.negotiating(true);
        }
    }

    private void end(Session session) {
        if (session.isNegotiating()) {
            session.negotiating(false);
            registration.completeIfPossible(session);
        }
    }

    /** Sends a list in as many lines as it needs; a client that does not know of several gets what fits into one. */
    private void send(Session session, String subcommand, List<String> names, boolean severalLines) {
        Message empty = Lines.from(settings.serverName(), "CAP", session.addressed(), subcommand, "*", ": ");
        List<String> lines = Lines.joined(names, Limits.LINE - Lines.length(empty));
        for (int i = 0; i < (severalLines ? lines.size() : 1); i++) {
            boolean more = severalLines && i < lines.size() - 1;
            session.say(
                    more
                            ? Lines.from(
                                    settings.serverName(), "CAP", session.addressed(), subcommand, "*", lines.get(i))
                            : line(session, subcommand, lines.get(i)));
        }
    }

    private Message line(Session session, String subcommand, String names) {
        return Lines.from(settings.serverName(), "CAP", session.addressed(), subcommand, names);
    }
}
