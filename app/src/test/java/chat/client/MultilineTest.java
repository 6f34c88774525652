package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Entry.Delivery;
import chat.irc.Message;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several lines as one message. */
class MultilineTest {
    private static final String CAPABILITIES = Participant.EVERYTHING + " draft/multiline";

    private static Participant joined() {
        return Participant.guest().joins(CAPABILITIES, "chat-0.1.0");
    }

    private static Participant keeping() {
        Participant ana = Participant.keeping();
        return ana.joins(CAPABILITIES, "chat-0.1.0").gets(new Event.Remembered(List.of(), 0, List.of(), "", false));
    }

    @Test
    void severalLinesAreOneMessage() {
        Participant ana = joined().pastes("dear all,\n\nit is late").presses("Enter");

        assertEquals(
                List.of(
                        "@+chat/id=id1;label=chat-m1 BATCH +chat-m1 draft/multiline #lobby",
                        "@batch=chat-m1 PRIVMSG #lobby :dear all,",
                        "@batch=chat-m1 PRIVMSG #lobby :",
                        "@batch=chat-m1 PRIVMSG #lobby :it is late",
                        "BATCH -chat-m1"),
                ana.said());
        assertEquals("dear all,\n\nit is late", ana.newest().text());
        assertEquals(Delivery.SENT, ana.newest().delivery());
    }

    @Test
    void itIsAcknowledgedAsOne() {
        Participant ana = joined().pastes("one\ntwo").presses("Enter");

        ana.hears(
                "@label=chat-m1;msgid=m8;+chat/id=id1 :ana!ana@localhost BATCH +x draft/multiline #lobby",
                "@batch=x :ana!ana@localhost PRIVMSG #lobby one",
                "@batch=x :ana!ana@localhost PRIVMSG #lobby two",
                ":srv BATCH -x");

        assertEquals(Delivery.STORED, ana.newest().delivery());
        assertEquals("m8", ana.newest().id());
        assertEquals(1, ana.texts().stream().filter("one\ntwo"::equals).count());
        assertTrue(ana.state.outgoing().isEmpty());
    }

