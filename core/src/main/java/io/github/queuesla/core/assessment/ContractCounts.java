package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * All that was counted for a question, by queue, medium and interval: one fetch, from which every service level, curve and
 * comparison is computed. Immutable.
 */
public final class ContractCounts {

    private final Question question;
    private final QueueListing listing;
    private final CountGrid counts;

    ContractCounts(Question question, QueueListing listing, CountGrid counts) {
        this.question = question;
        this.listing = listing;
        this.counts = counts;
    }

    /** How long the intervals are in which contacts were counted; empty when all time was counted in one. */
    public Optional<Granularity> interval() {
        return grid().granularity();
    }

    /** The time that was asked about: from the first window of all service levels to the last. */
    public TimeRange range() {
        return grid().range();
    }

    /** What was counted in each interval. */
    public NavigableSet<Measure> measures() {
        return counts.measures();
    }

    /** The question that the counts answer. */
    public Question question() {
        return question;
    }

    /**
     * What was counted for one service level, be it one of the contract or one made from it: with another formula, other
     * thresholds, other hours or fewer queues.
     *
     * @throws IllegalArgumentException when its hours cut an interval
     */
    public LevelCounts of(ServiceLevel level) {
        return new LevelCounts(level, this);
    }

    IntervalGrid grid() {
        return counts.intervals();
    }

    CountGrid counts() {
        return counts;
    }

    QueueListing listing() {
        return listing;
    }
}
