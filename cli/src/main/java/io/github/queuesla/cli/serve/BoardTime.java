package io.github.queuesla.cli.serve;

import io.github.queuesla.core.live.LiveTime;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The time of a board: real time, or that of a pretend organisation whose day passes faster.
 *
 * @param clock what time it is on the board
 * @param real real time
 * @param speed how many of its seconds pass in a real one, 1 or more
 */
public record BoardTime(InstantSource clock, InstantSource real, int speed) implements LiveTime {

    /** The longest wait without a look at the clock, which may be set, or stand still while the machine sleeps. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    /** The time of that clock. */
    static BoardTime of(InstantSource clock) {
        return clock instanceof BoardTime time ? time : new BoardTime(clock, clock, 1);
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public void waitUntil(Instant moment) throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        Duration left = Duration.between(instant(), moment);
        while (left.compareTo(Duration.ZERO) > 0) {
            Duration real = left.dividedBy(speed);
            Duration wait = real.compareTo(LOOK) < 0 ? real : LOOK;
            // At least a millisecond: the rest may round to nothing.
            never.await(wait.toMillis() + 1, TimeUnit.MILLISECONDS);
            left = Duration.between(instant(), moment);
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}
