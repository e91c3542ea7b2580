package io.github.queuesla.simulator.organisation;

import java.time.Duration;
import java.time.Instant;

/**
 * How the time of an organisation passes, compared with the clock outside. Only its contacts live by it: tokens and rate
 * limits go by the clock outside, as their clients do.
 *
 * @param set the moment outside at which the organisation's clock was set
 * @param to what it was set to
 * @param speed how many times as fast it goes from there, 1 to 3600
 */
public record Pace(Instant set, Instant to, int speed) {

    /** The time outside. */
    public static final Pace REAL = new Pace(Instant.EPOCH, Instant.EPOCH, 1);

    /** Checks the range. */
    public Pace {
        if (speed < 1 || speed > 3_600) {
            throw new IllegalArgumentException("the speed must be 1 to 3600: " + speed);
        }
    }

    /** What time it is in the organisation at that moment outside. */
    public Instant now(Instant outside) {
        return to.plus(Duration.between(set, outside).multipliedBy(speed));
    }
}
