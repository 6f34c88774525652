package chat.server;

import static chat.irc.Numeric.*;

import chat.irc.Limits;
import chat.irc.Message;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** What the host says about itself: the welcome, MOTD, LUSERS, VERSION, TIME. Confined to the dispatcher. */
final class About {
    /** What is supported, as RPL_ISUPPORT announces it (Modern IRC, "RPL_ISUPPORT Parameters"). Only what works. */
    private static final List<String> SUPPORTED = List.of(
            "AWAYLEN=" + Limits.TOPIC,
            "BOT=B",
            "CASEMAPPING=ascii",
            "CHANLIMIT=#:" + Bounds.ROOMS_EACH,
            "CHANMODES=Ibe,k,l,imnst",
            "CHANNELLEN=" + Limits.ROOM,
            "CHANTYPES=#",
            "CHATHISTORY=" + Bounds.HISTORY,
            "ELIST=CMNTU",
            "EXCEPTS=e",
            "HOSTLEN=" + Limits.HOST,
            "INVEX=I",
            "KEYLEN=" + Limits.KEY,
            "KICKLEN=" + Limits.TOPIC,
            "MAXLIST=b:" + Bounds.MASKS + ",e:" + Bounds.MASKS + ",I:" + Bounds.MASKS,
            "MODES=" + Bounds.MODE_CHANGES,
            "MONITOR=" + Bounds.MONITORED,
            "MSGREFTYPES=msgid,timestamp",
            "NAMELEN=" + Limits.REAL_NAME,
            "NICKLEN=" + Limits.NICK,
            "PREFIX=(ov)@+",
            "SAFELIST",
            "STATUSMSG=" + Audience.SIGNS,
            "TARGMAX=JOIN:,KICK:" + Bounds.TARGETS + ",LIST:,NAMES:1,NOTICE:" + Bounds.TARGETS
                    + ",PART:,PRIVMSG:" + Bounds.TARGETS + ",TAGMSG:" + Bounds.TARGETS + ",WHOIS:"
                    + Bounds.WHOIS_TARGETS,
            "TOPICLEN=" + Limits.TOPIC,
            "USERLEN=" + Limits.USER,
            "UTF8ONLY",
            "WHOX");

    /** Tokens in one line (Modern IRC, "RPL_ISUPPORT"). */
    private static final int TOKENS = 13;

    static final DateTimeFormatter READABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    private final Settings settings;
    private final Directory directory;
    private final InstantSource clock;
    private final List<String[]> supported;
    private List<String> motd;

    About(Settings settings, Directory directory, InstantSource clock) {
        this.settings = settings;
        this.directory = directory;
        this.clock = clock;
        this.supported = supported(settings.network());
        this.motd = settings.motd();
    }

    private static List<String[]> supported(String network) {
        List<String> tokens = new ArrayList<>(SUPPORTED);
        tokens.add("NETWORK=" + network);
        List<String[]> lines = new ArrayList<>();
        for (int from = 0; from < tokens.size(); from += TOKENS) {
            List<String> line = new ArrayList<>(tokens.subList(from, Math.min(from + TOKENS, tokens.size())));
            line.add("are supported by this server");
            lines.add(line.toArray(String[]::new));
        }
        return lines;
    }

    /** All that one who has introduced itself is told. */
    void welcome(Session session) {
        String name = settings.serverName();
        String version = settings.version();
        session.reply(RPL_WELCOME, "Welcome to " + settings.network() + ", " + session.source());
        session.reply(RPL_YOURHOST, "Your host is " + name + ", running version " + version);
        session.reply(RPL_CREATED, "This server was created " + READABLE.format(settings.created()));
        session.reply(RPL_MYINFO, name, version, "Bio", "Ibeiklmnostv", "Ibeklov");
        isupport(session);
        lusers(session);
        motd(session);
    }

    private void isupport(Session session) {
        supported.forEach(line -> session.reply(RPL_ISUPPORT, line));
    }

    void lusers(Session session, Message message) {
        lusers(session);
    }

    private void lusers(Session session) {
        int here = directory.registered().size();
        int hidden = directory.invisible();
        String strangers = Integer.toString(directory.sessions().size() - here - directory.attached());
        String most = Integer.toString(directory.most());
        String now = Integer.toString(here);
        session.reply(
                RPL_LUSERCLIENT, "There are " + (here - hidden) + " users and " + hidden + " invisible on 1 servers");
        session.reply(RPL_LUSEROP, Integer.toString(directory.operators()), "operator(s) online");
        session.reply(RPL_LUSERUNKNOWN, strangers, "unknown connection(s)");
        session.reply(RPL_LUSERCHANNELS, Integer.toString(directory.peopled()), "channels formed");
        session.reply(RPL_LUSERME, "I have " + here + " clients and 0 servers");
        session.reply(RPL_LOCALUSERS, now, most, "Current local users " + now + ", max " + most);
        session.reply(RPL_GLOBALUSERS, now, most, "Current global users " + now + ", max " + most);
    }

    /** Greets with this from now on. */
    void greet(List<String> lines) {
        motd = Settings.cleaned(lines);
    }

    void motd(Session session, Message message) {
        motd(session);
    }

    private void motd(Session session) {
        if (motd.isEmpty()) {
            session.reply(ERR_NOMOTD, "MOTD File is missing");
            return;
        }
        session.reply(RPL_MOTDSTART, "- " + settings.serverName() + " Message of the day - ");
        motd.forEach(line -> session.reply(RPL_MOTD, "- " + line));
        session.reply(RPL_ENDOFMOTD, "End of /MOTD command.");
    }

    /** INFO: what this is. */
    void info(Session session, Message message) {
        session.reply(RPL_INFO, settings.version() + ": private chat between terminals, on the wire IRCv3");
        session.reply(RPL_INFO, "This host was started " + READABLE.format(settings.created()));
        session.reply(RPL_ENDOFINFO, "End of INFO list");
    }

    void version(Session session, Message message) {
        session.reply(RPL_VERSION, settings.version(), settings.serverName(), "");
        isupport(session);
    }

    void time(Session session, Message message) {
        session.reply(RPL_TIME, settings.serverName(), READABLE.format(clock.instant()));
    }
}
