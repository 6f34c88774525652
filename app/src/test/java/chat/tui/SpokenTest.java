package chat.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Entry;
import chat.client.Event;
import chat.client.Link.Phase;
import chat.client.Participant;
import chat.client.Profile;
import chat.client.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a screen shows is told where there is none, in words: the tables here have a row for each of it. */
class SpokenTest {
    private static final String ALL = Participant.EVERYTHING + " draft/chathistory draft/message-redaction"
            + " draft/multiline draft/read-marker";

    /** What happens, and how it is told; without a time, which is always 14:02. */
    private record Row(String about, List<String> happens, List<String> told, Entry.Kind... kinds) {
        @Override
        public String toString() {
            return about;
        }
    }

    private static Row row(String about, List<String> happens, List<String> told, Entry.Kind... kinds) {
        return new Row(about, happens, told, kinds);
    }

    private static Stream<Row> entries() {
        String hi = "@msgid=m1 :bob!b@h PRIVMSG #lobby :see you tomorrow";
        return Stream.of(
                row("a message", List.of(hi), List.of("bob: see you tomorrow"), Entry.Kind.MESSAGE),
                row(
                        "an action",
                        List.of(":bob!b@h PRIVMSG #lobby :\1ACTION waves\1"),
                        List.of("bob acts: waves"),
                        Entry.Kind.ACTION),
                row(
                        "a notice",
                        List.of(":srv NOTICE #lobby :back at noon"),
                        List.of("Notice from srv: back at noon"),
                        Entry.Kind.NOTICE),
                row("something private", List.of(":bob!b@h PRIVMSG ana :psst"), List.of("bob to you: psst")),
                row(
                        "something private that I have said on another machine",
                        List.of(":ana!ana@localhost PRIVMSG bob :me too"),
                        List.of("ana to bob: me too")),
                row(
                        "what is not encrypted",
                        List.of(":luke!~cleartext@localhost PRIVMSG #lobby :hi"),
                        List.of("luke, not encrypted: hi")),
                row(
                        "several lines",
                        List.of(
                                ":bob!b@h BATCH +x draft/multiline #lobby",
                                "@batch=x :bob!b@h PRIVMSG #lobby :one",
                                "@batch=x :bob!b@h PRIVMSG #lobby :two",
                                ":srv BATCH -x"),
                        List.of("bob, in 2 lines: one\n      two")),
                row(
                        "an answer",
                        List.of(hi, "@+reply=m1 :carol!c@h PRIVMSG #lobby :at noon"),
                        List.of(
                                "bob: see you tomorrow",
                                "carol, answering what bob said at 14:02: at noon\n"
                                        + "      What is answered: see you tomorrow")),
                row(
                        "an answer to me",
                        List.of(
                                "@msgid=m2 :ana!ana@localhost PRIVMSG #lobby :who is here?",
                                "@+reply=m2 :bob!b@h PRIVMSG #lobby :I am"),
                        List.of(
                                "ana: who is here?",
                                "bob, answering what you said at 14:02: I am\n      What is answered: who is here?")),
                row(
                        "an answer to what is not known here",
                        List.of("@+reply=m0 :bob!b@h PRIVMSG #lobby :yes"),
                        List.of("bob, answering something said before: yes")),
                row(
                        "a private answer, by an action, in clear",
                        List.of("@+reply=m0 :luke!~cleartext@localhost PRIVMSG ana :\1ACTION nods\1"),
                        List.of("luke, not encrypted, acts to you, answering something said before: nods")),
                row(
                        "a correction",
                        List.of(hi, "@+reply=m1 :bob!b@h PRIVMSG #lobby :* see you on Friday"),
                        List.of("bob: see you tomorrow", "bob, correcting what was said at 14:02: see you on Friday")),
                row(
                        "what was taken back",
                        List.of(hi, ":bob!b@h REDACT #lobby m1 :a slip"),
                        List.of(
                                "bob: see you tomorrow",
                                "what bob said at 14:02 is gone, message removed by bob: a slip"),
                        Entry.Kind.REDACTED),
                row(
                        "a reaction",
                        List.of(
                                hi,
                                "@+draft/react=\ud83d\udc4d;+reply=m1 :carol!c@h TAGMSG #lobby",
                                "@+draft/react=so\\sbe\\sit;+reply=m1 :bob!b@h TAGMSG #lobby",
                                "@+draft/unreact=\ud83d\udc4d;+reply=m1 :carol!c@h TAGMSG #lobby"),
                        List.of(
                                "bob: see you tomorrow",
                                "carol reacts with thumbs up sign to what bob said at 14:02",
                                "bob reacts with so be it to what bob said at 14:02",
                                "carol takes back thumbs up sign to what bob said at 14:02"),
                        Entry.Kind.REACTED,
                        Entry.Kind.UNREACTED),
                row("who comes", List.of(":dora!d@h JOIN #lobby"), List.of("dora joined"), Entry.Kind.JOIN),
                row("who goes", List.of(":carol!c@h PART #lobby"), List.of("carol left"), Entry.Kind.LEAVE),
                row(
                        "who is put out",
                        List.of(":bob!b@h KICK #lobby carol :too loud"),
                        List.of("carol was put out by bob: too loud")),
                row(
                        "another name",
                        List.of(":carol!c@h NICK caro"),
                        List.of("carol is called caro now"),
                        Entry.Kind.NICK),
                row(
                        "a topic",
                        List.of(":bob!b@h TOPIC #lobby :the release"),
                        List.of("bob set the topic: the release"),
                        Entry.Kind.TOPIC),
                row("who is away", List.of(":carol!c@h AWAY :lunch"), List.of("carol is away")),
                row(
                        "who is back",
                        List.of(":carol!c@h AWAY :lunch", ":carol!c@h AWAY"),
                        List.of("carol is away", "carol is back")),
                row(
                        "other rights",
                        List.of(":bob!b@h MODE #lobby +o ana"),
                        List.of("aside bob made ana an operator."),
                        Entry.Kind.STATE),
                row(
                        "a mistake",
                        List.of(":srv 482 ana #lobby :You're not channel operator"),
                        List.of("aside chat: Only an operator of the room can do that."),
                        Entry.Kind.ERROR));
    }

