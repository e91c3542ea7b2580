package io.github.queuesla.core.agreement;

import io.github.queuesla.core.time.Granularity;
import java.util.Optional;

/** The stretch of time that a service level is judged over, each one alone; of the calendar in the level's zone. */
public enum Window {
    DAY,
    /** From Monday, as ISO 8601 has it. */
    WEEK,
    MONTH,
    /** All of the period that somebody asks about, whatever that is. */
    PERIOD;

    /** The pieces of the calendar that it stands for; empty for whatever period was asked about. */
    public Optional<Granularity> granularity() {
        return this == PERIOD ? Optional.empty() : Optional.of(Granularity.valueOf(name()));
    }
}
