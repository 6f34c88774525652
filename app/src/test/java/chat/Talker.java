package chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.irc.MalformedMessageException;
import chat.irc.Message;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/**
 * One who talks in a room as fast as it is acknowledged, through host after host, and says again what was not
 * acknowledged; and what it was told meanwhile.
 */
final class Talker {
    private static final int WINDOW = 20;
    private static final int PATIENCE_MILLIS = 30_000;

    private final String nick;
    private final String text;

    /** What was said and not acknowledged, in its order. */
    private final Set<String> open = new LinkedHashSet<>();

    private final Set<String> saidAgain = new HashSet<>();

    /** By its own id of each message, the msgid that it was acknowledged with. */
    private final Map<String, String> acknowledged = new LinkedHashMap<>();

    /** The msgids of all that it was told live, in their order. */
    private final List<String> told = new ArrayList<>();

    private final List<String> refusals = new ArrayList<>();
    private int said;
    private volatile boolean finishing;

    Talker(String nick, String text) {
        this.nick = nick;
        this.text = text;
    }

    /** It says nothing new any more, and its talk ends when all is acknowledged. */
    void finish() {
        finishing = true;
    }

    /**
     * Talks until the host is gone, or all is said.
     *
     * @param each called with the number of acknowledgements so far, for each of them
     */
    void talk(int port, IntConsumer each) throws IOException, MalformedMessageException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            Writer out = new OutputStreamWriter(socket.getOutputStream(), UTF_8);
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8));
            out.write("CAP REQ :message-tags echo-message\r\nNICK " + nick + "\r\nUSER " + nick + " 0 * :" + nick
                    + "\r\nCAP END\r\nJOIN #lobby\r\n");
            out.flush();
            boolean joined = false;
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                Message message = Message.parse(line);
                if (message.verb().equals("366") && !joined) {
                    joined = true;
                    saidAgain.addAll(open);
                    for (String id : open) {
                        say(out, id);
                    }
                }
                heard(message, each);
                while (joined && !finishing && open.size() < WINDOW) {
                    String id = nick + "-" + ++said + "-0123456789abcdef";
                    open.add(id);
                    say(out, id);
                }
                out.flush();
                if (finishing && joined && open.isEmpty()) {
                    return;
                }
            }
        }
    }

    /** The next line as it came as a whole; empty at the end, also when a kill has cut the last one off. */
    private static String line(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return "";
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private void say(Writer out, String id) throws IOException {
        out.write("@+chat/id=" + id + " PRIVMSG #lobby :" + id + " " + text + "\r\n");
    }

    private void heard(Message message, IntConsumer each) {
        if (message.verb().equals("404")) {
            refusals.add(message.param(2));
        }
        if (!message.verb().equals("PRIVMSG")) {
            return;
        }
        String id = message.tags().get("+chat/id").orElse("");
        String msgid = message.tags().get("msgid").orElseThrow();
        if (!saidAgain.contains(id)) {
            told.add(msgid); // else it may be told of an earlier one
        }
        if (open.remove(id)) {
            acknowledged.put(id, msgid);
            each.accept(acknowledged.size());
        }
    }

    Map<String, String> acknowledged() {
        return acknowledged;
    }

    List<String> told() {
        return told;
    }

    int said() {
        return said;
    }

    List<String> refusals() {
        return refusals;
    }
}
