package io.github.queuesla.core.definition;

/** A kind of contact that every term of a formula counts alike. */
public enum ContactKind {
    /** Answered within the threshold. */
    ANSWERED_IN_TIME("contacts answered within the threshold"),
    /** Answered after the threshold. */
    ANSWERED_LATE("contacts answered after the threshold"),
    /** Abandoned below the short-abandon limit and within the threshold. */
    SHORT_ABANDON("short abandons"),
    /** Abandoned within the threshold, but not below the short-abandon limit. */
    EARLY_ABANDON("abandons within the threshold"),
    /** Abandoned below the short-abandon limit, but after the threshold. */
    SHORT_LATE_ABANDON("short abandons after the threshold"),
    /** Abandoned after both limits. */
    LATE_ABANDON("later abandons"),
    /** Left the queue unanswered without giving up. */
    FLOW_OUT("flow-outs"),
    /** Entered the queue, and has no outcome. */
    UNRESOLVED("contacts without an outcome");

    private final String words;

    ContactKind(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
