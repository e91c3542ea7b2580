package io.github.queuesla.simulator.behaviour;

/**
 * The form of a {@code Retry-After} header. Dates use the simulator's clock, but the JDK's server always writes the
 * machine's time into the {@code Date} header: with a clock of your own, the two disagree.
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
    /** {@code 3, 3}: as if two proxies each added one. */
    TWICE,
    /** Not sent at all. */
    NONE
}
