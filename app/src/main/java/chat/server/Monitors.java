package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.Capability;
import chat.irc.CaseMapping;
import chat.irc.Message;
import chat.irc.Nick;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** MONITOR: who wants to know when somebody comes or goes (IRCv3 monitor), and, with extended-monitor, of all else
 * that those around are told of somebody. Confined to the dispatcher. */
final class Monitors implements Directory.Observer {
    private final Directory directory;

    /** What each one has asked for: nicks as they were said, by their one spelling. */
    private final Map<Session, Map<String, String>> wanted = new LinkedHashMap<>();

    private final Map<String, Set<Session>> watchers = new LinkedHashMap<>();

    Monitors(Directory directory) {
        this.directory = directory;
    }

    /** {@code MONITOR + nick,nick}, {@code - nick,nick}, {@code C}, {@code L}, {@code S}. */
    void monitor(Session session, Message message) {
        List<String> nicks = Stream.of(message.param(1).split(","))
                .filter(nick -> !nick.isEmpty())
                .toList();
        switch (message.param(0).toUpperCase(Locale.ROOT)) {
            case "+" -> add(session, nicks);
            case "-" -> nicks.forEach(nick -> remove(session, nick));
            case "C" -> clear(session);
            case "L" -> list(session);
            case "S" -> status(session, of(session).values());
            default -> {} // the specification knows no answer
        }
    }

    private Map<String, String> of(Session session) {
        return wanted.getOrDefault(session, Map.of());
    }

    private void add(Session session, List<String> nicks) {
        List<String> added = new ArrayList<>();
        for (int i = 0; i < nicks.size(); i++) {
            String key = CaseMapping.ASCII.fold(nicks.get(i));
            if (!of(session).containsKey(key) && of(session).size() >= Bounds.MONITORED) {
                String rest = Lines.cut(String.join(",", nicks.subList(i, nicks.size())), Lines.LIST);
                session.reply(ERR_MONLISTFULL, Integer.toString(Bounds.MONITORED), rest, "Monitor list is full.");
                break;
            }
            if (Nick.isValid(nicks.get(i))) {
                wanted.computeIfAbsent(session, one -> new LinkedHashMap<>()).put(key, nicks.get(i));
                watchers.computeIfAbsent(key, one -> new LinkedHashSet<>()).add(session);
                added.add(nicks.get(i));
            }
        }
        status(session, added);
    }

    private void remove(Session session, String nick) {
        String key = CaseMapping.ASCII.fold(nick);
        Map<String, String> own = wanted.get(session);
        if (own != null && own.remove(key) != null) {
            Set<Session> all = watchers.getOrDefault(key, Set.of());
            all.remove(session);
            if (all.isEmpty()) {
                watchers.remove(key);
            }
            if (own.isEmpty()) {
                wanted.remove(session);
            }
        }
    }

    private void clear(Session session) {
        List.copyOf(of(session).values()).forEach(nick -> remove(session, nick));
    }

    private void list(Session session) {
        if (!of(session).isEmpty()) {
            lines(session, RPL_MONLIST, List.copyOf(of(session).values()));
        }
        session.reply(RPL_ENDOFMONLIST, "End of MONITOR list");
    }

    private void status(Session session, Iterable<String> nicks) {
        List<String> here = new ArrayList<>();
        List<String> away = new ArrayList<>();
        for (String nick : nicks) {
            directory.session(nick).ifPresentOrElse(one -> here.add(one.source().toString()), () -> away.add(nick));
        }
        lines(session, RPL_MONONLINE, here);
        lines(session, RPL_MONOFFLINE, away);
    }

    private static void lines(Session session, String numeric, List<String> names) {
        if (!names.isEmpty()) {
            Lines.joined(names).forEach(line -> session.reply(numeric, line.replace(' ', ',')));
        }
    }

    @Override
    public void comes(Session session) {
        tell(session, RPL_MONONLINE, session.source().toString());
    }

    @Override
    public void goes(Session session) {
        tell(session, RPL_MONOFFLINE, session.nick());
    }

    /** Those around, and those who want to know of it wherever it is (IRCv3 extended-monitor); itself left out. */
    Set<Session> interested(Session about) {
        Set<Session> interested = directory.neighbours(about);
        for (Session watcher : watchers.getOrDefault(CaseMapping.ASCII.fold(about.nick()), Set.of())) {
            if (watcher.has(Capability.EXTENDED_MONITOR) && watcher != about && !watcher.isEnded()) {
                interested.add(watcher);
            }
        }
        return interested;
    }

    private void tell(Session about, String numeric, String name) {
        for (Session watcher : watchers.getOrDefault(CaseMapping.ASCII.fold(about.nick()), Set.of())) {
            if (!watcher.isEnded()) {
                watcher.reply(numeric, name);
            }
        }
    }

    @Override
    public void ends(Session session) {
        clear(session);
    }
}
