package io.github.queuesla.simulator.behaviour;

/**
 * How a {@code Retry-After} is written. Dates are on the simulator's clock; the {@code Date} header beside them is not, as
 * the JDK's server always writes the machine's own time there. With a clock of your own the two do not fit together.
 */
public enum RetryAfterForm {
    /** {@code 3}: what the platform sends. */
    SECONDS,
    /** {@code Sun, 06 Nov 1994 08:49:37 GMT}. */
    IMF_DATE,
    /** {@code Sunday, 06-Nov-94 08:49:37 GMT}. */
    RFC850_DATE,
    /** {@code Sun Nov  6 08:49:37 1994}. */
    ASCTIME_DATE,
    /** {@code 2.5}: half a second less than the whole number. */
    DECIMAL,
    /** {@code 3, 3}: as when two proxies each add one. */
    TWICE,
    /** Not sent at all. */
    NONE
}
