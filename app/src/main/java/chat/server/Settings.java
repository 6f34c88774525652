package chat.server;

import chat.irc.Clean;
import chat.irc.HostName;
import java.time.Instant;
import java.util.List;

/**
 * What whoever hosts may choose.
 *
 * @param serverName the host's name on the wire; a legal host name with a dot
 * @param network the network's name for people; one word
 * @param motd the message of the day, a line each; empty for none
 * @param room the room that is always there, {@code #lobby}
 * @param created when the host was started
 * @param version the program's name and version, one word, for example {@code chat-0.1.0}
 * @param floodLimit whether those who talk too fast are slowed down
 * @param access who is let in
 */
public record Settings(
        String serverName,
        String network,
        List<String> motd,
        String room,
        Instant created,
        String version,
        boolean floodLimit,
        Access access) {

    /** The default of {@link #serverName}. */
    public static final String SERVER_NAME = "chat.local";

    /** The default of {@link #network}. */
    public static final String NETWORK = "chat";

    /** The default of {@link #room}. */
    public static final String ROOM = "#lobby";

    /** Of a line of the message of the day, what is shown. Bytes. */
    private static final int MOTD_LINE = 400;

    public Settings {
        if (!HostName.isValid(serverName)) {
            throw new IllegalArgumentException("no legal host name: " + serverName);
        }
        motd = cleaned(motd);
    }

    /** A message of the day that can be sent. */
    static List<String> cleaned(List<String> motd) {
        return motd.stream().map(line -> Clean.text(Lines.cut(line, MOTD_LINE))).toList();
    }

    /** The same for everybody who comes. */
    public Settings(
            String serverName,
            String network,
            List<String> motd,
            String room,
            Instant created,
            String version,
            boolean floodLimit) {
        this(serverName, network, motd, room, created, version, floodLimit, Access.OPEN);
    }

    /** The same for those who have access. */
    public Settings with(Access access) {
        return new Settings(serverName, network, motd, room, created, version, floodLimit, access);
    }

    /** All defaults, and a message of the day that says where people are. */
    public static Settings defaults(Instant created, String version) {
        List<String> motd = List.of("This is a room hosted by chat. Type /join " + ROOM + " to be in it.");
        return new Settings(SERVER_NAME, NETWORK, motd, ROOM, created, version, true);
    }
}
