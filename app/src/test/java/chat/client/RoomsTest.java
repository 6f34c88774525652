package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Link.Phase;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several rooms and private conversations at once. */
class RoomsTest {
    private final Participant ana = Participant.joined();

    private static List<String> names(Participant participant) {
        return participant.state.rooms().all().stream().map(Room::name).toList();
    }

    private Participant inDev() {
        ana.enters("/join dev").said();
        return ana.hears(
                ":ana!ana@localhost JOIN #dev", ":srv 353 ana = #dev :@cleo ana", ":srv PONG srv chat-joined-2");
    }

    private Room room(String name) {
        return ana.state.rooms().all().stream()
                .filter(r -> r.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> texts(String name) {
        History history = room(name).history();
        List<String> texts = new java.util.ArrayList<>();
        for (long n = history.first(); n <= history.last(); n++) {
            texts.add(history.get(n).text());
        }
        return texts;
    }

    @Test
    void joinGoesToOneMoreRoom() {
        ana.enters("/join dev");

        assertEquals(List.of("JOIN #dev", "PING chat-joined-2"), ana.said());
        assertEquals("#dev", ana.state.room().name());
        assertEquals(Phase.JOINING, ana.state.link().phase());
        assertEquals(Phase.JOINED, ana.state.phase(room("#lobby")));
        ana.hears(":ana!ana@localhost JOIN #dev", ":srv 353 ana = #dev :@cleo ana", ":srv PONG srv chat-joined-2");
        assertEquals(Phase.JOINED, ana.state.link().phase());
        assertEquals("You are in #dev with 1 other.", ana.newest().text());
    }

    @Test
    void joinGoesToARoomThatIsOpenAlready() {
        inDev().enters("/join #lobby");

        assertEquals("#lobby", ana.state.room().name());
        assertEquals(List.of("#lobby", "#dev"), names(ana));
        assertEquals(List.of(), ana.said());
    }

    @Test
    void eachRoomHasItsOwnHistoryMembersAndTopic() {
        inDev().hears(":bob!b@h PRIVMSG #lobby :in the lobby", ":cleo!c@h PRIVMSG #dev :in dev");
        ana.hears(":srv 332 ana #lobby :tea", ":dora!d@h JOIN #dev", ":bob!b@h PART #lobby");

        assertEquals(List.of("in dev", "dora joined"), texts("#dev").subList(1, 3));
        assertEquals(List.of("in the lobby", "bob left"), texts("#lobby").subList(1, 3));
        assertEquals("tea", room("#lobby").topic());
        assertEquals("", room("#dev").topic());
        assertEquals(3, room("#dev").roster().size());
        assertEquals(1, room("#lobby").roster().size());
    }

    @Test
    void eachRoomKeepsItsDraftAndItsPlace() {
        inDev();
        for (int i = 0; i < 60; i++) {
            ana.hears(":cleo!c@h PRIVMSG #dev :line " + i);
        }
        ana.presses("PgUp").types("half a thou");
        Viewport.Anchor top = ana.state.viewport().top();

        ana.presses("Alt-1").types("another").presses("Alt-2");

        assertEquals("half a thou", ana.state.writing().editor().text());
        assertEquals(top, ana.state.viewport().top());
        assertEquals("another", ana.presses("Alt-1").state.writing().editor().text());
        assertTrue(ana.state.viewport().follows());
    }

    @Test
    void whatISayGoesToTheRoomOnTheScreen() {
        inDev().enters("hello dev").presses("Alt-1").enters("hello lobby");

        assertEquals(
                List.of(
                        "@+chat/id=id1;label=chat-m1 PRIVMSG #dev :hello dev",
                        "@+chat/id=id2;label=chat-m2 PRIVMSG #lobby :hello lobby"),
                ana.said());
        ana.hears("@label=chat-m1;msgid=7 :ana!ana@localhost PRIVMSG #dev :hello dev");

        assertEquals(
                "7", room("#dev").history().get(room("#dev").history().last()).id());
        assertEquals(1, ana.state.outgoing().pending().size());
    }

    @Test
    void whatComesElsewhereIsCountedUntilSomebodyGoesThere() {
        inDev().hears(":bob!b@h PRIVMSG #lobby :one", ":bob!b@h PRIVMSG #lobby :ana: two", ":cleo!c@h JOIN #lobby");

        assertEquals(new Below(2, 1), room("#lobby").unread().news());
        ana.presses("Alt-1", "Alt-2");

        assertEquals(Below.NOTHING, room("#lobby").unread().news());
        assertEquals(room("#lobby").history().last(), room("#lobby").unread().after());
    }

    @Test
    void aPrivateMessageOpensItsConversationAndDoesNotGoThere() {
        ana.hears(":bob!b@h PRIVMSG ana :psst");

        assertEquals(List.of("#lobby", "bob"), names(ana));
        assertEquals("#lobby", ana.state.room().name());
        assertEquals(new Below(1, 1), room("bob").unread().news());
        assertEquals(List.of(new Effect.Bell()), ana.did());

        ana.presses("Alt-2").enters("yes?");
        assertEquals(List.of("@+chat/id=id1;label=chat-m1 PRIVMSG bob yes?"), ana.said());
    }

    @Test
    void questionsOfProgramsAndWordsOfServersOpenNoConversation() {
        ana.hears(":bob!b@h PRIVMSG ana :\1VERSION\1", ":NickServ!n@h NOTICE ana :hi", ":srv.example NOTICE ana :hi");
        ana.hears(":srv.example PRIVMSG ana :hello");

        assertEquals(List.of("#lobby"), names(ana));
    }

    @Test
    void strangersOpenOnlySoManyConversations() {
        for (int i = 0; i < Rooms.MOST + 5; i++) {
            ana.hears(":guest" + i + "!g@h PRIVMSG ana :hello");
        }

        assertEquals(Rooms.MOST, ana.state.rooms().all().size());
        assertEquals("hello", ana.newest().text()); // the last ones are shown where I am
        assertTrue(ana.newest().isPrivate());
        assertTrue(ana.enters("/join dev").newest().text().startsWith("You have " + Rooms.MOST));
    }

    @Test
    void allConversationsTogetherRememberOnlySoMuch() {
        inDev();
        for (int i = 0; i < Rooms.ENTRIES / 2 + 500; i++) {
            ana.hears(":bob!b@h PRIVMSG #lobby :one " + i, ":cleo!c@h PRIVMSG #dev :two " + i);
            ana.hears(":bob!b@h PRIVMSG ana :three " + i);
        }

        int entries = ana.state.rooms().all().stream()
                .mapToInt(r -> r.history().size())
                .sum();
        assertTrue(entries <= Rooms.ENTRIES, entries + " entries");
        assertTrue(entries > Rooms.ENTRIES - 1_000, entries + " entries");
    }

    @Test
    void queryGoesToAConversationWithOneOther() {
        ana.enters("/query bob");

        assertEquals("bob", ana.state.room().name());
        assertTrue(ana.state.room().isPrivate());
        assertTrue(ana.enters("/topic tea").newest().text().startsWith("/topic is for rooms"));
        assertEquals(List.of(), ana.said());
    }

    @Test
    void msgDoesNotLeaveTheRoomAndTellsWhereItIs() {
        ana.enters("/msg bob psst");

        assertEquals("#lobby", ana.state.room().name());
        assertEquals("Said to bob alone: Alt-2 goes there.", ana.state.writing().note());
        assertEquals(List.of("psst"), texts("bob"));
    }

    @Test
    void partLeavesARoomAndClosesIt() {
        inDev().enters("/part see you");

        assertEquals(List.of("PART #dev :see you"), ana.said());
        assertEquals(List.of("#lobby"), names(ana));
        assertEquals("#lobby", ana.state.room().name());
        ana.hears(":ana!ana@localhost PART #dev :see you", ":cleo!c@h PRIVMSG #dev :too late");
        assertFalse(texts("#lobby").contains("too late"));
    }

    @Test
    void whoLeavesAndComesBackAtOnceIsNotPutOutByTheOldFarewell() {
        inDev().enters("/part").enters("/join dev").said();

        ana.hears(":ana!ana@localhost PART #dev");
        ana.hears(":ana!ana@localhost JOIN #dev", ":srv 353 ana = #dev :@cleo ana", ":srv PONG srv chat-joined-3");

        assertEquals(Phase.JOINED, ana.state.link().phase());
    }

    @Test
    void theLastConversationIsLeftAndStays() {
        ana.enters("/part");
        assertEquals(List.of("PART #lobby"), ana.said());
        ana.hears(":ana!ana@localhost PART #lobby");

        assertEquals("You have left #lobby.", ana.newest().text());
        assertEquals(Phase.OUTSIDE, ana.state.link().phase());
    }

    @Test
    void activeGoesWhereSomebodySpeaksToMeAndThenWhereSomethingIsNewAndThenBack() {
        inDev().hears(":bob!b@h PRIVMSG #lobby :something", ":dora!d@h PRIVMSG ana :psst");

        assertEquals("dora", ana.presses("Alt-a").state.room().name());
        assertEquals("#lobby", ana.presses("Alt-a").state.room().name());
        assertEquals("dora", ana.presses("Alt-a").state.room().name());
    }

    @Test
    void theArrowsGoRound() {
        inDev().hears(":dora!d@h PRIVMSG ana :psst");

        assertEquals("dora", ana.presses("Alt-Right").state.room().name());
        assertEquals("#lobby", ana.presses("Alt-Right").state.room().name());
        assertEquals("dora", ana.presses("Alt-Left").state.room().name());
        assertEquals("dora", ana.presses("Alt-9").state.room().name());
    }

    @Test
    void theListIsMadeShorterByTypingAndEnterGoesThere() {
        inDev().hears(":dora!d@h PRIVMSG ana :psst");

        ana.presses("Alt-k").types("LOB").presses("Enter");

        assertEquals("#lobby", ana.state.room().name());
        assertEquals("", ana.state.writing().editor().text());
        ana.presses("Alt-k", "Down", "Esc");
        assertEquals("#lobby", ana.state.room().name());
        ana.presses("Alt-k", "Enter");
        assertEquals("dora", ana.state.room().name()); // where something is new stands on top
    }

    @Test
    void whoIsCalledAnotherNameIsSoEverywhere() {
        inDev().hears(":bob!b@h PRIVMSG ana :psst", ":bob!b@h NICK rob");

        assertEquals(List.of("#lobby", "#dev", "rob"), names(ana));
        assertEquals(List.of("psst", "bob is called rob now"), texts("rob"));
        assertFalse(texts("#dev").contains("bob is called rob now"));
        ana.hears(":rob!b@h QUIT :bye");
        assertTrue(texts("rob").contains("rob left (bye)"));
        assertTrue(texts("#lobby").contains("rob left (bye)"));
    }

    @Test
    void myOwnNewNameIsToldInEveryRoom() {
        inDev().hears(":ana!ana@localhost NICK anna");

        assertEquals("anna", ana.state.me().nick());
        assertTrue(texts("#dev").contains("You are called anna now"));
        assertTrue(texts("#lobby").contains("You are called anna now"));
    }

    @Test
    void whoComesBackAsksForEveryRoom() {
        inDev().hears(":bob!b@h PRIVMSG ana :psst");
        ana.gets(new Event.Disconnected("reset")).gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv 001 ana :Welcome").said();

        ana.hears(":srv 422 ana :no MOTD");

        assertEquals(List.of("JOIN #lobby", "PING chat-joined", "JOIN #dev", "PING chat-joined-2"), ana.said());
        ana.hears(":ana!a@h JOIN #lobby", ":srv 353 ana = #lobby :ana", ":srv PONG srv chat-joined");
        assertEquals(Phase.JOINED, ana.state.phase(room("#lobby")));
        assertEquals(Phase.JOINING, ana.state.phase(room("#dev")));
        assertEquals(Phase.JOINED, ana.state.phase(room("bob")));
    }

    @Test
    void whatIsSaidInOneRoomWhileAnotherIsNotOpenGoesAtOnce() {
        ana.enters("/join dev")
                .enters("for later")
                .presses("Alt-1")
                .enters("for now")
                .said();

        assertEquals(2, ana.state.outgoing().pending().size());
        ana.hears(":ana!ana@localhost JOIN #dev", ":srv 353 ana = #dev :@cleo ana");
        assertEquals(List.of(), ana.said());
        ana.hears(":srv PONG srv chat-joined-2");

        assertEquals(List.of("@+chat/id=id1;label=chat-m2 PRIVMSG #dev :for later"), ana.said());
    }

    @Test
    void aRoomThatDoesNotLetMeInSaysSoAndCanBeClosed() {
        ana.enters("/join locked").hears(":srv 475 ana #locked :Cannot join channel (+k)");

        assertEquals(Phase.OUTSIDE, ana.state.link().phase());
        assertEquals(
                "You are not in #locked: it needs a key. /part closes this.",
                ana.newest().text());
        ana.said();
        ana.enters("/join locked sesame");
        assertEquals(List.of("JOIN #locked sesame", "PING chat-joined-2"), ana.said());
        ana.hears(":srv 475 ana #locked :Cannot join channel (+k)").enters("/part");
        assertEquals(List.of("#lobby"), names(ana));
        assertEquals(List.of(), ana.said());
    }

    @Test
    void historyOfEachRoomIsAskedForAndToldThere() {
        Participant bob = Participant.called("bob").joins(Participant.EVERYTHING + " draft/chathistory", "chat-0.1.0");
        bob.hears(":srv BATCH +1 chathistory #lobby", ":srv BATCH -1");
        bob.enters("/join dev").hears(":bob!b@h JOIN #dev", ":srv 353 bob = #dev :bob cleo");
        bob.said();
        bob.hears(":srv PONG srv chat-joined-2");
        assertEquals(List.of("CHATHISTORY LATEST #dev * 200"), bob.said());
        bob.presses("Alt-1")
                .hears(":srv BATCH +2 chathistory #dev", "@batch=2;msgid=x1 :cleo!c@h PRIVMSG #dev :before");
        bob.hears(":cleo!c@h PRIVMSG #dev :live", ":srv BATCH -2").presses("Alt-2");

        assertEquals(List.of("before", "You are in #dev with 1 other; 1 earlier message above.", "live"), bob.texts());
    }

    @Test
    void whatWaitsInTheOutboxForAnotherRoomOpensIt() {
        Participant keeping = Participant.guest();
        keeping.state = keeping.state.kept();
        Letter letter = new Letter("L1", "#dev", "hello", Participant.START, Letter.State.WAITING, "");
        keeping.joins("", "chat-0.1.0");

        keeping.gets(new Event.Remembered(List.of(), 0, List.of(letter), "", false));

        assertEquals(List.of("JOIN #dev", "PING chat-joined-2"), keeping.said());
        keeping.gets(new Event.Recalled("#dev", List.of(), 0, ""));
        keeping.hears(":ana!ana@localhost JOIN #dev", ":srv 353 ana = #dev :ana", ":srv PONG srv chat-joined-2");
        assertEquals(List.of("PRIVMSG #dev hello", "PING chat-m1"), keeping.said());
    }

    @Test
    void whoIsPutIntoARoomIsInIt() {
        ana.hears(":ana!ana@localhost JOIN #staff");
        assertEquals(List.of("PING chat-joined-2"), ana.said());
        ana.hears(":srv 353 ana = #staff :ana", ":srv PONG srv chat-joined-2");

        assertEquals("#lobby", ana.state.room().name());
        assertEquals(Phase.JOINED, ana.state.phase(room("#staff")));
    }

    @Test
    void whatIsKeptOfARoomStandsBeforeWhatIsAskedFor() {
        Participant keeping = Participant.keeping().joins(Participant.EVERYTHING + " draft/chathistory", "chat-0.1.0");
        keeping.hears(":srv BATCH +1 chathistory #lobby", ":srv BATCH -1").enters("/join dev");
        keeping.hears(":ana!ana@localhost JOIN #dev", ":srv 353 ana = #dev :ana", ":srv PONG srv chat-joined-2");
        keeping.said();
        Entry seen = Entry.seen(Entry.Kind.MESSAGE, Participant.START, "cleo", false, "seen before")
                .to("#dev")
                .identified("k7");

        keeping.gets(new Event.Recalled("#dev", List.of(seen), 0, "half a thou"));

        assertEquals(List.of("CHATHISTORY AFTER #dev msgid=k7 500"), keeping.said());
        assertEquals(List.of("seen before"), keeping.texts());
        assertEquals("half a thou", keeping.state.writing().editor().text());
    }
}
