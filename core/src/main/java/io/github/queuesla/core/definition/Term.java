package io.github.queuesla.core.definition;

/** A count that a formula speaks of, before threshold and short-abandon limit are known. */
public enum Term {
    ANSWERED,
    /** Answered in time. */
    ANSWERED_WITHIN,
    ABANDONED,
    /** Gave up before the threshold. */
    ABANDONED_WITHIN,
    /** Gave up before the short-abandon limit; a part of those abandoned. */
    SHORT_ABANDONED,
    FLOW_OUT
}
