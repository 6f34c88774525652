package chat.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.irc.Message;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Messages of several lines (IRCv3 draft/multiline), as they look on the wire. */
class MultilineTest {
    private static final String GUESTS = """
            ana arrives with message-tags batch draft/multiline echo-message
            bob arrives with message-tags batch draft/multiline
            cleo arrives with message-tags
            ana, bob, cleo are in #lobby
            """;

    @Test
    void aBatchIsOneMessageForThoseWhoKnowOfItAndLinesForOthers() {
        Script.play(GUESTS + """
                -- two lines, a blank one, and one that goes on
                ana > @+chat/id=7 BATCH +a draft/multiline #lobby
                ana > @batch=a PRIVMSG #lobby :dear all,
                ana > @batch=a PRIVMSG #lobby :
                ana > @batch=a PRIVMSG #lobby :it is late
                ana > @batch=a;draft/multiline-concat PRIVMSG #lobby :, go home
                ana > BATCH -a
                ana, bob < @msgid=mwpaatc0-1;+chat/id=7 :ana!ana@localhost BATCH +lines draft/multiline #lobby
                ana, bob < @batch=lines :ana!ana@localhost PRIVMSG #lobby :dear all,
                ana, bob < @batch=lines :ana!ana@localhost PRIVMSG #lobby :
                ana, bob < @batch=lines :ana!ana@localhost PRIVMSG #lobby :it is late, go home
                ana, bob < :ana!ana@localhost BATCH -lines
                cleo < @msgid=mwpaatc0-1;+chat/id=7 :ana!ana@localhost PRIVMSG #lobby :dear all,
                cleo < :ana!ana@localhost PRIVMSG #lobby :it is late, go home
                """);
    }

    @Test
    void theLabelOfTheFirstLineIsTheAnswersLabel() {
        Script.excerpt("""
                ana arrives with message-tags batch draft/multiline echo-message labeled-response
                ana is in #lobby
                -- a labelled batch
                ana > @label=x BATCH +a draft/multiline #lobby
                ana > @batch=a PRIVMSG #lobby one
                ana > @batch=a PRIVMSG #lobby two
                ana > BATCH -a
                ana < @msgid=mwpaatc0-1;label=x :ana!ana@localhost BATCH +lines draft/multiline #lobby
                ana < @batch=lines :ana!ana@localhost PRIVMSG #lobby one
                ana < @batch=lines :ana!ana@localhost PRIVMSG #lobby two
                ana < :ana!ana@localhost BATCH -lines
                """);
    }

    @Test
    void itIsOneMessageInTheHistoryToo() {
        Script.excerpt("""
                ana arrives with message-tags batch draft/multiline draft/chathistory
                ana is in #lobby
                -- it is said, and read again
                ana > BATCH +a draft/multiline #lobby
                ana > @batch=a NOTICE #lobby one
                ana > @batch=a NOTICE #lobby two
                ana > BATCH -a
                ana > CHATHISTORY LATEST #lobby * 1
                ana < :chat.local BATCH +past chathistory #lobby
                ana < @msgid=mwpaatc0-1;batch=past :ana!ana@localhost BATCH +lines draft/multiline #lobby
                ana < @batch=lines :ana!ana@localhost NOTICE #lobby one
                ana < @batch=lines :ana!ana@localhost NOTICE #lobby two
                ana < @batch=past :ana!ana@localhost BATCH -lines
                ana < :chat.local BATCH -past
                """);
    }

    @Test
    void onePersonCanBeToldSeveralLinesAsWell() {
        Script.play(GUESTS + """
                -- to bob alone
                cleo > PRIVMSG bob :one line
                bob < ...
                ana > BATCH +a draft/multiline cleo
                ana > @batch=a PRIVMSG cleo one
                ana > @batch=a PRIVMSG cleo two
                ana > BATCH -a
                ana < @msgid=mwpaatc0-p-2 :ana!ana@localhost BATCH +lines draft/multiline cleo
                ana < @batch=lines :ana!ana@localhost PRIVMSG cleo one
                ana < @batch=lines :ana!ana@localhost PRIVMSG cleo two
                ana < :ana!ana@localhost BATCH -lines
                cleo < @msgid=mwpaatc0-p-2 :ana!ana@localhost PRIVMSG cleo one
                cleo < :ana!ana@localhost PRIVMSG cleo two
                """);
    }

