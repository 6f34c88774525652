package chat.client;

import chat.irc.Capability;
import chat.irc.CaseMapping;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * What the server told about itself on one wire, and what was agreed with it. A new wire begins with {@link #NONE}.
 *
 * @param offered capabilities the server has told of so far, by name
 * @param agreed capabilities that are on
 * @param mapping how the server folds names
 * @param batches open batches, by reference
 * @param replayed how many earlier messages the server has told since we asked for the room
 * @param server what the server is
 * @param login how far we have shown who we are
 * @param gathering texts of several lines that are being told
 * @param catchUp how far we have asked for what was said before
 * @param targets in which conversations something was
 * @param most what a text of several lines may have
 */
record Terms(
        Set<String> offered,
        Set<Capability> agreed,
        CaseMapping mapping,
        Map<String, Batch> batches,
        int replayed,
        String server,
        Login.Stage login,
        Gathering gathering,
        CatchUp catchUp,
        Targets targets,
        Multiline.Most most) {

    /**
     * A batch that is open.
     *
     * @param type what it is
     * @param about the room or nick it is about; empty if that was not told
     */
    record Batch(String type, String about) {
        static final Batch NONE = new Batch("", "");
    }

    /** Open batches remembered; a server that opens more is not followed. A count. */
    static final int BATCHES = 32;

    /** Capabilities remembered from one server. A count. */
    static final int OFFERS = 200;

    static final Terms NONE = new Terms(
            Set.of(),
            Set.of(),
            CaseMapping.RFC1459,
            Map.of(),
            0,
            "",
            Login.Stage.NOTHING,
            Gathering.NONE,
            CatchUp.NONE,
            Targets.NONE,
            Multiline.Most.USUAL);

    Terms {
        offered = Collections.unmodifiableSet(new TreeSet<>(offered));
        agreed = Set.copyOf(agreed);
        batches = Map.copyOf(batches);
    }

    Terms offering(Set<String> names) {
        Set<String> all = new TreeSet<>(offered);
        names.stream().limit(Math.max(0, OFFERS - all.size())).forEach(all::add);
        return new Terms(all, agreed, mapping, batches, replayed, server, login, gathering, catchUp, targets, most);
    }

    Terms agreeing(Set<Capability> agreed) {
        return new Terms(offered, agreed, mapping, batches, replayed, server, login, gathering, catchUp, targets, most);
    }

    Terms folding(CaseMapping mapping) {
        return new Terms(offered, agreed, mapping, batches, replayed, server, login, gathering, catchUp, targets, most);
    }

    Terms opening(String batch, Batch opened) {
        if (batches.size() >= BATCHES) {
            return this;
        }
        Map<String, Batch> more = new LinkedHashMap<>(batches);
        more.put(batch, opened);
        return new Terms(offered, agreed, mapping, more, replayed, server, login, gathering, catchUp, targets, most);
    }

    Terms closing(String batch) {
        Map<String, Batch> fewer = new LinkedHashMap<>(batches);
        fewer.remove(batch);
        return new Terms(offered, agreed, mapping, fewer, replayed, server, login, gathering, catchUp, targets, most);
    }

    /** The server told of a message from before. */
    Terms replaying() {
        return new Terms(
                offered, agreed, mapping, batches, replayed + 1, server, login, gathering, catchUp, targets, most);
    }

    Terms replayed(int replayed) {
        return new Terms(offered, agreed, mapping, batches, replayed, server, login, gathering, catchUp, targets, most);
    }

    Terms catchingUp(CatchUp catchUp) {
        return new Terms(offered, agreed, mapping, batches, replayed, server, login, gathering, catchUp, targets, most);
    }

    Terms gathering(UnaryOperator<Gathering> change) {
        return new Terms(
                offered,
                agreed,
                mapping,
                batches,
                replayed,
                server,
                login,
                change.apply(gathering),
                catchUp,
                targets,
                most);
    }

    Terms loggingIn(Login.Stage login) {
        return new Terms(offered, agreed, mapping, batches, replayed, server, login, gathering, catchUp, targets, most);
    }

    Terms with(Targets targets) {
        return new Terms(offered, agreed, mapping, batches, replayed, server, login, gathering, catchUp, targets, most);
    }

    Terms served(String server) {
        return new Terms(offered, agreed, mapping, batches, replayed, server, login, gathering, catchUp, targets, most);
    }

    Terms bounding(Multiline.Most most) {
        return new Terms(offered, agreed, mapping, batches, replayed, server, login, gathering, catchUp, targets, most);
    }
}
