package chat.wire;

import chat.dialect.FirstWords;
import chat.dialect.Verdict;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Waits with {@link FirstWords} until it is clear how somebody talks. Confined to the connection's event loop. */
final class Recognition {
    private final Channel channel;
    private final FirstWords words;
    private final Consumer<Verdict> decided;
    private final Pacer pacer;
    private final long begun = System.nanoTime();
    private boolean over;
    private @Nullable ScheduledFuture<?> silence;

    /** @param decided what is done once it is clear; called once at most */
    Recognition(Channel channel, FirstWords words, Consumer<Verdict> decided) {
        this.channel = channel;
        this.words = words;
        this.decided = decided;
        this.pacer = new Pacer(channel);
    }

    void begin() {
        take(words.begin());
    }

    void read(byte[] bytes) {
        if (!over) {
            take(words.read(bytes, age()));
        }
    }

    /** The peer has ended its side. */
    void ended() {
        if (!over) {
            take(words.ended());
        }
    }

    /** Says its last words to somebody who is not for us, and hangs up. */
    void refuse(Verdict.Refused refused, Duration longest) {
        pacer.add(refused.said());
        Farewell.begin(channel, pacer, longest);
    }

    /** It is clear otherwise. */
    void cancel() {
        over = true;
        cancelSilence();
    }

    private Duration age() {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private void take(Verdict verdict) {
        cancelSilence();
        if (!(verdict instanceof Verdict.Undecided undecided)) {
            over = true;
            decided.accept(verdict);
            return;
        }
        pacer.add(undecided.said());
        Duration quiet = undecided.quiet();
        if (quiet != null) {
            silence = channel.eventLoop().schedule(this::quiet, quiet.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void quiet() {
        silence = null;
        take(words.quiet(age()));
    }

    private void cancelSilence() {
        if (silence != null) {
            silence.cancel(false);
            silence = null;
        }
    }
}