    @Test
    void whatIsWrongWithABatchIsToldAndNothingOfItIsSaid() {
        Script.play(GUESTS + """
                -- another type, a bad reference, two at a time
                ana > BATCH +a netsplit
                ana < :chat.local FAIL BATCH UNKNOWN_TYPE a netsplit :No such type of batch
                ana > BATCH +a_b draft/multiline #lobby
                ana < :chat.local FAIL BATCH INVALID_REFTAG a_b :A reference has letters, digits and hyphens
                cleo > BATCH +a draft/multiline #lobby
                cleo < :chat.local FAIL BATCH UNKNOWN_TYPE a draft/multiline :No such type of batch
                -- to somebody else in the middle
                ana > BATCH +a draft/multiline #lobby
                ana > BATCH +b draft/multiline #lobby
                ana < :chat.local FAIL BATCH INVALID_REFTAG b :One batch at a time
                ana > @batch=a PRIVMSG #lobby one
                ana > @batch=a PRIVMSG bob two
                ana < :chat.local FAIL BATCH MULTILINE_INVALID_TARGET #lobby bob :All of it goes to one target
                ana > @batch=a PRIVMSG #lobby three
                ana > BATCH -a
                -- verbs mixed, and nothing at all
                ana > BATCH +a draft/multiline #lobby
                ana > @batch=a PRIVMSG #lobby one
                ana > @batch=a NOTICE #lobby two
                ana < :chat.local FAIL BATCH MULTILINE_INVALID :Only PRIVMSG or NOTICE can be in it, all alike
                ana > BATCH -a
                ana > BATCH +a draft/multiline #lobby
                ana > @batch=a PRIVMSG #lobby :
                ana > BATCH -a
                ana < :chat.local FAIL BATCH MULTILINE_INVALID :There is nothing in it
                -- no batch
                ana > BATCH -a
                ana < :chat.local FAIL BATCH INVALID_REFTAG a :No such batch is open
                ana > @batch=z PRIVMSG #lobby one
                ana < :chat.local FAIL BATCH INVALID_REFTAG z :No such batch is open
                """);
    }

    @Test
    void whoeverMayNotSpeakIsToldOnce() {
        Script.excerpt(GUESTS + """
                ana > MODE #lobby +m
                ana < ...
                bob < ...
                -- a room where only some may speak
                bob > BATCH +a draft/multiline #lobby
                bob > @batch=a PRIVMSG #lobby one
                bob > @batch=a PRIVMSG #lobby two
                bob > BATCH -a
                bob < :chat.local 404 bob #lobby :Cannot send to channel
                """);
    }

    private static Guest talker(Talk talk) {
        Guest ana = talk.guest("ana", "message-tags", "batch", "draft/multiline");
        talk.inRoom("#lobby", ana);
        return ana;
    }

    @Test
    void moreThanSoManyLinesAreRefused() {
        Guest ana = talker(new Talk(Talk::unpaced));
        ana.says("BATCH +a draft/multiline #lobby");
        for (int i = 0; i < Bounds.MULTILINE_LINES; i++) {
            ana.says("@batch=a PRIVMSG #lobby " + i);
        }
        ana.hearsNothing();

        ana.says("@batch=a PRIVMSG #lobby more");

        ana.hears(":chat.local FAIL BATCH MULTILINE_MAX_LINES 100 :A message has at most 100 lines");
    }

    @Test
    void moreThanSoManyBytesAreRefused() {
        Guest ana = talker(new Talk(Talk::unpaced));
        ana.says("BATCH +a draft/multiline #lobby");
        String half = "é".repeat(127) + "x"; // 255 bytes, and one for the end of the line
        for (int i = 0; i < Bounds.MULTILINE_BYTES / 256; i++) {
            ana.says("@batch=a PRIVMSG #lobby :" + half);
        }
        ana.hearsNothing();

        ana.says("@batch=a PRIVMSG #lobby x");

        ana.hears(":chat.local FAIL BATCH MULTILINE_MAX_BYTES 8192 :A message has at most 8192 bytes");
    }

    @Test
    void aLineThatIsTooLongForAReaderIsBrokenAndNothingIsLost() {
        Talk talk = new Talk(Talk::unpaced);
        Guest ana = talker(talk);
        Guest bob = talk.guest("bob", "message-tags", "batch", "draft/multiline");
        Guest cleo = talk.guest("cleo");
        talk.inRoom("#lobby", bob, cleo);
        String text = "wörter und 😀 ".repeat(100);
        ana.says("BATCH +a draft/multiline #lobby");
        for (int from = 0; from < text.length(); from += 140) {
            String tags = from == 0 ? "@batch=a" : "@batch=a;" + Multiline.CONCAT;
            ana.says(tags + " PRIVMSG #lobby :" + text.substring(from, Math.min(from + 140, text.length())));
        }

        ana.says("BATCH -a");

        assertEquals(text, heard(bob));
        assertEquals(text, heard(cleo));
    }

    private static String heard(Guest guest) {
        List<String> lines = guest.heard();
        lines.forEach(line -> assertTrue(
                line.substring(line.indexOf(" :") + 1).getBytes(StandardCharsets.UTF_8).length <= 510, line));
        return lines.stream()
                .map(MultilineTest::parsed)
                .filter(message -> message.verb().equals("PRIVMSG"))
                .map(Message::last)
                .collect(Collectors.joining());
    }

    private static Message parsed(String line) {
        try {
            return Message.parse(line);
        } catch (chat.irc.MalformedMessageException e) {
            throw new AssertionError(line, e);
        }
    }
}
