package chat;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Programs that know no IRC, as they are, in a room of one host, with one who speaks IRC. */
class OlderPeersIT {
    private static final int CS372 = 52_928;
    private static final int HACKBRIGHT = 5_555;

    private static final String BANNER = "-------------------------------------\n"
            + "Welcome to the Hackbright Chat Server\n"
            + "-------------------------------------\n"
            + "Please enter your screen name:\n";

    private final List<AutoCloseable> started = new ArrayList<>();

    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (AutoCloseable one : started) {
            one.close();
        }
    }

    @Test
    void whoSendsLinesHearsLinesAndIsMarkedAsNotEncrypted() throws Exception {
        int port = host("127.0.0.1:0").get(0);
        RawGuest irc = irc(port);
        irc.says("PRIVMSG #lobby :before it came", "PING kept");
        irc.await(" PONG "); // by then it is stored, and so was said before anybody else came
        OlderPeer nc = peer(port);

        nc.says("hello, I am nc\n");

        assertTrue(irc.await(" JOIN #lobby").startsWith(":irc!"));
        irc.await(":guest!~cleartext@localhost JOIN #lobby");
        irc.await(":guest!~cleartext@localhost PRIVMSG #lobby :hello, I am nc");
        nc.hears("You are guest here. Nothing you read or write here is encrypted.\n");
        irc.says("PRIVMSG #lobby :café", "PRIVMSG #lobby :\u0001ACTION waves\u0001");
        nc.hears("irc: café\nirc: * waves\n");
        nc.close();
        irc.await(":guest!~cleartext@localhost QUIT");
    }

    @Test
    void eachProgramTalksInItsOwnWayInOneRoomOverFourPorts() throws Exception {
        assumeTrue(isFree(HACKBRIGHT), "port " + HACKBRIGHT + " is taken, which the Hackbright client has written in");
        assumeTrue(isFree(CS372), "port " + CS372 + " is taken, which the CS372 client has written in");
        List<Integer> ports = host("127.0.0.1:0," + HACKBRIGHT + "," + CS372 + ",0");
        int port = ports.get(0);
        RawGuest irc = irc(ports.get(3));

        OlderPeer student = peer(port);
        student.says("REGISTER luca CHAT/1.0");
        student.hears("200 Registration successful");
        OlderPeer sample = peer(port);
        sample.says("REGISTER maria CHAT/1.0\n");
        sample.hears("200 Registration succesful\n");
        OlderPeer chunks = peer(port);
        chunks.says("hi from the chatbox");
        irc.await("!~cleartext@localhost PRIVMSG #lobby :hi from the chatbox");
        OlderPeer hackbright = peer(HACKBRIGHT);
        hackbright.hears(BANNER);
        hackbright.says("grace\n");
        hackbright.hears("grace logged in\n");
        OlderPeer cs372 = peer(CS372);
        cs372.hears("SYN");
        cs372.says("SYN");
        irc.await(":guest2!~cleartext@localhost JOIN #lobby");
        OlderPeer nc = peer(port);
        nc.says("hi from nc\n");
        nc.hears("You are guest3 here. Nothing you read or write here is encrypted.\n");
        irc.await(":guest3!~cleartext@localhost PRIVMSG #lobby :hi from nc");

        irc.says("PRIVMSG #lobby :café for all");

        student.hearsAtLast("@irc:  café for all");
        sample.hearsAtLast("@irc: caf? for all\n");
        chunks.hearsAtLast("irc: café for all");
        hackbright.hearsAtLast("irc::caf? for all\n");
        nc.hears("irc: café for all\n");

        cs372.says("5");
        cs372.says("hello");

        irc.await(":guest2!~cleartext@localhost PRIVMSG #lobby hello");
        student.hears("@guest2:  hello");
        sample.hears("@guest2: hello\n");
        chunks.hears("guest2: hello");
        hackbright.hears("guest2::hello\n");
        nc.hears("guest2: hello\n");
        cs372.hearsAtLast("irc: café for all"); // with what was said before it was its turn

        hackbright.says("good morning\n");

        hackbright.hears("grace::good morning\n");
        irc.await(":grace!~cleartext@localhost PRIVMSG #lobby :good morning");
        student.hears("@grace:  good morning");
        sample.hears("@grace: good morning\n");
        chunks.hears("grace: good morning");
        nc.hears("grace: good morning\n");

        chunks.says("/exit");
        irc.await(":guest!~cleartext@localhost QUIT");
        chunks.hearsTheEnd();
        student.says("DISCONNECT luca CHAT/1.0");
        irc.await(":luca!~cleartext@localhost QUIT");
        student.hearsAtLast("guest left");
        student.hearsTheEnd();
    }

    @Test
    void whenTheHostLeavesEachProgramIsToldInItsOwnWay() throws Exception {
        Piped host = start("--listen", "127.0.0.1:0", "--headless", "--greet", "banner");
        int port = ports(host).get(0);
        OlderPeer student = peer(port);
        student.says("REGISTER luca CHAT/1.0");
        student.hears("200 Registration successful");
        OlderPeer sample = peer(port);
        sample.says("REGISTER maria CHAT/1.0\n");
        sample.hears("200 Registration succesful\n");
        OlderPeer hackbright = peer(port);
        hackbright.hears(BANNER);
        hackbright.says("grace\n");
        hackbright.hears("grace logged in\n");

        host.signal("TERM");

        hackbright.hearsAtLast("Server Shutting Down!\n");
        hackbright.hearsTheEnd();
        sample.hearsAtLast("DISCONNECT CHAT/1.0\n");
        sample.hearsTheEnd();
        student.hearsAtLast("DISCONNECT CHAT/1.0");
        student.hearsTheEnd();
    }

    @Test
    void whoCannotGiveThePasswordIsToldWhyInItsOwnWay() throws Exception {
        Path secret = Files.createTempFile("chat", "password");
        started.add(() -> Files.delete(secret));
        Files.writeString(secret, "open sesame\n");
        int port = ports(start("--listen", "127.0.0.1:0", "--headless", "--password-file", secret.toString()))
                .get(0);
        String why = "This room has a password, which this program cannot give. Join with chat, or with an IRC client.";

        OlderPeer nc = peer(port);
        nc.says("hello\n");
        nc.hears(why + "\n");
        nc.hearsTheEnd();
        OlderPeer chatbox = peer(port);
        chatbox.says("hello");
        chatbox.hears("* " + why);
        chatbox.hearsTheEnd();
        OlderPeer sample = peer(port);
        sample.says("REGISTER maria CHAT/1.0\n");
        sample.hears("400 Invalid registration: " + why + "\n");
        sample.hearsTheEnd();
        OlderPeer student = peer(port);
        student.says("REGISTER luca CHAT/1.0");
        student.hears("* " + why);
        student.hears("400 Invalid registration");
        student.hearsTheEnd();
    }

    @Test
    void aBrowserIsToldThatThisIsAChatRoom() throws Exception {
        OlderPeer browser = peer(host("127.0.0.1:0").get(0));

        browser.says("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");

        browser.hears("HTTP/1.1 400 Bad Request\r\n");
        browser.hearsAtLast("This is a chat room");
    }

    private List<Integer> host(String where) throws Exception {
        return ports(start("--listen", where, "--headless"));
    }

    private static List<Integer> ports(Piped host) throws InterruptedException {
        host.awaitAddress();
        host.awaitAside("certificate"); // of the card, which comes when all addresses are told
        return Pattern.compile("listening on 127\\.0\\.0\\.1:(\\d+)")
                .matcher(host.out())
                .results()
                .map((MatchResult line) -> Integer.valueOf(line.group(1)))
                .toList();
    }

    private RawGuest irc(int port) throws Exception {
        RawGuest irc = RawGuest.clear(port).introduced("irc").joined("#lobby");
        started.add(irc);
        return irc;
    }

    private OlderPeer peer(int port) throws IOException {
        OlderPeer peer = new OlderPeer(port);
        started.add(peer);
        return peer;
    }

    private Piped start(String... arguments) throws IOException {
        Path folder = Program.folder();
        Piped started = Piped.start(Program.command(folder, arguments));
        this.started.add(started);
        this.started.add(() -> Program.remove(folder));
        return started;
    }

    private static boolean isFree(int port) {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            return taken.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
