package chat.client;

import chat.irc.CaseMapping;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Who is in the room, in the order of their names.
 *
 * @param members by folded nick
 * @param mapping how the server folds names
 */
public record Roster(Map<String, Member> members, CaseMapping mapping) {
    /** Members remembered at most; a server that tells of more is not believed. A count. */
    static final int LIMIT = 10_000;

    public static final Roster EMPTY = new Roster(Map.of(), CaseMapping.RFC1459);

    /** Everybody. */
    public Collection<Member> all() {
        return members.values();
    }

    public int size() {
        return members.size();
    }

    public Optional<Member> get(String nick) {
        return Optional.ofNullable(members.get(mapping.fold(nick)));
    }

    public boolean has(String nick) {
        return members.containsKey(mapping.fold(nick));
    }

    /** Nobody, with another way of folding names. */
    static Roster folding(CaseMapping mapping) {
        return new Roster(Map.of(), mapping);
    }

    /** The same people, with another way of folding names. */
    Roster folded(CaseMapping other) {
        return other == mapping ? this : folding(other).withAll(all());
    }

    // The maps are said to be sorted: copying such a one compares nothing, which counts when a thousand come in.

    Roster with(Member member) {
        String key = mapping.fold(member.nick());
        if (members.size() >= LIMIT && !members.containsKey(key)) {
            return this;
        }
        SortedMap<String, Member> more = new TreeMap<>(members);
        more.put(key, member);
        return new Roster(Collections.unmodifiableSortedMap(more), mapping);
    }

    /** Many at once, as NAMES tells them. */
    Roster withAll(Collection<Member> arrived) {
        SortedMap<String, Member> more = new TreeMap<>(members);
        for (Member member : arrived) {
            String key = mapping.fold(member.nick());
            if (more.size() < LIMIT || more.containsKey(key)) {
                more.put(key, member);
            }
        }
        return new Roster(Collections.unmodifiableSortedMap(more), mapping);
    }

    Roster without(String nick) {
        if (!has(nick)) {
            return this;
        }
        SortedMap<String, Member> fewer = new TreeMap<>(members);
        fewer.remove(mapping.fold(nick));
        return new Roster(Collections.unmodifiableSortedMap(fewer), mapping);
    }

    Roster change(String nick, UnaryOperator<Member> change) {
        Member member = members.get(mapping.fold(nick));
        return member == null ? this : without(nick).with(change.apply(member));
    }
}
