package chat.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whole conversations of the older programs with a room, from the first byte to the last; the room is IRC. */
class OriginalsTest {
    private FirstWords words = new FirstWords(5_001, () -> Greeting.BY_PORT);
    private @Nullable Interpreter guest;
    private final List<String> toRoom = new ArrayList<>();
    private final List<String> toProgram = new ArrayList<>();
    private boolean over;

    @BeforeEach
    void aProgramConnects() {
        connects(5_001);
    }

    @Test
    void theChatboxTalksAndExits() throws Exception {
        writesAndWaits("hello");
        room("NICK guest", "USER cleartext 0 * guest");
        isWelcomedAs("guest");
        room("JOIN #lobby", "PRIVMSG #lobby hello");
        hears(":ana!a@h PRIVMSG #lobby :hi there", ":bob!b@h JOIN #lobby", ":ana!a@h PRIVMSG #lobby :café");
        program("50 ms \"ana: hi there\"", "50 ms \"ana: café\"");
        writesAndWaits("/exit");

        room("QUIT :");
        assertTrue(over);
    }

    @Test
    void aNamelessProgramGetsANameThatIsFree() throws Exception {
        writesAndWaits("hello");
        toRoom.clear();
        hears(":host 433 * guest :Nickname is already in use");
        room("NICK guest2");
        isWelcomedAs("guest2");

        program();
        room("JOIN #lobby", "PRIVMSG #lobby hello");
    }

    @Test
    void theStudentsClientTalksAndIsInterrupted() throws Exception {
        writesAndWaits("REGISTER luca CHAT/1.0");
        room("NICK luca", "USER cleartext 0 * luca");
        isWelcomedAs("luca");
        program("0 ms \"200 Registration successful\"");
        writesAndWaits("@luca: hi");
        room("JOIN #lobby", "PRIVMSG #lobby hi");
        hears(":ana!a@h PRIVMSG #lobby :hi back", ":ana!a@h PRIVMSG luca psst");
        program("200 ms \"@ana:  hi back\"", "50 ms \"@ana:  (to you alone) psst\"");
        writesAndWaits("DISCONNECT luca CHAT/1.0");

        room("QUIT :");
        assertTrue(over);
    }

    @Test
    void theSampleTalksUntilTheRoomCloses() throws Exception {
        writes("REGISTER luca CHAT/1.0\n");
        isWelcomedAs("luca");
        writes("@luca: hi\n");
        room("NICK luca", "USER cleartext 0 * luca", "JOIN #lobby", "PRIVMSG #lobby hi");
        hears(":ana!a@h PRIVMSG #lobby :café", "ERROR :");

        program("0 ms \"200 Registration succesful\n\"", "0 ms \"@ana: caf?\n\"", "0 ms \"DISCONNECT CHAT/1.0\n\"");
        assertTrue(over);
    }

    @Test
    void aSecondLucaIsTurnedAway() throws Exception {
        writesAndWaits("REGISTER luca CHAT/1.0");
        hears(":host 433 * luca :Nickname is already in use");

        program("0 ms \"401 Client already registered\"");
        assertTrue(over);
    }

    @Test
    void theHackbrightClientIsAskedForItsNameAndHearsItself() throws Exception {
        connects(5_555);
        waits();
        assertTrue(toProgram.get(0).endsWith("Please enter your screen name:\n\""));
        toProgram.clear();
        writes("luca\n");
        isWelcomedAs("luca");
        writes("hi\n");
        room("NICK luca", "USER cleartext 0 * luca", "JOIN #lobby", "PRIVMSG #lobby hi");
        hears(":ana!a@h JOIN #lobby", ":ana!a@h PRIVMSG #lobby :café", ":ana!a@h QUIT :bye");
        program(
                "50 ms \"luca logged in\n\"",
                "50 ms \"luca::hi\n\"",
                "50 ms \"ana logged in\n\"",
                "50 ms \"ana::caf?\n\"",
                "50 ms \"ana disconnected\n\"");
        hangsUp();

        room("QUIT :");
        assertTrue(over);
    }

    @Test
    void theCs372ClientTakesTurns() throws Exception {
        connects(52_928);
        waits();
        program("0 ms \"SYN\"");
        writes("SYN");
        isWelcomedAs("guest");
        room("NICK guest", "USER cleartext 0 * guest", "JOIN #lobby");
        hears(":ana!a@h PRIVMSG #lobby :one", ":bob!b@h PRIVMSG #lobby :café");
        program();
        writes("5");
        writesAndWaits("hello");
        room("PRIVMSG #lobby hello");
        program("100 ms \"19\"", "100 ms \"ana: one\nbob: café\"");
        writesAndWaits("2hi");
        room("PRIVMSG #lobby hi");
        waits();
        program("100 ms \"0\"");
        hangsUp();

        room("QUIT :");
        assertTrue(over);
    }

    private void connects(int port) {
        words = new FirstWords(port, () -> Greeting.BY_PORT);
        guest = null;
        decided(words.begin());
    }

    private void writes(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (guest == null) {
            decided(words.read(bytes, Duration.ofSeconds(1)));
        } else {
            done(guest.read(bytes));
        }
    }

    private void writesAndWaits(String text) {
        boolean known = guest != null;
        writes(text);
        waits();
        if (!known) {
            waits(); // first to be recognised, and then to be understood
        }
    }

    private void waits() {
        if (guest == null) {
            decided(words.quiet(Duration.ofSeconds(2)));
        } else {
            done(guest.quiet());
        }
    }

    private void hangsUp() {
        if (guest != null) {
            done(guest.ended());
        }
    }

    private void decided(Verdict verdict) {
        if (verdict instanceof Verdict.Undecided undecided) {
            undecided.said().forEach(say -> toProgram.add(say.toString()));
        } else {
            Verdict.Older older = assertInstanceOf(Verdict.Older.class, verdict);
            guest = new GuestInterpreter(older.dialect(), "#lobby");
            done(guest.begin());
            done(guest.read(older.bytes()));
        }
    }

    private void done(Turn<Message> turn) {
        turn.heard().forEach(message -> toRoom.add(message.toLine()));
        turn.said().forEach(say -> toProgram.add(say.toString()));
        over |= turn.over();
    }

    private void hears(String... lines) throws Exception {
        for (String line : lines) {
            if (guest != null) {
                done(guest.deliver(Message.parse(line)));
            }
        }
    }

    private void isWelcomedAs(String nick) throws Exception {
        hears(":host 001 " + nick + " :Welcome", ":" + nick + "!~cleartext@localhost JOIN #lobby");
    }

    /** What has reached the room since this was last asked for. */
    private void room(String... lines) {
        assertEquals(List.of(lines), toRoom);
        toRoom.clear();
    }

    /** The same for the program. */
    private void program(String... writes) {
        assertEquals(List.of(writes), toProgram);
        toProgram.clear();
    }
}
