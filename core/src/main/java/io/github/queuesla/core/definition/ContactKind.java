package io.github.queuesla.core.definition;

/** Contacts that no term of a formula tells apart. */
public enum ContactKind {
    /** Answered in time. */
    ANSWERED_IN_TIME("contacts answered within the threshold"),
    /** Answered too late. */
    ANSWERED_LATE("contacts answered after the threshold"),
    /** Gave up at once, and within the threshold. */
    SHORT_ABANDON("short abandons"),
    /** Gave up within the threshold, but not at once. */
    EARLY_ABANDON("abandons within the threshold"),
    /** Gave up at once, where that may be after the threshold. */
    SHORT_LATE_ABANDON("short abandons after the threshold"),
    /** Gave up neither at once nor within the threshold. */
    LATE_ABANDON("later abandons"),
    /** Went elsewhere. */
    FLOW_OUT("flow-outs");

    private final String words;

    ContactKind(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
