package chat.client;

import chat.client.Entry.Delivery;
import chat.client.Entry.Kind;
import chat.client.Outgoing.Pending;
import chat.client.Outgoing.Shelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Own messages that lie on disk until the host has them, and what the user decides about those it did not take. */
final class Outbox {
    private Outbox() {}

    /** Letters are on disk, or cannot be: then they are not sent either. */
    static Step kept(State state, Event.Kept event) {
        List<String> ids = event.what().ids();
        if (!event.what().instead().isEmpty()) {
            return Apart.kept(state, event);
        }
        if (event.problem().isEmpty()) {
            return Sending.flush(state.with(state.outgoing().keeping(ids)));
        }
        Step step = Step.of(state);
        for (String id : ids) {
            step = step.then(s -> s.outgoing()
                    .find(p -> p.id().equals(id))
                    .map(p -> s.within(
                            p.room(),
                            t -> Sending.refuse(t, p, event.problem(), Replies.unsent(s, p, event.problem()))))
                    .orElse(Step.of(s)));
        }
        return step;
    }

    /** What lies there for this host, and what was seen and begun, is known. */
    static Step remembered(State before, Event.Remembered event) {
        State state = event.elsewhere() ? emptied(before) : before;
        state = begun(older(state, event.seen(), event.unread()), event.draft());
        for (String other : event.others()) {
            state = state.opening(other);
        }
        List<Pending> older = new ArrayList<>();
        List<Letter> held = new ArrayList<>();
        for (Letter letter : event.letters()) {
            boolean known =
                    state.outgoing().find(p -> p.id().equals(letter.id())).isPresent();
            if (letter.state() == Letter.State.HELD) {
                held.add(letter);
            } else if (!known) {
                boolean uncertain = letter.state() == Letter.State.SENT;
                State opened = state.opening(letter.target());
                State there = opened.from(opened.number(letter.target()));
                State shown = there.plus(Sending.entry(there, letter).typedAs(0));
                older.add(new Pending(shown.rooms().at(), shown.room().history().last(), letter, true, uncertain));
                state = shown.from(state.rooms().at());
            }
        }
        boolean news = held.size() > state.outgoing().held().size();
        State open = state.with(state.outgoing().after(older).holding(held).on(Shelf.OPEN));
        State told = news && open.me().manner() == Profile.Manner.SCREEN
                ? open.plus(Update.note(open, Kind.STATE, count(held.size()) + " not sent: /outbox shows it."))
                : open;
        return everywhere(told, before.rooms());
    }

    /**
     * It is known now what is to be said and what was seen: every room that has waited for that goes on.
     *
     * @param known the rooms that there were; others were opened for what is to be said there
     */
    private static Step everywhere(State state, Rooms known) {
        Step step = Step.of(state);
        for (Room room : state.rooms().all()) {
            boolean fresh = known.find(room.number()).isEmpty();
            step = step.then(s -> s.within(room.number(), t -> goOn(t, fresh)));
        }
        return step;
    }

    private static Step goOn(State state, boolean fresh) {
        return switch (state.link().phase()) {
            case JOINED -> Sending.resume(state);
            case JOINING -> Resume.known(state);
            case OUTSIDE -> fresh ? Handshake.enter(state) : Step.of(state);
            default -> Step.of(state);
        };
    }

    /** What is kept of a conversation that was opened while we talk already. */
    static Step recalled(State state, Event.Recalled event) {
        State told = begun(older(state, event.seen(), event.unread()), event.draft());
        return goOn(told.inRoom(Room::known), false);
    }

    private static String count(int letters) {
        return letters == 1 ? "1 message was" : letters + " messages were";
    }

    /** What is kept belongs to another host: nothing of it goes to this one. */
    private static State emptied(State before) {
        State state = before;
        for (Pending pending : before.outgoing().pending()) {
            if (pending.kept()) {
                state = state.with(state.outgoing().without(pending))
                        .showing(pending, e -> e.delivered(Delivery.REFUSED));
            }
        }
        boolean some =
                state.outgoing().pending().size() < before.outgoing().pending().size();
        return some
                ? state.plus(Update.note(
                        state,
                        Kind.ERROR,
                        "This is another host than before: what was written for that one is kept for it."))
                : state;
    }

