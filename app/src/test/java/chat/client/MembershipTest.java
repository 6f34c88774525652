package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MembershipTest {
    private final Participant ana = Participant.joined();

    private String everybody() {
        StringBuilder all = new StringBuilder();
        ana.state
                .room()
                .roster()
                .all()
                .forEach(m -> all.append(m.rank()).append(m.nick()).append(m.away() ? "(away) " : " "));
        return all.toString().strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "+o ana         | @ana @bob",
                "+v ana         | +ana @bob",
                "-o bob         | ana bob",
                "+v bob         | ana @bob",
                "-v bob         | ana @bob",
                "+ov-o ana ana bob | @ana bob",
                "+bo *!*@* ana  | @ana @bob",
                "+kv key ana    | +ana @bob",
                "+lv 10 ana     | +ana @bob",
                "-lv+v bob ana  | +ana @bob",
                "+qo ana ana    | @ana @bob",
                "+nt            | ana @bob",
                "+o             | ana @bob",
                "+o zoe         | ana @bob",
            })
    void modesRaiseAndLower(String modes, String then) {
        ana.hears(":bob!b@h MODE #lobby " + modes);

        assertEquals(then, everybody());
    }

    @Test
    void modesOfOtherRoomsAndOfMyselfMeanNothingHere() {
        ana.hears(":bob!b@h MODE #other +o ana", ":ana MODE ana +i");

        assertEquals("ana @bob", everybody());
    }

    @Test
    void whoeverIsPutOutIsGone() {
        ana.hears(":ana!a@h KICK #lobby BOB :\u0002enough\u0002");

        assertEquals("ana", everybody());
        assertEquals("BOB was put out by ana: enough", ana.newest().text());
    }

    @Test
    void comingTwiceIsComingOnce() {
        ana.hears(":carol!c@h JOIN #lobby", ":carol!c@h JOIN #lobby");

        assertEquals("ana @bob carol", everybody());
        assertEquals(1, ana.texts().stream().filter("carol joined"::equals).count());
    }

    @Test
    void whoComesUnencryptedIsMarkedWhateverItSays() {
        ana.hears(":luca!~cleartext@localhost JOIN #lobby");

        assertEquals("luca joined (not encrypted)", ana.newest().text());
        assertTrue(ana.newest().clear());
        ana.hears(":luca!~cleartext@localhost PRIVMSG #lobby hi");
        assertTrue(ana.newest().clear());
        ana.hears(":bob!cleartext@localhost PRIVMSG #lobby hi");
        assertFalse(ana.newest().clear());
    }

    @Test
    void whoIsHereTellsWhoIsNotEncrypted() {
        ana.hears(":srv 353 ana = #lobby :bob!b@h luca!~cleartext@localhost", ":luca!~cleartext@localhost NICK luke");

        ana.enters("/who");

        assertEquals("3 here: ana  bob  luke (not encrypted)", ana.newest().text());
    }

    @Test
    void theMarkOfAnotherServerMeansSomethingElse() {
        Participant other = Participant.joinedOldServer();

        other.hears(":luca!~luca@example.org JOIN #lobby");
        assertEquals("luca joined", other.newest().text());
        other.hears(":luca!~luca@example.org PRIVMSG #lobby hi");

        assertFalse(other.newest().clear());
    }

    @Test
    void goingFromAnotherRoomIsNoNews() {
        long before = ana.state.room().history().last();

        ana.hears(":bob!b@h PART #other", ":bob!b@h KICK #other ana", ":zoe!z@h QUIT :x", ":zoe!z@h NICK zo");

        assertEquals(before, ana.state.room().history().last());
        assertEquals("ana @bob", everybody());
    }

    @Test
    void partingTellsWhy() {
        ana.hears(":bob!b@h PART #lobby :tea");

        assertEquals("bob left (tea)", ana.newest().text());
    }

    @Test
    void awayIsNotedAndTakenBack() {
        ana.hears(":bob!b@h AWAY :lunch");
        assertEquals("ana @bob(away)", everybody());

        ana.hears(":bob!b@h AWAY");
        assertEquals("ana @bob", everybody());
    }

    @Test
    void aNewNickKeepsItsRank() {
        ana.hears(":bob!b@h NICK Robert");

        assertEquals("ana @Robert", everybody());
    }

    @Test
    void namesComeWithRanksAndHosts() {
        ana.hears(":srv 353 ana = #lobby :~&zoe!z@h +%vic @+op!o@h plain");

        assertEquals("ana @bob @op plain +vic @zoe", everybody());
    }

    @Test
    void aTopicOfAnotherRoomIsNotOurs() {
        ana.hears(":bob!b@h TOPIC #lobby :tea", ":bob!b@h TOPIC #other :wine", ":srv 332 ana #other :wine");

        assertEquals("tea", ana.state.room().topic());
        assertEquals("bob set the topic: tea", ana.newest().text());
    }

    @Test
    void aTopicThatWasTakenAwayMeanwhileIsGoneAfterTheReturn() {
        ana.hears(":bob!b@h TOPIC #lobby :tea").gets(new Event.Disconnected("reset"));

        ana.joins(Participant.EVERYTHING, "chat-0.1.0");

        assertEquals("", ana.state.room().topic());
    }

    @Test
    void whoIsInIsKeptWhenTheServerTellsAgainWhatItCanDo() {
        ana.hears(":srv 005 ana CASEMAPPING=rfc1459 :are supported");

        assertEquals("ana @bob", everybody());
        assertTrue(ana.state.room().roster().has("BOB"));
    }

    @Test
    void aRoomThatSaysNothingToOurJoinHasNotLetUsIn() {
        ana.gets(new Event.Disconnected("reset"));
        ana.gets(new Event.Connected(java.util.List.of(), "PIN", true));
        ana.hears(":srv 001 ana :hi", ":srv 422 ana :no MOTD", ":srv PONG srv chat-joined");

        assertEquals(Link.Phase.OUTSIDE, ana.state.link().phase());
    }
}
