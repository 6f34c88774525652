package chat.tui;

import chat.client.Lag;
import chat.client.Link;
import chat.client.Member;
import chat.client.Room;
import chat.client.Roster;
import chat.client.State;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What a screen shows besides what is said and happens, as sentences for those who have none: when it changes. That
 * somebody is writing is not told: it is over by the time that it is spoken, and would be in the way of what is said. Pure.
 */
final class Besides {
    /** In a room up to this size it is told who goes away and comes back. A count of people. */
    private static final int SMALL = 8;

    private Besides() {}

    /** Who went away, and who came back. */
    static Set<String> aways(State before, State after) {
        Set<String> told = new LinkedHashSet<>();
        for (Room room : after.rooms().all()) {
            Roster then = before.rooms().find(room.number()).map(Room::roster).orElse(Roster.EMPTY);
            Roster now = room.roster();
            if (now != then && now.size() <= SMALL) {
                now.all().stream()
                        .filter(member -> then.get(member.nick())
                                .filter(known -> known.away() != member.away())
                                .isPresent())
                        .map(member -> member.nick() + (member.away() ? " is away" : " is back"))
                        .forEach(told::add);
            }
        }
        return told;
    }

    /** How it is with the program itself: where what is typed goes, and whether the host is slow. */
    static List<String> asides(State before, State after) {
        List<String> told = new ArrayList<>();
        if (before.rooms().shown() != after.rooms().shown()) {
            after.rooms()
                    .find(after.rooms().shown())
                    .ifPresent(room -> told.add(
                            "What you type goes to " + room.name() + (room.isPrivate() ? " alone" : "") + " now."));
        }
        told.addAll(verified(before, after));
        if (isSlow(after) && !isSlow(before)) {
            long seconds = after.link().pulse().latest().toSeconds();
            told.add("The connection is slow: the host took " + seconds + (seconds == 1 ? " second" : " seconds")
                    + " to answer.");
        }
        if (isSlow(before) && !isSlow(after) && after.link().phase() == Link.Phase.JOINED) {
            told.add("The connection is quick again.");
        }
        return told;
    }

    /** Who came back and got the mark again. When words have just been compared, that has been told. */
    private static Set<String> verified(State before, State after) {
        Set<String> told = new LinkedHashSet<>();
        for (Room room : after.rooms().all()) {
            Room then = before.rooms().find(room.number()).orElse(room);
            if (then.roster() != room.roster()
                    && then.history().last() == room.history().last()) {
                room.roster().all().stream()
                        .filter(Member::verified)
                        .filter(member -> then.roster()
                                .get(member.nick())
                                .filter(known -> !known.verified())
                                .isPresent())
                        .map(member -> member.nick() + " has the key whose words you have compared.")
                        .forEach(told::add);
            }
        }
        return told;
    }

    private static boolean isSlow(State state) {
        boolean in = state.link().phase() == Link.Phase.JOINED;
        return in && state.link().pulse().latest().compareTo(Lag.WORTH) >= 0;
    }
}
