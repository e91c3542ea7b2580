package io.github.queuesla.core.live;

import java.time.Duration;
import java.time.Instant;

/** A clock that moves only in waits, and ends a run after a given time by an interruption. */
final class VirtualTime implements LiveTime {

    private Instant now;
    private Instant end = Instant.MAX;

    VirtualTime(Instant start) {
        now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    void move(Duration length) {
        now = now.plus(length);
    }

    /** Runs the poller for that long. */
    void run(LivePoller poller, Duration length) {
        end = now.plus(length);
        try {
            poller.run();
        } catch (InterruptedException over) {
            now = end;
            return;
        }
        throw new AssertionError("a poller runs until it is interrupted");
    }

    @Override
    public void waitUntil(Instant moment) throws InterruptedException {
        if (!moment.isBefore(end)) {
            throw new InterruptedException();
        }
        if (now.isBefore(moment)) {
            now = moment;
        }
    }
}
