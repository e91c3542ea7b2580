package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import java.util.NavigableSet;
import java.util.Optional;

/**
 * All counts of a question, by queue, medium and interval. Every service level, curve and comparison is computed from
 * them without another request. Immutable.
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

    /** The length of the counted intervals; empty when the whole range is one interval. */
    public Optional<Granularity> interval() {
        return grid().granularity();
    }

    /** The counted time range: from the first window of all service levels to the last. */
    public TimeRange range() {
        return grid().range();
    }

    /** The measures counted in each interval. */
    public NavigableSet<Measure> measures() {
        return counts.measures();
    }

    /** The question that the counts belong to. */
    public Question question() {
        return question;
    }

    /** The same counts for other rows, as far as the source split them so. */
    public ContractCounts withBreakdown(Breakdown rows) {
        return new ContractCounts(question.withBreakdown(rows), listing, counts);
    }

    /**
     * The counts of one service level: one of the contract, or a variant with another formula, other thresholds, other
     * hours or fewer queues.
     *
     * @throws IllegalArgumentException when its opening hours cut a counted interval
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
