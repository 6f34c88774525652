package chat.client;

import chat.irc.Capability;
import chat.irc.CaseMapping;
import chat.irc.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the host, as far as it matters here.
 *
 * @param phase how far it has come
 * @param terms what was agreed with the server on this wire
 * @param pin its identity, or empty
 * @param verified whether that identity was compared or came with an invite
 * @param pulse when it was last heard of
 * @param retry when and why to try again
 * @param ending what the shell is told by one who leaves once it is down for good
 */
public record Link(Phase phase, Terms terms, String pin, boolean verified, Pulse pulse, Retry retry, int ending) {
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
        /** Down until the user has typed the password that the host wants. */
        LOCKED,
        /** Down for good. */
        STOPPED;

        /** Whether it is said of one room, and another room may be further: the server has taken us in. */
        boolean isOfRoom() {
            return this == JOINING || this == JOINED || this == OUTSIDE;
        }
    }

    /**
     * When the server was last heard of.
     *
     * @param since when we began to ask for what this phase is about
     * @param heard the last time anything came
     * @param asked when the question was sent that it has not answered yet
     * @param lags how long its answers took
     * @param latest how long the last answer took, to a question or to something said
     */
    public record Pulse(
            Instant since, Instant heard, @Nullable Instant asked, Lags lags, Duration latest) {
        static Pulse begun(Instant now) {
            return new Pulse(now, now, null, Lags.NONE, Duration.ZERO);
        }

        Pulse beginning(Instant now) {
            return new Pulse(now, heard, asked, lags, latest);
        }

        Pulse hearing(Instant now) {
            return new Pulse(since, now, asked, lags, latest);
        }

        Pulse asking(Instant now) {
            return new Pulse(since, heard, now, lags, latest);
        }

        Pulse answered(Instant now) {
            Duration lag = asked == null ? latest : Duration.between(asked, now);
            return new Pulse(since, now, null, asked == null ? lags : lags.plus(lag), lag);
        }

        Pulse echoed(Duration lag) {
            return new Pulse(since, heard, asked, lags, lag);
        }

        private Pulse earlier(Duration by) {
            return new Pulse(since.minus(by), heard.minus(by), asked == null ? null : asked.minus(by), lags, latest);
        }
    }

    /**
     * How long the server's answers took on this wire: the last ones of them.
     *
     * @param latest the last one at the end
     */
    public record Lags(List<Duration> latest) {
        /** Some minutes of silence. A count. */
        static final int MOST = 20;

        static final Lags NONE = new Lags(List.of());

        public Lags {
            latest = List.copyOf(latest);
        }

        Lags plus(Duration lag) {
            List<Duration> more = new ArrayList<>(latest.subList(latest.size() < MOST ? 0 : 1, latest.size()));
            more.add(lag);
            return new Lags(more);
        }

        public int count() {
            return latest.size();
        }

        /** Zero before the first one. */
        public Duration last() {
            return latest.isEmpty() ? Duration.ZERO : latest.get(latest.size() - 1);
        }

        Duration least() {
            return Collections.min(latest);
        }

        Duration most() {
            return Collections.max(latest);
        }
    }

    /**
     * The next try.
     *
     * @param at when it is due
     * @param tries how many have failed in a row
     * @param reason why the last one ended
     * @param since when it ended
     * @param examined whether the way to the host was looked at since it was there
     */
    public record Retry(Instant at, int tries, String reason, Instant since, boolean examined) {
        static final Retry NONE = new Retry(Instant.EPOCH, 0, "", Instant.EPOCH, false);

        Retry asExamined() {
            return new Retry(at, tries, reason, since, true);
        }

        private Retry earlier(Duration by) {
            return new Retry(at.minus(by), tries, reason, since.minus(by), examined);
        }
    }

    /** Nothing has been tried before. */
    static Link begun(Instant now) {
        return new Link(Phase.CONNECTING, Terms.NONE, "", false, Pulse.begun(now), Retry.NONE, 0);
    }

    public boolean has(Capability capability) {
        return terms.agreed().contains(capability);
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
        return terms.server().startsWith("chat-");
    }

    /** Whether the server says that a connection is not encrypted; only hosts of this program do. */
    boolean isInClear(@Nullable Source source) {
        return source != null && isChat() && source.isInClear();
    }

    /** How the server folds names. */
    CaseMapping mapping() {
        return terms.mapping();
    }

    Link in(Phase phase) {
        return new Link(phase, terms, pin, verified, pulse, retry, ending);
    }

    Link on(UnaryOperator<Terms> change) {
        return new Link(phase, change.apply(terms), pin, verified, pulse, retry, ending);
    }

    /** A new wire, on which nothing has been said yet. */
    Link reached(String pin, boolean verified, Instant now) {
        return new Link(Phase.REGISTERING, Terms.NONE, pin, verified, Pulse.begun(now), retry, ending);
    }

    Link vouched() {
        return new Link(phase, terms, pin, true, pulse, retry, ending);
    }

    /** The clock was set back by so much: what is due goes with it, or it would be waited for twice. */
    Link earlier(Duration by) {
        return pulsing(pulse.earlier(by)).retrying(retry.earlier(by));
    }

    /** Down for good. */
    Link stopped(int ending) {
        return new Link(Phase.STOPPED, terms, pin, verified, pulse, retry, ending);
    }

    Link pulsing(Pulse pulse) {
        return new Link(phase, terms, pin, verified, pulse, retry, ending);
    }

    Link retrying(Retry retry) {
        return new Link(phase, terms, pin, verified, pulse, retry, ending);
    }
}
