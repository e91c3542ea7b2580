package io.github.queuesla.core.live;

/** What the live board asks for, each again after a time of its own. */
public enum LiveQuery {
    /** The visible queues. */
    QUEUE_LIST,
    /** The counts of the days of the window that are over. */
    CLOSED_DAYS,
    /** The counts from local midnight to now. */
    TODAY,
    /** The contacts that wait. */
    OBSERVATIONS,
    /** The counts of the weeks before. */
    FORECAST
}
