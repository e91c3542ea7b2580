package io.github.queuesla.cli.failure;

import io.github.queuesla.core.count.SourceLimit;

/** Says why a source cannot answer a question, and which can. */
public final class SourceLimitWords {

    private static final String OTHER = ": ask with --api conversation-aggregates";

    private SourceLimitWords() {}

    /** Why the source of that name cannot. */
    public static String of(SourceLimit limit, String source) {
        String why = switch (limit) {
            case ANSWERED_ONLY -> source + " counts answered contacts only, and this formula needs others";
            case NO_BREAKDOWN -> source + " gives one count per queue and cannot split it";
            case NO_TIME_ZONE ->
                "with " + source + " the platform decides where a day begins, so a time zone cannot be chosen";
        };
        return why + OTHER;
    }
}
