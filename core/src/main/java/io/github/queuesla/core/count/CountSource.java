package io.github.queuesla.core.count;

import java.util.Optional;

/**
 * Where counts come from. Whoever implements it promises what {@code CountSourceContract} (in this module's test jar)
 * checks: whole counts, every queue's rows added up, what is missing named and never zero.
 */
public interface CountSource {

    /** What the source is called in options and reports. */
    String name();

    /** Whether it has to be told which queues, because it cannot be asked about all that are visible. */
    boolean needsQueueIds();

    /** Whether the platform, and not this software, decides where the days of the period begin and end. */
    default boolean usesPlatformTimeZone() {
        return false;
    }

    /** Why this source cannot give what such a question needs; empty when it can. Asks nobody. */
    Optional<SourceLimit> limit(CountRequest request);

    /**
     * Counts.
     *
     * @throws CountSourceException when nothing at all could be counted
     * @throws SourceLimitException when {@link #limit} would have said why not
     */
    CountGrid count(CountRequest request) throws CountSourceException;
}
