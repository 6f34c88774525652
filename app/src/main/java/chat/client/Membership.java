package chat.client;

import chat.client.Entry.Kind;
import chat.irc.Message;
import chat.irc.Source;
import chat.text.Formatted;
import chat.text.Printable;
import chat.text.Span;
import chat.text.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who comes, goes, and is called what. */
final class Membership {
    /** A room up to this size shows each newcomer's words by itself. A count of people. */
    private static final int SMALL = 8;

    /** What servers put before the words of one who leaves. */
    private static final String QUIT = "Quit: ";

    /** What stands there when one who leaves said nothing; RFC 2812, section 3.1.7, leaves it to the server. */
    private static final Set<String> NOTHING = Set.of("", "Quit", "Quit:", "Client Quit", "Client exited");

    /** Modes with a parameter whether they are set or taken: lists, the key, and other servers' ranks. */
    private static final String NAMING = "bkIeqah";

    private Membership() {}

    static Step joined(State state, Message message, Instant time) {
        String nick = Printable.name(message.nick());
        if (!state.isRoom(message.param(0))) {
            return Step.of(state);
        }
        if (state.isMe(message.nick())) {
            Source source = message.source();
            Roster fresh = Roster.folding(state.link().mapping()).with(new Member(nick, "", false, false));
            State in = state.with(state.me().seenAs(source == null ? "" : source.toString()))
                    .inRoom(r -> r.with(fresh).titled("").entered(time));
            boolean asked = state.link().phase() != Link.Phase.OUTSIDE;
            return asked ? Step.of(in) : Handshake.awaiting(in); // a server may put us into a room, too
        }
        if (state.room().roster().has(nick)) {
            return Step.of(state);
        }
        boolean clear = state.link().isInClear(message.source());
        String words = nick + " joined" + (clear ? " (not encrypted)" : "");
        State in = state.inRoom(r -> r.with(r.roster().with(new Member(nick, "", false, clear))))
                .plus(quiet(Kind.JOIN, time, nick, words).inClear(clear));
        boolean introduces =
                state.me().hosting() && in.room().roster().size() <= SMALL || Verifying.wasCompared(state, nick);
        return introduces ? Step.of(in, new Effect.Send(Message.of("WHOIS", message.nick()))) : Step.of(in);
    }

    static Step parted(State state, Message message, Instant time) {
        if (!state.isRoom(message.param(0))) {
            return Step.of(state);
        }
        if (state.isMe(message.nick())) {
            if (!state.room().roster().has(message.nick())) {
                return Step.of(state); // from before we asked to come in again
            }
            return Arrival.outside(state, "You have left " + state.room().name() + ".");
        }
        return Step.of(left(state, message, time, message.params().size() > 1 ? message.last() : ""));
    }

    static Step quit(State state, Message message, Instant time) {
        boolean here = state.room().roster().has(message.nick()) && !state.isMe(message.nick());
        return Step.of(here ? left(state, message, time, message.last()) : state);
    }

    private static State left(State state, Message message, Instant time, String reason) {
        String nick = Printable.name(message.nick());
        String said = Formatted.strip(reason);
        String why = said.startsWith(QUIT) ? said.substring(QUIT.length()) : said;
        boolean plain = NOTHING.contains(why) || why.equals(nick);
        return state.inRoom(r -> r.with(r.roster().without(message.nick())))
                .plus(quiet(Kind.LEAVE, time, nick, nick + " left" + (plain ? "" : " (" + why + ")")));
    }

    static Step kicked(State state, Message message, Instant time) {
        if (!state.isRoom(message.param(0))) {
            return Step.of(state);
        }
        String by = Printable.name(message.nick());
        String why = message.params().size() > 2 ? ": " + Formatted.strip(message.last()) : "";
        if (state.isMe(message.param(1))) {
            return Arrival.outside(state, by + " put you out of " + state.room().name() + why);
        }
        String nick = Printable.name(message.param(1));
        return Step.of(state.inRoom(r -> r.with(r.roster().without(message.param(1))))
                .plus(quiet(Kind.LEAVE, time, nick, nick + " was put out by " + by + why)));
    }

