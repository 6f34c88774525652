package chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Clean;
import chat.irc.Limits;
import chat.irc.MalformedMessageException;
import chat.irc.Message;
import chat.irc.Tags;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * What guests may do to a host while two others talk in it, ana in clear and bob over TLS. After each attack those two
 * must have heard each other's every word, once and in order, and nothing that is not true or not clean.
 *
 * <p>{@code -Dattack.scale=20} attacks with so many times more of everything.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AttackIT {
    private static final int SCALE = Integer.getInteger("attack.scale", 1);

    /** Peers that a host keeps before they have introduced themselves. */
    private static final int STRANGERS = 256;

    private static Path folder;
    private static Piped host;
    private static int port;
    private static RawGuest ana;
    private static RawGuest bob;
    private static int said;
    private static RawGuest halfHello;
    private static RawGuest unfinished;
    private static RawGuest slow;

    private final List<RawGuest> attackers = new ArrayList<>();

    @BeforeAll
    static void open() throws Exception {
        folder = Program.folder();
        host = Piped.start(Program.command(folder, "--listen", "127.0.0.1:0", "--headless"));
        port = port(host);
        ana = RawGuest.clear(port)
                .introduced("ana", "message-tags", "server-time")
                .joined("#lobby");
        bob = RawGuest.overTls(port).introduced("bob").joined("#lobby");
        ana.await(" JOIN #lobby");
        halfHello = RawGuest.clear(port);
        halfHello.sends(new byte[] {0x16, 3, 1, 2, 0, 1});
        unfinished = RawGuest.clear(port);
        unfinished.sends("NICK unfin".getBytes(UTF_8));
        slow = RawGuest.clear(port);
        slow.sends(new byte[] {'N'});
    }

    private static int port(Piped host) throws InterruptedException {
        String address = host.awaitAddress();
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    @AfterAll
    static void close() throws Exception {
        for (RawGuest guest : List.of(ana, bob, halfHello, unfinished, slow)) {
            guest.close();
        }
        host.close();
        Program.remove(folder);
    }

    @AfterEach
    void thePairHasLostNothing() throws Exception {
        pairTalks();
        attackers.forEach(RawGuest::close);
        pairTalks();
        slow.sends(new byte[] {'I'});
        assertHeardAll(ana, "bob");
        assertHeardAll(bob, "ana");
        assertClean(ana);
        assertClean(bob);
        assertFalse(host.err().contains("mistake of ours"), host::err);
    }

    private static void pairTalks() throws InterruptedException {
        String word = "pair " + said++;
        ana.says("PRIVMSG #lobby :" + word);
        bob.says("PRIVMSG #lobby :" + word);
        ana.await(":bob!bob@localhost PRIVMSG #lobby :" + word);
        bob.await(":ana!ana@localhost PRIVMSG #lobby :" + word);
    }

    /** Each word of the other one, once, in order, and from nobody else. */
    private static void assertHeardAll(RawGuest one, String other) {
        String from = ":" + other + "!" + other + "@localhost PRIVMSG #lobby :pair ";
        List<String> expected = IntStream.range(0, said).mapToObj(i -> from + i).toList();

        assertEquals(
                expected,
                one.heard().stream()
                        .filter(line -> line.contains(" :pair "))
                        .map(line -> line.substring(Math.max(0, line.indexOf(':' + other + '!'))))
                        .toList());
    }

    private static void assertClean(RawGuest one) throws MalformedMessageException {
        assertEquals(List.of(), one.faults());
        for (String line : one.heard()) {
            Message message = Message.parse(line);
            assertTrue(message.tagged(Tags.NONE).toLine().getBytes(UTF_8).length + 2 <= Limits.LINE, line);
            assertEquals(Clean.text(line), line);
            if (message.last().startsWith("I am ")) {
                assertEquals(message.last().split(" ")[2], message.nick(), line);
            }
        }
    }

    private RawGuest attacker(String nick, String... capabilities) throws Exception {
        return stranger().introduced(nick, capabilities);
    }

    private RawGuest stranger() throws Exception {
        RawGuest attacker = RawGuest.clear(port);
        attackers.add(attacker);
        return attacker;
    }

    @Test
    void linesThatAreTooLongOrNoTextReachNobody() throws Exception {
        RawGuest adam = attacker("adam").joined("#lobby");

        adam.says("PRIVMSG #lobby :" + "x".repeat(Limits.LINE));
        adam.says("@+a=" + "x".repeat(Limits.CLIENT_TAGS) + " PRIVMSG #lobby :I am adam");
        adam.says("PRIVMSG #lobby :I am\0eve", "PRIVMSG #lobby :I am\reve");
        adam.sends("PRIVMSG #lobby :I am adam \u00ff\u00fe\r\n".getBytes(ISO_8859_1));
        adam.says("PRIVMSG #lobby :I am adam still");

        bob.await(":adam!adam@localhost PRIVMSG #lobby :I am adam still");
        assertEquals(1, from("adam", bob).size());
        adam.await(" FAIL PRIVMSG INVALID_UTF8 "); // comes behind what else adam is told
        assertEquals(2, adam.heard().stream().filter(l -> l.contains(" 417 ")).count());
    }

    @Test
    void aLineWithoutAnEndEndsTheConnection() throws Exception {
        for (int i = 0; i < 4 * SCALE; i++) {
            RawGuest bess = stranger();
            bess.sends("x".repeat(64 * 1024).getBytes(UTF_8));

            bess.awaitEnd();
        }
    }

    @Test
    void controlCharactersArriveHarmless() throws Exception {
        RawGuest carl = attacker("carl");
        carl.says("SETNAME :I am carl \u001b]0;title\u0007");
        carl.joined("#lobby");

        carl.says("PRIVMSG #lobby :I am carl \u001b[2J\u009b31m\u0007\u007f\t\u0085\u0001");
        carl.says("TOPIC #lobby :\u001b[H", "AWAY :\u001bc", "NICK \u001bc", "PART #lobby :\u001b[?1049h");

        bob.await(":carl!carl@localhost PRIVMSG #lobby :I am carl ?[2J?31m?? ?\u0001");
        bob.await(":carl!carl@localhost PART #lobby ?[?1049h");
    }

    @Test
    void nobodySpeaksAsSomebodyElse() throws Exception {
        RawGuest dora = attacker("dora", "message-tags", "echo-message").joined("#lobby");

        dora.says(
                ":bob!bob@localhost PRIVMSG #lobby :I am dora 1",
                ":chat.local NOTICE #lobby :I am dora 2",
                "@time=2001-01-01T00:00:00.000Z;msgid=forged;account=bob;batch=b;label=l PRIVMSG #lobby :I am dora 3",
                "BATCH +b chathistory #lobby",
                "@batch=b :ana!ana@localhost PRIVMSG #lobby :I am dora 4",
                "001 bob :I am dora 5",
                ":chat.local KILL bob :I am dora 6",
                "NICK bob",
                "NICK ANA",
                "NICK chat.local");

        String line = ana.await("I am dora 4");
        assertFalse(String.join("\n", ana.heard()).matches("(?s).*(2001-01|forged|account=|batch=).*"), line);
        dora.await(" 433 dora ANA ");
        dora.await(" 432 dora chat.local ");
        assertEquals(4, from("dora", ana).size());
    }

    @Test
    void whoIsNotIntroducedReachesNobody() throws Exception {
        RawGuest ed = stranger();

        ed.says("PRIVMSG #lobby :I am ed", "JOIN #lobby", "KICK #lobby bob", "WHO *", "NICK ed");
        ed.says("GET / HTTP/1.1", "Host: localhost", "", "PRIVMSG bob :I am ed");

        ed.awaitAll(l -> l.stream().filter(line -> line.contains(" 451 ")).count() >= 4, "four refusals");
        assertEquals(List.of(), from("ed", bob));
    }

    @Test
    void namesThatChangeAllTheTimeConfuseNobody() throws Exception {
        RawGuest fay = attacker("fay").joined("#lobby");

        for (int i = 1; i < 15 * SCALE; i++) {
            fay.says("NICK fay" + i);
        }
        fay.says("PRIVMSG #lobby :I am fay" + (15 * SCALE - 1) + " now");

        bob.await(" :I am fay" + (15 * SCALE - 1) + " now");
    }

    @Test
    void negotiatingWithoutEndLeadsNowhere() throws Exception {
        RawGuest gus = stranger();

        gus.says("CAP LS 302", "CAP REQ :" + "batch -batch ".repeat(30), "CAP REQ :nothing such", "CAP REQ", "CAP");
        gus.says("CAP END", "CAP LS 999999999999", "CAP \u001b", "CAP ACK :batch", "CAP END", "CAP END");
        gus.introduced("gus").joined("#lobby");

        gus.says("CAP REQ :" + "message-tags -message-tags ".repeat(15), "CAP LIST", "PRIVMSG #lobby :I am gus");
        bob.await(":gus!gus@localhost PRIVMSG #lobby :I am gus");
    }

    @Test
    void nobodyTakesAllRooms() throws Exception {
        RawGuest hal = attacker("hal");

        for (int i = 0; i < 6; i++) {
            int first = 10 * i;
            hal.says("JOIN "
                    + String.join(
                            ",",
                            IntStream.range(first, first + 10)
                                    .mapToObj(k -> "#hal" + k)
                                    .toList()));
        }

        hal.await(" 405 hal #hal59 ");
        assertEquals(10, hal.heard().stream().filter(l -> l.contains(" 405 ")).count());
    }

    @Test
    void whoTalksTooFastWaitsAndTheRoomDoesNot() throws Exception {
        RawGuest ivy = attacker("ivy", "echo-message").joined("#lobby");

        for (int i = 0; i < 50; i++) {
            ivy.says("PRIVMSG #lobby :I am ivy " + i);
        }
        ivy.says("PING between");
        ivy.await(" PONG chat.local between");
        for (int i = 50; i < 500 * SCALE; i++) {
            ivy.says("PRIVMSG #lobby :I am ivy " + i);
        }
        pairTalks();

        int pong = ivy.heard().indexOf(":chat.local PONG chat.local between");
        int last = ivy.heard().indexOf(":ivy!ivy@localhost PRIVMSG #lobby :I am ivy 49");
        assertTrue(last < 0 || pong < last, "a ping does not wait");
        assertFalse(String.join("\n", bob.heard()).contains("I am ivy 499"));
        List<String> order = from("ivy", bob);
        assertEquals(
                IntStream.range(0, order.size())
                        .mapToObj(i -> ":ivy!ivy@localhost PRIVMSG #lobby :I am ivy " + i)
                        .toList(),
                order);
    }

    @Test
    void manyWhoComeAndGoLeaveNothingBehind() throws Exception {
        for (int i = 0; i < 40 * SCALE; i++) {
            RawGuest eve = attacker("eve" + i).joined("#lobby");
            if (i % 2 == 0) {
                eve.says("QUIT :I am eve" + i);
            }
            eve.close();
        }

        String last = ":eve" + (40 * SCALE - 1) + "!";
        bob.awaitAll(
                lines -> lines.stream().anyMatch(l -> l.startsWith(last) && l.contains(" QUIT ")), "the last goodbye");
        RawGuest carol = attacker("carol").joined("#lobby");
        assertTrue(carol.await(" 353 carol ").matches(".* :@?ana bob carol|.* :@?ana carol bob|.* :carol.*"));
    }

    @Test
    void handshakesDoNotStopTheRoom() throws Exception {
        Random random = new Random(20261120);
        for (int i = 0; i < 20 * SCALE; i++) {
            byte[] hello = new byte[300];
            random.nextBytes(hello);
            System.arraycopy(new byte[] {0x16, 3, 1, 1, 39, 1, 0, 1, 35, 3, 3}, 0, hello, 0, 11);
            stranger().sends(hello);
            attackers.add(RawGuest.overTls(port));
        }
        List<Thread> others = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            Thread other = new Thread(this::shakeHands);
            other.start();
            others.add(other);
        }
        pairTalks();
        for (Thread other : others) {
            other.join();
        }

        try (RawGuest carol = RawGuest.overTls(port).introduced("carol")) {
            carol.await(" 001 carol ");
        }
    }

    private void shakeHands() {
        for (int i = 0; i < 10 * SCALE; i++) {
            try (RawGuest guest = RawGuest.overTls(port)) {
                guest.says("PING " + i);
            } catch (java.io.IOException | java.security.GeneralSecurityException e) {
                // The host may hang up on whom it likes.
            }
        }
    }

    @Test
    void whoDoesNotReadIsDroppedAndTheOthersHearEverything() throws Exception {
        Path other = Program.folder();
        try (Piped open =
                Piped.start(Program.command(other, "--listen", "127.0.0.1:0", "--headless", "--no-flood-limit"))) {
            int there = port(open);
            RawGuest sloth = RawGuest.deaf(there);
            attackers.add(sloth);
            RawGuest witness = RawGuest.clear(there).introduced("witness").joined("#lobby");
            attackers.add(witness);
            RawGuest speaker = RawGuest.clear(there).introduced("speaker").joined("#lobby");
            attackers.add(speaker);
            sloth.introduces("sloth").says("JOIN #lobby");
            witness.await(":sloth!sloth@localhost JOIN ");

            int lines = 0;
            String gone = ":sloth!sloth@localhost QUIT :SendQ exceeded";
            while (!witness.heard().contains(gone) && lines < 40_000) { // the system holds some megabytes, too
                StringBuilder piece = new StringBuilder();
                for (int i = 0; i < 200; i++) {
                    piece.append("PRIVMSG #lobby :")
                            .append("x ".repeat(210))
                            .append(lines++)
                            .append("\r\n");
                }
                speaker.sends(piece.toString().getBytes(UTF_8));
                witness.await("x " + (lines - 1));
            }

            witness.await(gone);
            List<String> heard = from("speaker", witness);
            assertEquals(lines, heard.size());
            for (int i = 0; i < lines; i++) {
                assertTrue(heard.get(i).endsWith("x " + i), heard.get(i));
            }
        }
        Program.remove(other);
    }

    @Test
    void aHostWithoutDescriptorsKeepsThoseItHasAndTakesOthersAgain() throws Exception {
        Path other = Program.folder();
        List<String> command = new ArrayList<>(List.of("sh", "-c", "ulimit -n 100; exec \"$@\"", "sh"));
        command.addAll(List.of(Program.command(other, "--listen", "127.0.0.1:0", "--headless")));
        try (Piped small = Piped.start(command.toArray(String[]::new))) {
            int there = port(small);
            RawGuest one = RawGuest.clear(there).introduced("one").joined("#lobby");
            RawGuest two = RawGuest.clear(there).introduced("two").joined("#lobby");
            attackers.addAll(List.of(one, two));
            for (int i = 0; i < 150; i++) {
                attackers.add(RawGuest.clear(there)); // the system takes them, and the host cannot
            }
            small.awaitAside("cannot accept a connection");

            one.says("PRIVMSG #lobby :still here");
            two.await(" PRIVMSG #lobby :still here");
            RawGuest newcomer = RawGuest.clear(there);
            attackers.add(newcomer);
            newcomer.introduced("newcomer").joined("#lobby");

            one.await(":newcomer!newcomer@localhost JOIN #lobby");
            assertEquals(2, small.err().split("cannot accept", -1).length, small::err);
        }
        Program.remove(other);
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void whoDoesNotFinishWhatItBeganIsClosed() throws Exception {
        halfHello.awaitEnd();
        unfinished.awaitEnd();
        slow.awaitEnd();

        assertEquals(List.of(), halfHello.heard());
        assertEquals(List.of("ERROR :a line was not finished"), unfinished.heard());
        assertEquals(List.of("ERROR :a line was not finished"), slow.heard());
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aNewcomerGetsInHoweverManyStrangersThereAre() throws Exception {
        RawGuest first = stranger();
        for (int i = 0; i < STRANGERS * Math.min(SCALE, 3); i++) {
            stranger();
        }
        attacker("newcomer").joined("#lobby");
        RawGuest secure = RawGuest.overTls(port);
        attackers.add(secure);
        secure.introduced("secure");
        int more = 0;
        while (!first.hasEnded() && more++ < 2_000) { // until it has been there for a second
            stranger().close();
            attacker("newcomer" + more).close();
        }

        first.awaitEnd();
    }

    private static List<String> from(String nick, RawGuest reader) {
        return reader.heard().stream()
                .filter(line -> line.contains(":" + nick + "!") && line.matches(".* (PRIVMSG|NOTICE) .*"))
                .toList();
    }
}
