package chat.server;

import chat.irc.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What others may learn about one participant, as WHOIS tells it, however many connections it has. Confined to the
 * dispatcher.
 */
final class Profile {
    private final String host;
    private final Instant since;

    /** In the order of coming. */
    private final List<Session> sessions = new ArrayList<>(1); // mostly one

    private String nick = "";
    private String user = "";
    private String realName = "";
    private String away = "";
    private String account = "";
    private boolean invisible;
    private boolean operator;
    private boolean bot;
    private Instant lastSpoke;

    /**
     * @param host the host name that others see
     * @param since when it connected
     */
    Profile(String host, Instant since) {
        this.host = host;
        this.since = since;
        this.lastSpoke = since;
    }

    /** The nick, or empty before the first one was given. */
    String nick() {
        return nick;
    }

    void nick(String nick) {
        this.nick = nick;
    }

    String user() {
        return user;
    }

    void user(String user) {
        this.user = user;
    }

    String realName() {
        return realName;
    }

    void realName(String realName) {
        this.realName = realName;
    }

    /** The host name that others see. */
    String host() {
        return host;
    }

    Source source() {
        return new Source(nick, user, host);
    }

    /** Its connections that have introduced themselves; {@link Directory} keeps it. The first stands for all of them. */
    List<Session> sessions() {
        return sessions;
    }

    /** The account it is logged in to, or empty. */
    String account() {
        return account;
    }

    void account(String account) {
        this.account = account;
    }

    /** Why it is away, or empty when it is here. */
    String away() {
        return away;
    }

    void away(String away) {
        this.away = away;
    }

    boolean isAway() {
        return !away.isEmpty();
    }

    boolean isInvisible() {
        return invisible;
    }

    void invisible(boolean invisible) {
        this.invisible = invisible;
    }

    /** Whether it looks after the host. */
    boolean isOperator() {
        return operator;
    }

    void operator(boolean operator) {
        this.operator = operator;
    }

    /** Whether it says that it is a program (IRCv3 bot-mode). */
    boolean isBot() {
        return bot;
    }

    void bot(boolean bot) {
        this.bot = bot;
    }

    /** What is set for it, as MODE tells it. */
    String modes() {
        return "+" + (invisible ? "i" : "") + (operator ? "o" : "") + (bot ? "B" : "");
    }

    /** When it connected. */
    Instant since() {
        return since;
    }

    Instant lastSpoke() {
        return lastSpoke;
    }

    void spoke(Instant now) {
        lastSpoke = now;
    }
}