    static Step renamed(State state, Message message, Instant time) {
        String nick = Printable.name(message.nick());
        String other = Printable.name(message.param(0));
        boolean mine = state.isMe(message.nick());
        State named = mine ? state.with(state.me().renamed(other)) : partner(state, message.nick(), other);
        if (mine) {
            String prefix = other
                    + named.me()
                            .prefix()
                            .substring(
                                    Math.min(nick.length(), named.me().prefix().length()));
            named = named.with(named.me().seenAs(named.me().prefix().isEmpty() ? "" : prefix));
        }
        String words = mine ? "You are called " + other + " now" : nick + " is called " + other + " now";
        Entry entry = Entry.act(Kind.NICK, time, nick, mine, List.of(Span.of(words, Tone.QUIET)))
                .to(other);
        for (Room room : named.rooms().all()) {
            if (room.roster().has(message.nick())) {
                named = named.within(
                                room.number(),
                                s -> Step.of(s.inRoom(
                                                r -> r.with(r.roster().change(message.nick(), m -> m.named(other))))
                                        .plus(entry)))
                        .state();
            }
        }
        return Step.of(named);
    }

    /** The conversation with somebody goes on under the new name, unless there is one with whoever had that name. */
    private static State partner(State state, String nick, String other) {
        int with = state.number(nick);
        boolean free = state.number(other) == 0 || state.number(other) == with;
        return with != 0 && free ? state.with(state.rooms().change(with, r -> r.named(other))) : state;
    }

    /** What somebody changed is told in words; what a server sets by itself is not. */
    static Step moded(State state, Message message) {
        if (!state.isRoom(message.param(0))) {
            return Step.of(state);
        }
        Roster roster = state.room().roster();
        List<String> told = new ArrayList<>();
        boolean adds = true;
        int next = 2;
        for (char mode : message.param(1).toCharArray()) {
            if (mode == '+' || mode == '-') {
                adds = mode == '+';
                continue;
            }
            boolean raises = adds;
            boolean operator = mode == 'o';
            boolean ranks = operator || mode == 'v';
            boolean named = ranks || NAMING.indexOf(mode) >= 0 || mode == 'l' && adds;
            String parameter = named ? message.param(next++) : "";
            if (ranks) {
                roster = roster.change(parameter, m -> m.ranked(rank(m.rank(), operator, raises)));
            }
            told.add(Keeping.told(Printable.name(message.nick()), mode, adds, mode == 'k' ? "" : parameter));
        }
        Roster ranked = roster;
        State changed = state.inRoom(r -> r.with(ranked));
        boolean somebody = String.valueOf(message.source()).contains("!") && !told.isEmpty();
        return Step.of(
                somebody ? changed.plus(Update.note(state, Kind.STATE, String.join(", ", told) + ".")) : changed);
    }

    /** A voice says nothing about an operator. */
    private static String rank(String before, boolean operator, boolean raises) {
        if (operator) {
            return raises ? "@" : "";
        }
        if (before.equals("@")) {
            return before;
        }
        return raises ? "+" : "";
    }

    static Step away(State state, Message message) {
        boolean away = !message.last().isEmpty();
        return Step.of(state.inRoom(r -> r.with(r.roster().change(message.nick(), m -> m.away(away)))));
    }

    /** 353: some of those who are in. With userhost-in-names each is {@code @nick!user@host}. */
    static Step names(State state, Message message) {
        if (!state.isRoom(message.param(2))) {
            return Step.of(state);
        }
        List<Member> members = new ArrayList<>();
        for (String one : message.last().split(" ")) {
            int rank = 0;
            while (rank < one.length() && "~&@%+".indexOf(one.charAt(rank)) >= 0) {
                rank++;
            }
            Source source = Source.parse(one.substring(rank));
            String nick = source.name();
            if (!nick.isEmpty()) {
                Optional<Member> known = state.room().roster().get(nick);
                boolean away = known.map(Member::away).orElse(false);
                boolean clear = state.link().isInClear(source)
                        || source.user().isEmpty() && known.map(Member::clear).orElse(false);
                String shown = rank == 0 ? "" : "+".equals(one.substring(0, 1)) ? "+" : "@";
                boolean verified = known.map(Member::verified).orElse(false);
                members.add(new Member(Printable.name(nick), shown, away, clear, verified));
            }
        }
        return Step.of(state.inRoom(r -> r.with(r.roster().withAll(members))));
    }

    private static Entry quiet(Kind kind, Instant time, String nick, String text) {
        return Entry.act(kind, time, nick, false, List.of(Span.of(text, Tone.QUIET)));
    }
}