    private final Participant ana = Participant.reading(Profile.Manner.LINES);
    private final Transcript transcript = new PlainTranscript(ana.layout);
    private final List<String> told = new ArrayList<>();

    private void gets(Event event) {
        State before = ana.state;
        ana.gets(event);
        transcript.between(before, ana.state).forEach(line -> told.add((line.aside() ? "aside " : "") + line.text()));
    }

    private void hears(String... lines) {
        for (String line : lines) {
            State before = ana.state;
            ana.hears(line);
            transcript.between(before, ana.state).forEach(now -> told.add((now.aside() ? "aside " : "") + now.text()));
        }
    }

    private void waits(Duration time) {
        State before = ana.state;
        ana.waits(time);
        transcript.between(before, ana.state).forEach(line -> told.add((line.aside() ? "aside " : "") + line.text()));
    }

    private SpokenTest isIn() {
        gets(new Event.Connected(List.of(), "PIN", true));
        hears(":srv CAP * LS :" + ALL, ":srv CAP ana ACK :" + ALL, ":srv 001 ana :Welcome");
        hears(":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD", ":ana!ana@localhost JOIN #lobby");
        hears(":srv 332 ana #lobby :tea", ":srv 353 ana = #lobby :@bob carol ana", ":srv PONG srv chat-joined");
        hears(":srv BATCH +p chathistory #lobby", ":srv BATCH -p");
        return this;
    }

