package io.github.queuesla.core.agreement;

import io.github.queuesla.core.time.Granularity;

/** The stretch of time that a service level is judged over, each one alone; of the calendar in the level's zone. */
public enum Window {
    DAY(Granularity.DAY),
    /** From Monday, as ISO 8601 has it. */
    WEEK(Granularity.WEEK),
    MONTH(Granularity.MONTH);

    private final Granularity granularity;

    Window(Granularity granularity) {
        this.granularity = granularity;
    }

    /** The pieces of a period that it stands for. */
    public Granularity granularity() {
        return granularity;
    }
}
