package chat.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Writing in an editor of one's own. */
class ComposingTest {
    private final Participant ana = Participant.joined().types("dear all");

    private String draft() {
        return ana.state.writing().editor().text();
    }

    @Test
    void theDraftGoesThereAndComesBack() {
        ana.did();

        ana.presses("Ctrl-O");
        assertEquals(List.of(new Effect.Compose("dear all")), ana.did());

        ana.gets(new Event.Composed("dear all,\n\nit is \u001b[2Jlate\n", ""));
        assertEquals("dear all,\n\nit is \u241b[2Jlate", draft());
        assertNull(ana.state.writing().popup());
        ana.presses("Ctrl-_");
        assertEquals("dear all", draft());
    }

    @Test
    void meanwhileNoKeyIsForUsAndWhatIsSaidIsThereAfterwards() {
        ana.presses("Ctrl-O").types("x").presses("Enter", "Ctrl-U").pastes("y");
        ana.hears("@msgid=1 :bob!b@h PRIVMSG #lobby :meanwhile");

        assertEquals("dear all", draft());
        assertEquals("meanwhile", ana.newest().text());
        assertEquals(List.of(), ana.said());
    }

    @Test
    void whenItFailsTheDraftIsAsItWas() {
        ana.presses("Ctrl-O").gets(new Event.Composed("", "vi ended with 1.")).presses("Ctrl-L");

        assertEquals("dear all", draft());
        assertEquals("vi ended with 1.", ana.state.writing().note());
    }

    @Test
    void anEmptyFileIsAnEmptyDraft() {
        ana.presses("Ctrl-O").gets(new Event.Composed("\n", ""));

        assertEquals("", draft());
    }

    @Test
    void aCommandDoesTheSame() {
        ana.presses("Ctrl-U").did();

        ana.enters("/editor");

        assertEquals(List.of(new Effect.Compose("")), ana.did());
    }
}
