package io.github.queuesla.genesys;

import java.util.Locale;

/** The ways to ask for counts. */
public enum Api {
    /** Whichever answers: see {@link AutomaticSource}. */
    AUTO,
    /** The tutorial's. */
    QUEUE_SUMMARY,
    /** The published one. */
    CONVERSATION_AGGREGATES;

    /** As written in options: lower case with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
