package io.github.queuesla.core.count;

import java.util.Optional;

/**
 * A source of counts, such as an API of the platform. Every implementation must pass {@code CountSourceContract} (in
 * this module's test jar): counts are exact, every page is added up, and missing counts are gaps and never zero.
 */
public interface CountSource {

    /** The name of the source in options and reports. */
    String name();

    /** Whether a request must name its queues, because the source cannot count all visible ones. */
    default boolean needsQueueIds() {
        return false;
    }

    /**
     * Whether counting takes fewer requests when the request says how many queues are visible, so that it should wait
     * for the queue list.
     */
    default boolean gainsByListing(CountRequest request) {
        return false;
    }

    /** Whether the platform, and not this software, decides the time zone of the period's days. */
    default boolean usesPlatformTimeZone() {
        return false;
    }

    /** Why this source cannot answer such a request; empty when it can. Sends no request. */
    default Optional<SourceLimit> limit(CountRequest request) {
        return Optional.empty();
    }

    /**
     * Counts the contacts of a request.
     *
     * @throws CountSourceException when nothing could be counted
     * @throws SourceLimitException when {@link #limit} is not empty
     */
    CountGrid count(CountRequest request) throws CountSourceException;
}
