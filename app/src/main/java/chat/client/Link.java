package chat.client;

import chat.irc.Capability;
import chat.irc.CaseMapping;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the host, as far as it matters here.
 *
 * @param phase how far it has come
 * @param offered capabilities the server has told of so far, by name
 * @param agreed capabilities that are on
 * @param mapping how the server folds names
 * @param batches open batches: reference to type
 * @param replayed how many earlier messages the server has told since we asked for the room
 * @param server what the server is and what it told about itself
 * @param pin its identity, or empty
 * @param verified whether that identity was compared or came with an invite
 * @param pulse when it was last heard of
 * @param retry when and why to try again
 */
public record Link(
        Phase phase,
        Set<String> offered,
        Set<Capability> agreed,
        CaseMapping mapping,
        Map<String, String> batches,
        int replayed,
        String server,
        String pin,
        boolean verified,
        Pulse pulse,
        Retry retry) {

    /** Open batches remembered; a server that opens more is not followed. A count. */
    static final int BATCHES = 32;

    /** Capabilities remembered from one server. A count. */
    static final int OFFERS = 200;

    /** How far a connection has come. */
    public enum Phase {
        /** The wire is coming up. */
        CONNECTING,
        /** We have said who we are. */
        REGISTERING,
        /** We have asked for the room, and are hearing what happened there before. */
        JOINING,
        /** We are in the room. */
        JOINED,
        /** We are connected, but not in the room: refused, or put out. */
        OUTSIDE,
        /** Down; the next try is at {@link Retry#at}. */
        WAITING,
        /** Down for good. */
        STOPPED
    }

    /**
     * When the server was last heard of.
     *
     * @param since when we began to ask for what this phase is about
     * @param heard the last time anything came
     * @param asked when the question was sent that it has not answered yet
     * @param lag how long it took to answer the last one
     */
    public record Pulse(
            Instant since, Instant heard, @Nullable Instant asked, Duration lag) {
        static Pulse begun(Instant now) {
            return new Pulse(now, now, null, Duration.ZERO);
        }

        Pulse beginning(Instant now) {
            return new Pulse(now, heard, asked, lag);
        }

        Pulse hearing(Instant now) {
            return new Pulse(since, now, asked, lag);
        }

        Pulse asking(Instant now) {
            return new Pulse(since, heard, now, lag);
        }

        Pulse answered(Instant now) {
            return new Pulse(since, now, null, asked == null ? Duration.ZERO : Duration.between(asked, now));
        }

        private Pulse earlier(Duration by) {
            return new Pulse(since.minus(by), heard.minus(by), asked == null ? null : asked.minus(by), lag);
        }
    }

    /**
     * The next try.
     *
     * @param at when it is due
     * @param tries how many have failed in a row
     * @param reason why the last one ended
     */
    public record Retry(Instant at, int tries, String reason) {
        private Retry earlier(Duration by) {
            return new Retry(at.minus(by), tries, reason);
        }
    }

    static final Link NEW = new Link(
            Phase.CONNECTING,
            Set.of(),
            Set.of(),
            CaseMapping.RFC1459,
            Map.of(),
            0,
            "",
            "",
            false,
            Pulse.begun(Instant.EPOCH),
            new Retry(Instant.EPOCH, 0, ""));

    public boolean has(Capability capability) {
        return agreed.contains(capability);
    }

    /** Whether messages can be sent now. */
    public boolean isOpen() {
        return phase == Phase.JOINED;
    }

    /** Whether what is said now can still be sent by itself, later if not at once. */
    boolean isHopeful() {
        return phase != Phase.OUTSIDE && phase != Phase.STOPPED;
    }

    /** Whether we have asked for something that only the server can give. */
    boolean isEntering() {
        return phase == Phase.REGISTERING || phase == Phase.JOINING;
    }

    /** Whether there is a wire at all. */
    boolean isUp() {
        return phase == Phase.REGISTERING || phase == Phase.JOINING || phase == Phase.JOINED || phase == Phase.OUTSIDE;
    }

    /** Whether it is a host of this program, which keeps client-only tags and replays what was said. */
    boolean isChat() {
        return server.startsWith("chat-");
    }

    Link in(Phase phase) {
        return new Link(phase, offered, agreed, mapping, batches, replayed, server, pin, verified, pulse, retry);
    }

    Link offering(Set<String> names) {
        Set<String> all = new TreeSet<>(offered);
        names.stream().limit(Math.max(0, OFFERS - all.size())).forEach(all::add);
        return new Link(
                phase,
                Collections.unmodifiableSet(all),
                agreed,
                mapping,
                batches,
                replayed,
                server,
                pin,
                verified,
                pulse,
                retry);
    }

    Link agreeing(Set<Capability> agreed) {
        return new Link(
                phase, offered, Set.copyOf(agreed), mapping, batches, replayed, server, pin, verified, pulse, retry);
    }

    Link folding(CaseMapping mapping) {
        return new Link(phase, offered, agreed, mapping, batches, replayed, server, pin, verified, pulse, retry);
    }

    Link opening(String batch, String type) {
        if (batches.size() >= BATCHES) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(batches);
        more.put(batch, type);
        return new Link(
                phase, offered, agreed, mapping, Map.copyOf(more), replayed, server, pin, verified, pulse, retry);
    }

    Link closing(String batch) {
        Map<String, String> fewer = new LinkedHashMap<>(batches);
        fewer.remove(batch);
        return new Link(
                phase, offered, agreed, mapping, Map.copyOf(fewer), replayed, server, pin, verified, pulse, retry);
    }

    Link served(String server) {
        return new Link(phase, offered, agreed, mapping, batches, replayed, server, pin, verified, pulse, retry);
    }

    /** A new wire, on which nothing has been said yet. */
    Link reached(String pin, boolean verified, Instant now) {
        return new Link(
                Phase.REGISTERING,
                Set.of(),
                Set.of(),
                CaseMapping.RFC1459,
                Map.of(),
                0,
                "",
                pin,
                verified,
                Pulse.begun(now),
                retry);
    }

    /** The server told of a message from before. */
    Link replaying() {
        return new Link(phase, offered, agreed, mapping, batches, replayed + 1, server, pin, verified, pulse, retry);
    }

    Link vouched() {
        return new Link(phase, offered, agreed, mapping, batches, replayed, server, pin, true, pulse, retry);
    }

    /** The clock was set back by so much: what is due goes with it, or it would be waited for twice. */
    Link earlier(Duration by) {
        return pulsing(pulse.earlier(by)).retrying(retry.earlier(by));
    }

    Link pulsing(Pulse pulse) {
        return new Link(phase, offered, agreed, mapping, batches, replayed, server, pin, verified, pulse, retry);
    }

    Link retrying(Retry retry) {
        return new Link(phase, offered, agreed, mapping, batches, replayed, server, pin, verified, pulse, retry);
    }
}
