package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.count.IntervalCounts;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that was counted for a contract, by queue, medium and interval: one fetch, from which every service level, curve and
 * comparison is computed. Immutable.
 */
public final class ContractCounts implements AskedQueues.Counted {

    private final ContractQuestion question;
    private final IntervalGrid grid;
    private final IntervalCounts counts;
    private final QueueListing listing;
    private final NavigableSet<Measure> measures;
    private final List<String> oddities;

    ContractCounts(ContractQuestion question, IntervalGrid grid, Findings findings, NavigableSet<Measure> measures) {
        this.question = question;
        this.grid = grid;
        this.counts = new IntervalCounts(findings.answer(), grid);
        this.listing = findings.listing();
        this.measures = Collections.unmodifiableNavigableSet(new TreeSet<>((Set<Measure>) measures));
        this.oddities = findings.answer().oddities();
    }

    /** How long the intervals are in which contacts were counted: half hours or quarter hours. */
    public Granularity interval() {
        return grid.granularity();
    }

    /** The time that was asked about: from the first window of all service levels to the last. */
    public TimeRange range() {
        return grid.range();
    }

    /** What was asked about each interval. */
    public NavigableSet<Measure> measures() {
        return measures;
    }

    /** The period as somebody asked for it. */
    public Period period() {
        return question.period();
    }

    /** Every queue that has contacts, those of no service level among them. */
    @Override
    public Set<QueueId> queues() {
        return Collections.unmodifiableSet(counts.queues());
    }

    @Override
    public boolean hasGap(QueueId queue) {
        return counts.gaps().stream().anyMatch(gap -> gap.covers(queue, Optional.empty()));
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
        return grid;
    }

    IntervalCounts counts() {
        return counts;
    }

    QueueListing listing() {
        return listing;
    }

    List<String> oddities() {
        return oddities;
    }
}
