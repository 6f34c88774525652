package chat.client;

import chat.irc.MalformedMessageException;
import chat.irc.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Somebody who takes part in a conversation without a network or a terminal: events go in, lines and effects come out. */
public final class Participant {
    /** When every test begins. */
    public static final Instant START = Instant.parse("2026-11-20T14:02:00Z");

    /** What a server that can do everything of ours offers. */
    public static final String EVERYTHING =
            "away-notify batch cap-notify echo-message extended-join labeled-response message-tags multi-prefix"
                    + " server-time setname userhost-in-names";

    public final Layout layout = new Layout(ZoneOffset.UTC);
    public final Update update;
    public State state;
    private final List<Effect> effects = new ArrayList<>();
    private Instant now = START;
    private int ids;

    private Participant(Profile profile) {
        update = new Update(layout, () -> "id" + ++ids, () -> 1.0);
        state = State.start(profile, "#lobby", START);
    }

    public static Participant guest() {
        return new Participant(Profile.guest("ana", Profile.Manner.SCREEN, false));
    }

    public static Participant reading(Profile.Manner manner) {
        return new Participant(Profile.guest("ana", manner, false));
    }

    public static Participant called(String nick) {
        return new Participant(Profile.guest(nick, Profile.Manner.SCREEN, false));
    }

    public static Participant host() {
        return new Participant(Profile.host("ana", Profile.Manner.SCREEN));
    }

    /** A guest whose outbox is on disk, and empty. */
    public static Participant keeping() {
        Participant guest = guest();
        guest.state = guest.state.kept();
        return guest.gets(new Event.Remembered(List.of(), 0, List.of(), "", false));
    }

    /** A guest who is in the room with bob, on a host of this program. */
    public static Participant joined() {
        return guest().joins(EVERYTHING, "chat-0.1.0");
    }

    /** A guest who is in the room with bob, on a server that can do nothing new. */
    public static Participant joinedOldServer() {
        return guest().joins("", "ircd-2.11");
    }

    public Participant joins(String capabilities, String server) {
        String me = state.me().wanted();
        String other = me.equals("bob") ? "ana" : "bob";
        gets(new Event.Connected(List.of(), "PIN", true));
        hears(":srv CAP * LS :" + capabilities);
        if (!capabilities.isEmpty()) {
            hears(":srv CAP " + me + " ACK :" + capabilities);
        }
        hears(":srv 001 " + me + " :Welcome", ":srv 004 " + me + " srv " + server + " i ovbklimnst");
        hears(":srv 005 " + me + " CASEMAPPING=ascii CHANTYPES=# :are supported", ":srv 422 " + me + " :no MOTD");
        String here = state.me().hosting() ? "@" + me : "@" + other + " " + me;
        hears(":" + me + "!" + me + "@localhost JOIN #lobby", ":srv 353 " + me + " = #lobby :" + here);
        hears(":srv 366 " + me + " #lobby :end", ":srv PONG srv chat-joined");
        said();
        return this;
    }

    public Participant gets(Event event) {
        Step step = update.update(state, event);
        state = step.state();
        effects.addAll(step.effects());
        return this;
    }

    public Participant hears(String... lines) {
        for (String line : lines) {
            try {
                gets(new Event.Received(Message.parse(line)));
            } catch (MalformedMessageException e) {
                throw new AssertionError(line, e);
            }
        }
        return this;
    }

    public Participant presses(String... chords) {
        for (String chord : chords) {
            gets(new Event.Pressed(new Key.Chord(chord)));
        }
        return this;
    }

    public Participant types(String text) {
        return gets(new Event.Pressed(new Key.Text(text)));
    }

    public Participant pastes(String text) {
        return gets(new Event.Pressed(new Key.Paste(text)));
    }

    /** Types a text and sends it. */
    public Participant enters(String text) {
        return types(text).presses("Enter");
    }

    public Participant waits(Duration time) {
        now = now.plus(time);
        return gets(new Event.Ticked(now));
    }

    public Participant resizes(int columns, int rows) {
        return gets(new Event.Resized(columns, rows));
    }

    /** The lines that went out since this was asked last. */
    public List<String> said() {
        List<String> lines = effects.stream()
                .filter(Effect.Send.class::isInstance)
                .map(e -> ((Effect.Send) e).message().toLine())
                .toList();
        effects.removeIf(Effect.Send.class::isInstance);
        return lines;
    }

    /** What the window was called since this was asked last. */
    public List<String> titles() {
        List<String> titles = effects.stream()
                .filter(Effect.Title.class::isInstance)
                .map(e -> ((Effect.Title) e).text())
                .toList();
        effects.removeIf(Effect.Title.class::isInstance);
        return titles;
    }

    /** The other effects since this was asked last, but for what the window was called. */
    public List<Effect> did() {
        List<Effect> others = effects.stream().filter(e -> !isTold(e)).toList();
        effects.removeIf(e -> !isTold(e));
        return others;
    }

    private static boolean isTold(Effect effect) {
        return effect instanceof Effect.Send || effect instanceof Effect.Title;
    }

    /** The newest entry. */
    public Entry newest() {
        return state.room().history().get(state.room().history().last());
    }

    /** The texts of all entries, oldest first. */
    public List<String> texts() {
        History history = state.room().history();
        List<String> texts = new ArrayList<>();
        for (long n = history.first(); n <= history.last(); n++) {
            texts.add(history.get(n).text());
        }
        return texts;
    }
}