    /** What was seen before stands before all that is on the screen. */
    private static State older(State state, List<Entry> seen, int unread) {
        if (seen.isEmpty()) {
            return state;
        }
        History history = History.EMPTY;
        for (int i = 0; i < seen.size(); i++) {
            boolean first = i > 0 && i == seen.size() - unread;
            history = Ties.plus(first ? history.plus(Resume.marker(seen.get(i).time())) : history, seen.get(i));
        }
        long by = history.last();
        History now = state.room().history();
        for (long number = now.first(); number <= now.last(); number++) {
            history = history.plus(now.get(number));
        }
        History all = history;
        long shift = by + 1 - now.first();
        boolean elsewhere = state.rooms().at() != state.rooms().shown();
        return state.inRoom(r -> r.with(all)
                        .with(
                                elsewhere
                                        ? unseen(r.unread(), seen, unread, by)
                                        : r.unread().shifted(shift)))
                .with(state.outgoing().shifted(state.rooms().at(), shift))
                .with(state.viewport().shifted(shift))
                .with(state.writing().shifted(state.rooms().at(), shift));
    }

    /** What was never on the screen is as new as what has come just now. */
    private static Unread unseen(Unread now, List<Entry> seen, int unread, long last) {
        Unread news = new Unread(last - unread, now.news(), now.links(), now.walk());
        for (Entry entry : seen.subList(seen.size() - unread, seen.size())) {
            boolean counts = entry.isSaid() && !entry.mine();
            news = counts ? news.plus(entry.isPrivate() ? Below.FOR_ME : new Below(1, 0), entry) : news;
        }
        return news;
    }

    private static State begun(State state, String draft) {
        boolean free = state.writing().editor().isBlank() && state.me().manner() == Profile.Manner.SCREEN;
        return free && !draft.isEmpty()
                ? state.with(state.writing().with(state.writing().editor().replace(draft)))
                : state;
    }

    /** Nothing can be kept: all goes on in memory. */
    static Step forgetful(State state, String reason) {
        List<String> all = state.outgoing().pending().stream().map(Pending::id).toList();
        State open = state.with(state.outgoing().keeping(all).on(Shelf.NONE));
        State told = open.plus(
                Update.note(open, Kind.ERROR, "What you write and read is not kept when chat ends: " + reason + "."));
        return everywhere(told, state.rooms());
    }

    /** A letter that was not taken. On a screen it stays, until it is sent again or dropped. */
    static Step setAside(State state, Letter letter, String why) {
        boolean stays = state.outgoing().isKept() && state.me().manner() == Profile.Manner.SCREEN;
        if (!stays) {
            return Sending.discarded(state, letter);
        }
        Letter held = letter.held(why);
        return Step.of(
                state.with(state.outgoing().holding(held)),
                new Effect.Mark(List.of(held.id()), Letter.State.HELD, why));
    }

    /**
     * A letter that stays as it is on disk, since nothing can be changed there, and goes at the next start, or when it is
     * sent again.
     */
    static Step stays(State state, Pending pending, String why) {
        boolean screen = state.me().manner() == Profile.Manner.SCREEN;
        String told = "Not sent: " + why + ". It stays in the outbox, and goes at the next start" + offer(state)
                + ". It was: " + pending.letter().words();
        State left = state.with(state.outgoing().without(pending).refusing())
                .showing(pending, e -> e.delivered(Delivery.REFUSED))
                .plus(Update.note(state, Kind.ERROR, told));
        return Step.of(
                screen ? left.with(left.outgoing().holding(pending.letter().held(why))) : left);
    }

    /** What can be done about it, where anything can. */
    static String offer(State state) {
        boolean stays = state.outgoing().isKept() && state.me().manner() == Profile.Manner.SCREEN;
        return stays ? " (/outbox send sends it again)" : "";
    }

