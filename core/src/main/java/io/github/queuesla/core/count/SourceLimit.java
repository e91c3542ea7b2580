package io.github.queuesla.core.count;

/** A limit of a source. */
public enum SourceLimit {
    /** It counts answered contacts only, and the request needs others. */
    ANSWERED_ONLY,
    /** It gives one count per queue, and the request needs it split. */
    NO_BREAKDOWN,
    /** The platform decides the time zone of the days, and the request sets one. */
    NO_TIME_ZONE,
    /** It has numbers of contacts, and the request is about each of them. */
    NO_VISITS
}
