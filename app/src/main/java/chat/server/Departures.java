package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.CaseMapping;
import chat.irc.Message;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** WHOWAS: those who have gone, or had another nick, while the host runs (Modern IRC, "WHOWAS message"). Confined to the dispatcher. */
final class Departures implements Directory.Observer {
    private final Settings settings;
    private final InstantSource clock;
    private final Deque<Gone> gone = new ArrayDeque<>();

    private record Gone(String nick, String user, String host, String realName, Instant at) {}

    Departures(Settings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void comes(Session session) {
        // Who is here is no business of this.
    }

    @Override
    public void goes(Session session) {
        Profile profile = session.profile();
        if (gone.size() == Bounds.DEPARTED) {
            gone.removeLast();
        }
        gone.addFirst(new Gone(profile.nick(), profile.user(), profile.host(), profile.realName(), clock.instant()));
    }

    @Override
    public void ends(Session session) {
        // One connection is not somebody.
    }

    /** {@code WHOWAS nick [most]}, the last one first. */
    void whowas(Session session, Message message) {
        String nick = message.param(0);
        String count = message.param(1);
        if (nick.isEmpty()) {
            session.reply(ERR_NONICKNAMEGIVEN, "No nickname given");
            return;
        }
        int most = count.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(count) : Bounds.DEPARTED;
        List<Gone> found = gone.stream()
                .filter(one -> CaseMapping.ASCII.fold(one.nick).equals(CaseMapping.ASCII.fold(nick)))
                .limit(most)
                .toList();
        if (found.isEmpty()) {
            session.reply(ERR_WASNOSUCHNICK, nick, "There was no such nickname");
        }
        for (Gone one : found) {
            session.reply(RPL_WHOWASUSER, one.nick, one.user, one.host, "*", one.realName);
            session.reply(RPL_WHOISSERVER, one.nick, settings.serverName(), About.READABLE.format(one.at));
        }
        session.reply(RPL_ENDOFWHOWAS, nick, "End of WHOWAS");
    }
}
