package io.github.queuesla.cli.run;

/** What a run keeps of itself, or reports as an earlier run kept it. */
interface RunRecord {

    /** The number of requests to report after {@code sent} requests. */
    long requests(long sent);

    /** Keeps that the deadline has passed before every request had a response. */
    default void deadlinePassed() {}
}
