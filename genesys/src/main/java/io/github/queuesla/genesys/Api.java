package io.github.queuesla.genesys;

import java.util.Locale;

/** The APIs of the platform that provide counts. */
public enum Api {
    /** The API that the host offers: see {@link AutomaticSource}. */
    AUTO,
    /** The queue summary of the tutorial. */
    QUEUE_SUMMARY,
    /** The published conversation aggregates. */
    CONVERSATION_AGGREGATES;

    /** The name in options: lower case with hyphens. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
