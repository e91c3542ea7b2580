package io.github.queuesla.simulator.behaviour;

/**
 * Answers that are valid but hard on clients.
 *
 * @param growth contacts that every queue gains between two analytics queries, each answered after 1 s at the very
 *     start of the queried period
 * @param splitCounts the tutorial's query spreads a queue's count over two rows, on different pages where there are
 *     several
 * @param pageTokens the tutorial's page tokens
 * @param pageSizeCap the most rows on any page whatever the request says; 0 for no cap
 * @param omitEmptyResults an aggregates answer without rows is {@code {}} instead of {@code {"results":[]}}
 * @param localTimes aggregates buckets are written with the offset of the requested zone instead of {@code Z}
 * @param futureContacts whether contacts in the future count too
 */
public record Quirks(
        int growth,
        boolean splitCounts,
        PageTokens pageTokens,
        int pageSizeCap,
        boolean omitEmptyResults,
        boolean localTimes,
        boolean futureContacts) {

    /** None. */
    public static final Quirks NONE = new Quirks(0, false, PageTokens.HONEST, 0, false, false, false);
}
