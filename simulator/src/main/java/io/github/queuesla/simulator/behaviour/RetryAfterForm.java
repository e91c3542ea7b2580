package io.github.queuesla.simulator.behaviour;

/** How a {@code Retry-After} is written. */
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
