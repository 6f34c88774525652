package chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import chat.client.Event;
import chat.client.Participant;
import chat.client.Profile;
import chat.client.State;
import chat.tui.JsonTranscript;
import chat.tui.PlainTranscript;
import chat.tui.Transcript;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineFaceTest {
    private final Participant ana = Participant.reading(Profile.Manner.LINES).joins(Participant.EVERYTHING, "chat-1");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final List<Integer> told = new ArrayList<>();

    private LineFace face(Transcript transcript) {
        return new LineFace(
                transcript,
                print(out),
                print(err),
                state -> told.add(state.writing().typed()));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(new BufferedOutputStream(bytes), false, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsSaidGoesOutAndWhatTheProgramSaysGoesAside() {
        LineFace face = face(new PlainTranscript(ana.layout));
        State before = ana.state;

        ana.hears(":bob!b@h PRIVMSG #lobby :你好").gets(new Event.Typed("/x"));
        face.changed(before, ana.state);

        assertEquals("14:02 bob: 你好\n", text(out));
        assertTrue(text(err).startsWith("chat: There is no command /x"), text(err));
    }

    @Test
    void eachLineHasLeftBeforeTheNextChange() {
        LineFace face = face(new PlainTranscript(ana.layout));
        State before = ana.state;

        face.changed(before, ana.hears(":bob!b@h PRIVMSG #lobby :one").state);

        assertEquals("14:02 bob: one\n", text(out)); // nobody has flushed
    }

    @Test
    void whoBringsTheLinesIsToldHowFarTheyAreTakenIn() {
        LineFace face = face(new PlainTranscript(ana.layout));
        State before = ana.state;

        face.changed(before, ana.gets(new Event.Typed("one")).state);
        face.changed(before, ana.gets(new Event.Typed("two")).state);

        assertEquals(List.of(1, 2), told);
    }

    @Test
    void aProgramIsToldTheBeginningAndTheEnd() {
        LineFace face = face(new JsonTranscript());

        face.begin(State.start(Profile.guest("ana", Profile.Manner.LINES, false), "#lobby", Participant.START));
        face.leave(ana.state, "words that were told already");

        assertEquals(
                "{\"type\":\"state\",\"state\":\"connecting\"}\n{\"type\":\"state\",\"state\":\"left\"}\n", text(out));
        assertEquals("", text(err));
    }
}
