package io.github.queuesla.core.definition;

/** A count in a formula, before threshold and short-abandon limit give it a measure. */
public enum Term {
    ANSWERED,
    /** Answered within the threshold. */
    ANSWERED_WITHIN,
    ABANDONED,
    /** Abandoned within the threshold. */
    ABANDONED_WITHIN,
    /** Abandoned below the short-abandon limit; a part of {@link #ABANDONED}. */
    SHORT_ABANDONED,
    FLOW_OUT,
    /** Every contact that entered the queue, counted when it enters. */
    OFFERED,
    /** Offered, but neither answered nor abandoned nor flowed out; known for a whole window only. */
    UNRESOLVED
}