    @Test
    void aLineThatIsTooLongIsJoinedAgainByWhoeverReadsIt() {
        Participant ana = joined();
        String text = "Grüße aus Übersee ".repeat(60).strip();

        ana.pastes(text).presses("Enter");

        List<String> lines = ana.said();
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("@batch=chat-m1;draft/multiline-concat PRIVMSG")));
        ana.hears(lines.stream()
                .map(line -> line.replace("PRIVMSG", ":bob!b@h PRIVMSG").replace("BATCH +", ":bob!b@h BATCH +"))
                .map(line -> line.startsWith("@") ? line : line)
                .map(line -> line.replace("+chat/id=id1;label=chat-m1", "msgid=m9"))
                .toArray(String[]::new));
        assertEquals(text, ana.newest().text());
        assertEquals("bob", ana.newest().nick());
    }

    @Test
    void whatIsTooMuchForOneMessageIsSeveralAndNothingIsLost() {
        String text = "a line of code;\n".repeat(250).strip();

        List<String> texts = Multiline.texts(text, 300, Multiline.Most.USUAL);

        assertEquals(3, texts.size());
        assertEquals(text, String.join("\n", texts));
    }

    @Test
    void itLiesOnDiskAsOneBeforeItIsSent() {
        Participant ana = keeping();
        ana.said();
        ana.did();

        ana.pastes("one\ntwo").presses("Enter");

        Effect.Keep keep = (Effect.Keep) ana.did().get(0);
        assertEquals(1, keep.letters().size());
        assertEquals("one\ntwo", keep.letters().get(0).text());
        assertEquals(List.of(), ana.said());
        ana.gets(OutboxTest.kept("", "id1"));
        assertEquals(4, ana.said().size());
    }

    @Test
    void afterADropItIsSaidAgainUnderTheSameIdUnlessItIsFound() {
        Participant ana = joined().pastes("one\ntwo").presses("Enter");
        ana.said();

        ana.gets(new Event.Disconnected("reset")).joins(CAPABILITIES, "chat-0.1.0");
        Pending again = pending(ana);
        ana.gets(new Event.Disconnected("reset")).gets(new Event.Connected(List.of(), "PIN", true));
        ana.hears(":srv CAP * LS :" + CAPABILITIES, ":srv CAP ana ACK :" + CAPABILITIES, ":srv 001 ana :hi");
        ana.hears(":srv 004 ana srv chat-0.1.0 i o", ":srv 422 ana :no MOTD", ":ana!ana@localhost JOIN #lobby");
        ana.hears(":srv 353 ana = #lobby :ana", ":srv BATCH +h chathistory #lobby");
        ana.hears("@batch=h;msgid=m8;+chat/id=id1 :ana!ana@localhost BATCH +x draft/multiline #lobby");
        ana.hears("@batch=x :ana!ana@localhost PRIVMSG #lobby one", "@batch=x :ana!ana@localhost PRIVMSG #lobby two");
        ana.hears("@batch=h :srv BATCH -x", ":srv BATCH -h");
        ana.said();
        ana.hears(":srv PONG srv chat-joined");

        assertEquals(new Pending("id1", true), again);
        assertEquals(List.of(), ana.said());
        assertTrue(ana.state.outgoing().isEmpty());
        assertEquals(1, ana.texts().stream().filter("one\ntwo"::equals).count());
    }

    private record Pending(String id, boolean sent) {}

    private static Pending pending(Participant ana) {
        Outgoing.Pending one = ana.state.outgoing().pending().get(0);
        return new Pending(one.id(), one.isSent());
    }

    @Test
    void aRefusalOfItIsToldInWords() {
        Participant ana = joined().pastes("one\ntwo").presses("Enter");

        ana.hears(":srv FAIL BATCH MULTILINE_MAX_BYTES 1 :A message has at most 1 bytes");

        assertEquals(
                "Not sent: A message has at most 1 bytes. It was: one\ntwo (Ctrl-P brings it back)",
                ana.newest().text());
        assertTrue(ana.state.outgoing().isEmpty());
    }

    @Test
    void writtenBeforeTheServerIsKnownItIsTakenApartForOneThatTakesLines() {
        Participant ana =
                Participant.guest().pastes("one\ntwo\nthree").presses("Enter").enters("last");
        assertEquals(2, ana.state.outgoing().pending().size());

        ana.gets(new Event.Connected(List.of(), "PIN", true));
        String capabilities = "batch echo-message labeled-response message-tags";
        ana.hears(":srv CAP * LS :" + capabilities, ":srv CAP ana ACK :" + capabilities, ":srv 001 ana :hi");
        ana.hears(":srv 422 ana :no MOTD", ":ana!ana@localhost JOIN #lobby", ":srv 353 ana = #lobby :ana");
        ana.said();
        ana.hears(":srv PONG srv chat-joined");

        assertEquals(
                List.of(
                        "@+chat/id=id1-1;label=chat-m1 PRIVMSG #lobby one",
                        "@+chat/id=id1-2;label=chat-m2 PRIVMSG #lobby two",
                        "@+chat/id=id1;label=chat-m3 PRIVMSG #lobby three",
                        "@+chat/id=id2;label=chat-m4 PRIVMSG #lobby last"),
                ana.said());
        ana.hears("@label=chat-m1;msgid=1 :ana!a@h PRIVMSG #lobby one");
        ana.hears("@label=chat-m2;msgid=2 :ana!a@h PRIVMSG #lobby two");
        Entry whole =
                ana.state.room().history().find(e -> e.own().equals("id1"), 10).orElseThrow();
        assertEquals(Delivery.SENT, whole.delivery());
        ana.hears("@label=chat-m3;msgid=3 :ana!a@h PRIVMSG #lobby three");
        whole = ana.state.room().history().find(e -> e.own().equals("id1"), 10).orElseThrow();
        assertEquals(Delivery.STORED, whole.delivery());
        assertEquals("one\ntwo\nthree", whole.text());
    }

    @Test
    void onDiskThePartsStandForTheWholeInOneStepAndInTheirOrder() {
        Participant ana =
                Participant.keeping().pastes("one\ntwo").presses("Enter").enters("last");
        ana.gets(OutboxTest.kept("", "id1", "id2"));
        ana.did();

        ana.joins("message-tags", "ircd").gets(new Event.Remembered(List.of(), 0, List.of(), "", false));

        Effect.Keep keep = ana.did().stream()
                .filter(Effect.Keep.class::isInstance)
                .map(Effect.Keep.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("id1", "id2"), keep.instead());
        assertEquals(
                List.of("id1-1 one", "id1 two", "id2 last"),
                keep.letters().stream().map(l -> l.id() + " " + l.text()).toList());
        ana.gets(new Event.Kept(keep, ""));
        assertEquals(
                List.of("one", "two", "last"),
                ana.said().stream()
                        .filter(l -> l.contains("PRIVMSG"))
                        .map(MultilineTest::text)
                        .toList());
    }

    @Test
    void ifTheDiskCannotTakeThePartsTheWholeStaysWhereItIsAndIsNotSaid() {
        Participant ana =
                Participant.keeping().pastes("one\ntwo").presses("Enter").enters("last");
        ana.gets(OutboxTest.kept("", "id1", "id2"));
        ana.did();
        ana.joins("message-tags", "ircd").gets(new Event.Remembered(List.of(), 0, List.of(), "", false));
        Effect.Keep keep = ana.did().stream()
                .filter(Effect.Keep.class::isInstance)
                .map(Effect.Keep.class::cast)
                .findFirst()
                .orElseThrow();
        assertTrue(ana.said().stream().noneMatch(l -> l.contains("PRIVMSG")));

        ana.gets(new Event.Kept(keep, "the disk is full"));

        assertEquals(
                List.of("last"),
                ana.said().stream()
                        .filter(l -> l.contains("PRIVMSG"))
                        .map(MultilineTest::text)
                        .toList());
        assertEquals(
                List.of("id1"),
                ana.state.outgoing().held().stream().map(Letter::id).toList());
        assertEquals("one\ntwo", ana.state.outgoing().held().get(0).text());
        assertTrue(ana.did().stream().noneMatch(Effect.Discard.class::isInstance), "it is still on disk");
        assertTrue(ana.texts().stream().anyMatch(text -> text.startsWith("Not sent: the disk is full. It stays")));

        ana.enters("/outbox send 1");
        Effect.Keep again = ana.did().stream()
                .filter(Effect.Keep.class::isInstance)
                .map(Effect.Keep.class::cast)
                .findFirst()
                .orElseThrow();
        ana.gets(new Event.Kept(again, ""));
        assertTrue(ana.said().stream().anyMatch(l -> l.endsWith("PRIVMSG #lobby one")));
    }

    private static String text(String line) {
        try {
            return Message.parse(line).last();
        } catch (chat.irc.MalformedMessageException e) {
            throw new AssertionError(line, e);
        }
    }

    private static final String ANNOUNCED = Participant.EVERYTHING + " draft/multiline=max-bytes=600,max-lines=4";

    @Test
    void whatTheServerAnnouncesIsWhatOneMessageMayHave() {
        Participant ana = Participant.guest().joins(ANNOUNCED, "ircd");

        ana.pastes("a\nb\nc\nd\ne").presses("Enter");

        List<String> lines = ana.said();
        assertEquals("@batch=chat-m1 PRIVMSG #lobby d", lines.get(4));
        assertEquals("@+chat/id=id2;label=chat-m2 PRIVMSG #lobby e", lines.get(6));
    }

    @Test
    void whatWasWrittenForAnotherServerIsTakenApartForThisOne() {
        Participant ana = joined();
        ana.gets(new Event.Disconnected("reset")).pastes("a\nb\nc\nd\ne").presses("Enter");
        ana.said();

        ana.joins(ANNOUNCED, "ircd").hears(":srv PONG srv chat-joined");

        assertEquals(2, ana.state.outgoing().pending().size());
        assertTrue(ana.texts().contains("a\nb\nc\nd\ne"));
    }

    @Test
    void aServerThatTakesHardlyAnythingIsTreatedAsOneThatTakesLines() {
        String little = Participant.EVERYTHING + " draft/multiline=max-bytes=100";
        Participant ana = Participant.guest().gets(new Event.Connected(List.of(), "PIN", true));

        ana.hears(":srv CAP * LS :" + little);

        assertTrue(ana.said().stream().noneMatch(line -> line.contains("multiline")));
    }

    @Test
    void noServerIsToldMoreThanWeWouldTakeOurselves() {
        assertEquals(
                new Multiline.Most(Gathering.LENGTH, Gathering.LINES),
                Multiline.Most.announced("max-bytes=999999999,max-lines=999999999"));
        assertEquals(new Multiline.Most(4_096, Gathering.LINES), Multiline.Most.announced("max-bytes=x"));
    }
}