    /** {@code /outbox [send|drop [NUMBER]]}. */
    static Step command(State state, String arguments) {
        if (arguments.isEmpty()) {
            return shown(state);
        }
        String[] words = arguments.toLowerCase(Locale.ROOT).split("\\s+");
        boolean verb = words[0].equals("send") || words[0].equals("drop");
        List<Letter> letters = letters(state);
        int number = words.length > 1 ? number(words[1]) : 0;
        if (!verb || words.length > 2 || words.length > 1 && (number < 1 || number > letters.size())) {
            return Commands.problem(
                    state, "/outbox shows what waits; /outbox send 2 sends one again, /outbox drop 2 gives it up.");
        }
        List<Letter> chosen = number == 0 ? state.outgoing().held() : List.of(letters.get(number - 1));
        if (chosen.isEmpty()) {
            return Commands.note(state, "There is nothing to decide about.");
        }
        return words[0].equals("send") ? resend(state, chosen) : drop(state, chosen);
    }

    private static int number(String word) {
        boolean digits = word.length() < 6 && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Integer.parseInt(word) : -1;
    }

    /** Those that wait for a decision, and then those that go by themselves. */
    private static List<Letter> letters(State state) {
        List<Letter> letters = new ArrayList<>(state.outgoing().held());
        state.outgoing().pending().forEach(p -> letters.add(p.letter()));
        return letters;
    }

    private static Step shown(State state) {
        List<Letter> letters = letters(state);
        if (letters.isEmpty()) {
            return Commands.note(state, "The outbox is empty: all that you said has arrived.");
        }
        StringBuilder text = new StringBuilder();
        int held = state.outgoing().held().size();
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            boolean sent = i >= held && state.outgoing().pending().get(i - held).isSent();
            String mark = i < held
                    ? state.me().words(" ✗ ", ", not taken: ")
                    : sent
                            ? state.me().words(" ↑ ", ", under way: ")
                            : state.me().words(" ⏳ ", ", waits: ");
            text.append(i + 1).append(mark).append(letter.brief());
            text.append(letter.reason().isEmpty() ? "" : " (" + letter.reason() + ")")
                    .append('\n');
        }
        text.append("/outbox send NUMBER sends one again, /outbox drop NUMBER gives it up.");
        return Commands.note(state, text.toString());
    }

    private static Step resend(State state, List<Letter> chosen) {
        List<Letter> again = chosen.stream()
                .filter(letter -> state.outgoing().held().contains(letter))
                .map(Letter::waiting)
                .toList();
        if (again.isEmpty()) {
            return Commands.note(state, "That goes by itself as soon as it can.");
        }
        State queued = state.with(state.outgoing().holding(without(state, chosen)));
        for (Letter letter : again) {
            queued = Sending.queue(queued, letter, true);
        }
        List<String> ids = again.stream().map(Letter::id).toList();
        return Step.of(queued, new Effect.Mark(ids, Letter.State.WAITING, "")).then(Sending::flush);
    }

    private static List<Letter> without(State state, List<Letter> chosen) {
        return state.outgoing().held().stream()
                .filter(letter -> !chosen.contains(letter))
                .toList();
    }

    /** What is under way cannot be called back. */
    private static Step drop(State before, List<Letter> chosen) {
        Step step = Step.of(before.with(before.outgoing().holding(without(before, chosen))));
        for (Letter letter : chosen) {
            Pending pending =
                    before.outgoing().find(p -> p.letter().equals(letter)).orElse(null);
            if (pending != null && pending.isSent()) {
                return Commands.problem(before, "That is under way already.");
            }
            step = step.then(s -> Sending.discarded(pending == null ? s : dropped(s, pending), letter));
        }
        return step.then(s -> Commands.note(s, chosen.size() == 1 ? "Dropped." : chosen.size() + " dropped."));
    }

    private static State dropped(State state, Pending pending) {
        return state.with(state.outgoing().without(pending)).showing(pending, e -> e.delivered(Delivery.REFUSED));
    }
}