    @ParameterizedTest
    @MethodSource("entries")
    void whatIsSaidAndHappensIsTold(Row row) {
        isIn();
        told.clear();

        hears(row.happens.toArray(String[]::new));

        assertEquals(
                row.told,
                told.stream().map(line -> line.replaceFirst("^14:02 ", "")).toList());
    }

    @Test
    void thereIsARowForEveryKindOfEntry() {
        Set<Entry.Kind> missing = EnumSet.allOf(Entry.Kind.class);
        entries().forEach(row -> missing.removeAll(List.of(row.kinds)));

        missing.remove(Entry.Kind.CARD); // what others have to type: aCardIsTold
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyStateOfTheConnectionIsTold() {
        Set<Phase> seen = EnumSet.of(ana.state.link().phase()); // that it begins is clear from having begun it

        gets(new Event.Connected(List.of(), "PIN", false));
        seen.add(ana.state.link().phase());
        hears(":srv 001 ana :Welcome", ":srv 422 ana :no MOTD");
        seen.add(ana.state.link().phase());
        hears(":ana!ana@localhost JOIN #lobby", ":srv 353 ana = #lobby :@bob ana", ":srv PONG srv chat-joined");
        assertTold(Phase.JOINED, seen, "You are in #lobby with 1 other. Encrypted; the host was never verified.");
        gets(new Event.Disconnected("connection reset"));
        assertTold(Phase.WAITING, seen, "Connection lost: connection reset. Trying again; what you type is kept.");
        gets(new Event.Connected(List.of(), "PIN", false));
        hears(":srv 464 ana :Password incorrect");
        assertTold(Phase.STOPPED, seen, "Give it with --password-file FILE, or in CHAT_PASSWORD.");

        seen.add(Phase.LOCKED); // of a screen, which can ask for the password
        seen.add(Phase.OUTSIDE); // whoIsPutOutIsTold
        assertEquals(EnumSet.allOf(Phase.class), seen);
    }

    private void assertTold(Phase phase, Set<Phase> seen, String words) {
        assertEquals(phase, ana.state.link().phase());
        seen.add(phase);
        assertTrue(told.stream().anyMatch(line -> line.contains(words)), told::toString);
    }

    @Test
    void whoIsPutOutIsTold() {
        isIn();

        hears(":bob!b@h KICK #lobby ana :too loud");

        assertEquals("aside chat: bob put you out of #lobby: too loud", told.get(told.size() - 1));
    }

    @Test
    void whoComesInIsToldWhatTheStatusRowWouldSay() {
        isIn();

        assertEquals(
                List.of("aside You are in #lobby with 2 others. Encrypted, and the host is verified. The topic is: tea."
                        + " /help tells what you can type."),
                told);
    }

    @Test
    void aSlowHostIsTold() {
        isIn();
        told.clear();
        waits(Duration.ofSeconds(11));
        waits(Duration.ofSeconds(4));
        hears(":srv PONG srv chat-pulse");
        waits(Duration.ofSeconds(11));
        hears(":srv PONG srv chat-pulse");

        assertEquals(
                List.of(
                        "aside The connection is slow: the host took 4 seconds to answer.",
                        "aside The connection is quick again."),
                told);
    }

    @Test
    void whereThingsGoIsToldWhenThereAreSeveralPlaces() {
        isIn();
        told.clear();

        gets(new Event.Typed("/join dev"));
        hears(":ana!ana@localhost JOIN #dev", ":srv 353 ana = #dev :cleo bob ana", ":srv PONG srv chat-joined-2");
        hears(":srv BATCH +q chathistory #dev", ":srv BATCH -q");
        hears(":cleo!c@h PRIVMSG #dev :hi", ":bob!b@h PRIVMSG #lobby :hello", ":bob!b@h NICK rob");
        gets(new Event.Typed("/rooms"));
        gets(new Event.Typed("/query rob"));
        hears(":rob!b@h QUIT");

        assertEquals(
                List.of(
                        "aside What you type goes to #dev now.",
                        "aside You are in #dev with 2 others.",
                        "14:02 in #dev, cleo: hi",
                        "14:02 in #lobby, bob: hello",
                        "14:02 bob is called rob now",
                        "aside 1 #lobby (1 new), 2 #dev (what you type goes there). /join ROOM and /query NAME go to"
                                + " one of them.",
                        "aside What you type goes to rob alone now.",
                        "14:02 rob left"),
                told);
    }

    @Test
    void whoComesBackWithTheKeyThatWasComparedIsToldToBeVerified() {
        List<String> six = List.of("cobalt", "walrus", "nine", "amber", "river", "tulip");
        String key = ":srv 276 ana bob :has client certificate fingerprint KEY";
        isIn();
        gets(new Event.Typed("/verify bob"));
        hears(key, ":srv 318 ana bob :End");
        gets(new Event.WordsFound("bob", six));
        told.clear();
        gets(new Event.Typed("/verify bob ok"));
        hears(":bob!b@h PART #lobby", ":bob!b@h JOIN #lobby", key, ":srv 318 ana bob :End");
        gets(new Event.WordsFound("bob", six));

        assertEquals(
                List.of(
                        "aside bob counts as verified, and again whenever somebody comes as bob with the same key.",
                        "14:02 bob left",
                        "14:02 bob joined",
                        "aside bob has the key whose words you have compared."),
                told);
    }

    @Test
    void whatWasSaidLastCanBeToldAgain() {
        isIn();
        gets(new Event.Typed("/again"));
        hears(":bob!b@h PRIVMSG #lobby :one", ":bob!b@h JOIN #lobby", ":carol!c@h PRIVMSG #lobby :\1ACTION waves\1");
        hears(":bob!b@h PRIVMSG #lobby :three");
        told.clear();

        gets(new Event.Typed("/again 2"));
        gets(new Event.Typed("/again"));
        gets(new Event.Typed("/again much"));

        assertEquals(
                List.of(
                        "aside carol acts: waves\nbob: three",
                        "aside bob: one\ncarol acts: waves\nbob: three",
                        "aside chat: /again needs a number up to 50, or nothing: /again 10"),
                told);
    }

    @Test
    void aCardIsTold() {
        gets(new Event.Hosting(List.of(List.of(chat.text.Span.of("chat --connect 10.0.0.5:5001")))));

        assertEquals(List.of("aside chat --connect 10.0.0.5:5001"), told);
    }

    @Test
    void whoWritesIsNotToldBecauseItWouldBeInTheWay() {
        isIn();
        told.clear();

        hears("@+typing=active :bob!b@h TAGMSG #lobby");

        assertEquals(List.of(), told);
    }

    @Test
    void whatOnlyAScreenHasIsNotSpokenOf() {
        isIn();
        told.clear();
        List<String> typed = List.of(
                "hello",
                "/edit",
                "/edit x",
                "/delete",
                "/unread",
                "/bare",
                "/who",
                "/rooms",
                "/set",
                "/outbox",
                "/help",
                "/topic",
                "/invite",
                "/verify",
                "/verify bob ok",
                "/nick",
                "/join",
                "/query",
                "/find",
                "/nonsense");
        for (String line : typed) {
            gets(new Event.Typed(line));
        }
        hears("@label=chat-m1 :srv 404 ana #lobby :Cannot send to channel");
        gets(new Event.Disconnected("connection reset"));
        gets(new Event.Typed("/nick rosa"));
        gets(new Event.Typed("/delete"));

        for (String line : told) {
            assertTrue(
                    line.matches("(?s).*")
                            && !line.matches("(?s).*(Ctrl-|Alt-|\\bF\\d\\b|Esc\\b|status row|✓|⏳|↑|↓|✗|·).*"),
                    line);
        }
        assertTrue(told.size() > typed.size(), told::toString);
    }
}
