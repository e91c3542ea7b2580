package io.github.queuesla.core.count;

/** What a source cannot do. */
public enum SourceLimit {
    /** It counts answered contacts, and the question needs others. */
    ANSWERED_ONLY,
    /** It gives one count per queue, and the question wants it split. */
    NO_BREAKDOWN,
    /** It leaves to the platform where a day begins, and the question says where. */
    NO_TIME_ZONE
}
