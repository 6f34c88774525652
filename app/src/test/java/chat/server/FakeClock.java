package chat.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved on. */
final class FakeClock implements InstantSource {
    static final Instant START = Instant.parse("2026-11-20T18:00:00Z");

    private Instant now = START;

    @Override
    public Instant instant() {
        return now;
    }

    long nanos() {
        return Duration.between(START, now).toNanos();
    }

    void pass(Duration time) {
        now = now.plus(time);
    }
}
