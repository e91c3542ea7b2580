package io.github.queuesla.core.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How far an alert is. Immutable.
 *
 * @param since when it fired; absent when it is not active
 * @param towards how long its condition has held against that: towards firing, or towards the end of an active alert
 * @param seen when the condition was last seen to hold against it; absent when it was not, or nothing could be said
 */
public record AlertStatus(Optional<Instant> since, Duration towards, Optional<Instant> seen) {

    /** The longest time between two looks that counts: a machine that has slept has not seen the condition hold. */
    private static final Duration LONGEST_BLINK = Duration.ofMinutes(1);

    /** Not active, and nothing towards it. */
    public static final AlertStatus QUIET = new AlertStatus(Optional.empty(), Duration.ZERO, Optional.empty());

    /** Whether it has fired and is not over. */
    public boolean isActive() {
        return since.isPresent();
    }

    /**
     * The status after one more look.
     *
     * @param holds whether the condition holds; empty when nothing can be said, during which nothing goes on
     * @param lasting how long it has to hold until the alert fires, and not to hold until it is over
     */
    AlertStatus after(Optional<Boolean> holds, Instant now, Duration lasting) {
        if (holds.isEmpty()) {
            return new AlertStatus(since, towards, Optional.empty());
        }
        if (holds.get() == isActive()) {
            return new AlertStatus(since, Duration.ZERO, Optional.empty());
        }
        Duration total = towards.plus(seen.map(last -> between(last, now)).orElse(Duration.ZERO));
        if (total.compareTo(lasting) < 0) {
            return new AlertStatus(since, total, Optional.of(now));
        }
        return new AlertStatus(isActive() ? Optional.empty() : Optional.of(now), Duration.ZERO, Optional.empty());
    }

    /** The time that counts between two looks; none when the clock was set back. */
    private static Duration between(Instant last, Instant now) {
        Duration time = Duration.between(last, now);
        if (time.isNegative()) {
            return Duration.ZERO;
        }
        return time.compareTo(LONGEST_BLINK) < 0 ? time : LONGEST_BLINK;
    }
}
