package io.github.queuesla.cli.failure;

import io.github.queuesla.core.count.SourceLimit;

/** The messages about options that an API does not support. */
public final class SourceLimitWords {

    private static final String ALTERNATIVE = ": use --api conversation-aggregates";

    private SourceLimitWords() {}

    /** Why the API named {@code source} cannot provide the counts, and which can. */
    public static String of(SourceLimit limit, String source) {
        return switch (limit) {
            case ANSWERED_ONLY -> source + " counts only answered contacts, and this formula needs more" + ALTERNATIVE;
            case NO_BREAKDOWN -> source + " has one count per queue and cannot split it" + ALTERNATIVE;
            case NO_TIME_ZONE -> source + " uses the time zone of the platform, so you cannot choose one" + ALTERNATIVE;
            case NO_VISITS ->
                source
                        + " has the number of contacts and not each of them, which 'booking: arrival', 'clock: open-hours',"
                        + " 'count: first-visit' and --compare-booking need: use a report with --history";
        };
    }
}
