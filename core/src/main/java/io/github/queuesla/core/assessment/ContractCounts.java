package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contact.BookedCounts;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All counts of a question, by queue, medium and interval. Every service level, curve and comparison is computed from
 * them without another request. Immutable.
 */
public final class ContractCounts {

    private final Question question;
    private final QueueListing listing;
    private final CountGrid counts;
    /** Queues that were counted for other service levels only. */
    private final Set<QueueId> foreign;

    /** The counts of the service levels whose rules for visits are not those of the platform. */
    private final Map<LevelVisits, BookedCounts> booked;

    ContractCounts(Question question, QueueListing listing, CountGrid counts, Map<LevelVisits, BookedCounts> booked) {
        this(question, listing, counts, booked, Set.of());
    }

    ContractCounts(
            Question question,
            QueueListing listing,
            CountGrid counts,
            Map<LevelVisits, BookedCounts> booked,
            Set<QueueId> foreign) {
        this.question = question;
        this.listing = listing;
        this.counts = counts;
        this.booked = Map.copyOf(booked);
        this.foreign = foreign;
    }

    /** The same counts for a contract with some of these service levels; its results name no queue of the others. */
    public ContractCounts only(Contract part) {
        if (part.equals(question.contract())) {
            return this;
        }
        Set<QueueId> others = new HashSet<>(queues(question.contract()));
        others.removeAll(queues(part));
        return new ContractCounts(question.withContract(part), listing, counts, booked, others);
    }

    /**
     * The same counts for a part of the period; its results name no gap outside it.
     *
     * @param part begins where a counted interval does
     * @throws IllegalArgumentException when the period was counted as a whole
     */
    public ContractCounts within(Period part) {
        if (!part.equals(question.period()) && interval().isEmpty()) {
            throw new IllegalArgumentException("the counts of " + range() + " are not split into parts of it");
        }
        return new ContractCounts(question.withPeriod(part), listing, counts, booked, foreign);
    }

    private Set<QueueId> queues(Contract contract) {
        return contract.serviceLevels().stream()
                .flatMap(level -> of(level).queues().stream())
                .map(Queue::id)
                .collect(Collectors.toSet());
    }

    /** What the gaps mean for the results, without queues and organisations of other service levels. */
    public Stream<Problem> problems() {
        Set<String> others = foreign.stream().map(QueueId::toString).collect(Collectors.toSet());
        TimeRange period = question.period().range();
        return counts.gaps().stream()
                .filter(gap -> gap.range().map(period::overlaps).orElse(true))
                .filter(gap ->
                        gap.organisation().filter(name -> !concerns(name)).isEmpty())
                .flatMap(gap -> Problem.of(gap).stream())
                .filter(problem -> problem.queue().filter(others::contains).isEmpty());
    }

    /** Whether the contract's results may have contacts of that organisation, where there are several. */
    public boolean concerns(String organisation) {
        Contract contract = question.contract();
        return contract.serviceLevels().stream()
                        .anyMatch(level -> level.scope().queues().isAll())
                || queues(contract).stream()
                        .anyMatch(queue -> queue.organisation()
                                .filter(organisation::equals)
                                .isPresent());
    }

    /** The length of the counted intervals; empty when the whole range is one interval. */
    public Optional<Granularity> interval() {
        return grid().granularity();
    }

    /** The counted time range: from the first window of all service levels to the last. */
    public TimeRange range() {
        return grid().range();
    }

    /** The time that was read for the counts: the {@link #range}, and what came before and after where rules need it. */
    public TimeRange read() {
        return booked.values().stream().map(part -> part.reading().read()).reduce(range(), TimeRange::hull);
    }

    /**
     * When the last contact that arrived would have waited as long as others did; empty when none may still end after the
     * end of the history.
     */
    public Optional<Instant> mayEndUntil() {
        return booked.values().stream()
                .flatMap(part -> part.reading().until().stream())
                .max(Comparator.naturalOrder());
    }

    /** The measures counted in each interval. */
    public NavigableSet<Measure> measures() {
        return counts.measures();
    }

    /** The parts that the platform did not count. */
    public List<Gap> gaps() {
        return counts.gaps();
    }

    /** The remarks about queues that hold for every number of the contract, such as those on deleted queues. */
    public List<String> queueNotes() {
        return question.contract().serviceLevels().stream()
                .flatMap(level -> LevelNotes.ofQueues(of(level)).stream())
                .distinct()
                .toList();
    }

    /** The question that the counts belong to. */
    public Question question() {
        return question;
    }

    /** The same counts for other rows, as far as the source split them so. */
    public ContractCounts withBreakdown(Breakdown rows) {
        return new ContractCounts(question.withBreakdown(rows), listing, counts, booked, foreign);
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

    /** The counts by the rules of the service level; empty when they are those of the platform. */
    Optional<BookedCounts> booked(ServiceLevel level) {
        LevelVisits visits = LevelVisits.of(level);
        if (visits.rules().areOfPlatform()) {
            return Optional.empty();
        }
        return Optional.of(Optional.ofNullable(booked.get(visits))
                .orElseThrow(() -> new IllegalArgumentException(
                        "the visits of service level '" + level.name() + "' were not counted by its rules")));
    }

    QueueListing listing() {
        return listing;
    }
}
