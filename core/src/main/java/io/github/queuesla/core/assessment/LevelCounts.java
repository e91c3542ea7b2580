package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contact.BookedCounts;
import io.github.queuesla.core.contact.BookedVisits;
import io.github.queuesla.core.contact.BookedWaits;
import io.github.queuesla.core.contact.VisitHistory;
import io.github.queuesla.core.contact.VisitReading;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.contact.VisitSource;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.count.SourceLimitException;
import io.github.queuesla.core.count.WaitSource;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The counts of one service level, by its queues, media and opening hours. Immutable. */
public final class LevelCounts {

    private final ServiceLevel level;
    private final ContractCounts all;
    private final Optional<BookedCounts> booked;
    private final CountGrid counts;
    private final SelectedQueues selected;
    private final List<Span> windows;
    private final OpenIntervals open;
    private final QueueCounts zero;
    private final MissingIntervals missingIntervals;
    private final List<Problem> problems = new ArrayList<>();

    LevelCounts(ServiceLevel level, ContractCounts all) {
        this.level = level;
        this.all = all;
        this.booked = all.booked(level);
        this.counts = booked.map(BookedCounts::counts).orElse(all.counts());
        SelectedQueues wanted = SelectedQueues.of(level.scope().queues(), all.listing(), all.counts());
        this.selected = breakdown().byDivision() ? wanted.byDivision() : wanted;
        this.windows = LevelWindows.of(level, all.question().period());
        this.open = new OpenIntervals(level, selected.queues(), windows, all.grid());
        this.zero = QueueCounts.zero(all.measures());
        this.missingIntervals = new MissingIntervals(all.grid());
        problems.addAll(selected.problems());
        selected.queues().forEach(this::addMissing);
    }

    private void addMissing(Queue queue) {
        if (selected.missing().contains(queue.id())) {
            missingIntervals.addAlways(queue.id());
        }
        for (Gap gap : counts.gaps()) {
            missingIntervals.add(queue.id(), gap);
        }
        // Only a contradiction in what this service level uses makes the queue unavailable to it.
        BitSet contradicting = new BitSet();
        for (int interval : counts.contradictions(queue.id())) {
            counts.visit(queue.id(), interval, interval + 1, (number, medium, counted) -> {
                if (level.covers(medium)
                        && LevelCalculator.attainment(level.definitionFor(medium), counted)
                                .isUnavailable()) {
                    contradicting.set(number);
                }
            });
        }
        if (!contradicting.isEmpty()) {
            missingIntervals.add(queue.id(), contradicting);
            problems.add(Problem.about(queue.id(), FailureKind.INCONSISTENT_COUNTS));
        }
    }

    /** The service level. */
    public ServiceLevel level() {
        return level;
    }

    /** Its queues in the order of the contract, unknown ones included. */
    public List<Queue> queues() {
        return selected.queues();
    }

    /** Those of its queues that have contacts, and are not in the queue list. */
    public List<Queue> unlisted() {
        return selected.unlisted();
    }

    /** The windows in which it is valid, in order of time. */
    public List<Span> windows() {
        return windows;
    }

    /**
     * The counted intervals in the range, in order of time; open where any of its queues is.
     */
    public List<TimeRange> intervals(TimeRange range, Hours hours) {
        return intervals(numbers(range, hours));
    }

    /** The counted intervals of a queue in the range, in order of time. */
    public List<TimeRange> intervals(Queue queue, TimeRange range, Hours hours) {
        return intervals(numbers(queue.id(), range, hours));
    }

    private List<TimeRange> intervals(BitSet numbers) {
        IntervalGrid grid = all.grid();
        return numbers.stream().mapToObj(grid::interval).toList();
    }

    /** Its queues, those with the same open intervals together. */
    public Collection<List<Queue>> queuesByHours() {
        return open.groups(queues());
    }

    /**
     * The result of each counted interval in the range, in order of time, closed ones included.
     *
     * @param now the current time; decides which intervals have begun
     */
    public List<IntervalResult> results(TimeRange range, Instant now) {
        return IntervalTally.of(this, intervals(range, Hours.ALL), now);
    }

    /** The counts of those queues together, without the {@link #missing} ones. */
    public MediaCounts total(Collection<Queue> queues, TimeRange range, Hours hours) {
        Map<Optional<MediaType>, QueueCounts> sum = new LinkedHashMap<>();
        List<QueueId> present = queues.stream()
                .map(Queue::id)
                .filter(queue -> !isMissing(queue, range, hours))
                .toList();
        for (QueueId queue : present) {
            add(queue, numbers(queue, range, hours), sum);
        }
        return withUnresolved(counted(sum), unresolved(present, range, hours));
    }

    /** Its queues whose counts are missing in any of their intervals. */
    public List<Queue> missing(TimeRange range, Hours hours) {
        return queues().stream()
                .filter(queue -> isMissing(queue.id(), range, hours))
                .toList();
    }

    /** Whether the counts of all its open queues are missing in the range; false when none is open. */
    public boolean isMissing(TimeRange range, Hours hours) {
        List<QueueId> open = queues().stream()
                .map(Queue::id)
                .filter(queue -> !numbers(queue, range, hours).isEmpty())
                .toList();
        return !open.isEmpty() && open.stream().allMatch(queue -> isMissing(queue, range, hours));
    }

    private boolean isMissing(QueueId queue, TimeRange range, Hours hours) {
        return missingIntervals.of(queue).intersects(numbers(queue, range, hours));
    }

    /**
     * The contacts of those queues that were offered in a window and have no outcome in it, by medium; a medium without
     * any has no entry. A contact may be offered in the hours and answered outside them, so the number of a queue is
     * limited to that of its whole window.
     */
    Map<Optional<MediaType>, Long> unresolved(Collection<QueueId> queues, TimeRange window, Hours hours) {
        BitSet whole = numbers(window, Hours.ALL);
        Map<Optional<MediaType>, Long> sum = new HashMap<>();
        for (QueueId queue : queues) {
            unresolved(queue, numbers(queue, window, hours), whole)
                    .forEach((medium, contacts) -> sum.merge(medium, contacts, Math::addExact));
        }
        return sum;
    }

    private Map<Optional<MediaType>, Long> unresolved(QueueId queue, BitSet inHours, BitSet whole) {
        Map<Optional<MediaType>, Long> unresolved = withoutOutcome(queue, inHours);
        if (!inHours.equals(whole) && !missingIntervals.of(queue).intersects(whole)) {
            Map<Optional<MediaType>, Long> most = withoutOutcome(queue, whole);
            unresolved.replaceAll((medium, contacts) -> Math.min(contacts, most.getOrDefault(medium, 0L)));
        }
        unresolved.values().removeIf(contacts -> contacts <= 0);
        return unresolved;
    }

    private Map<Optional<MediaType>, Long> withoutOutcome(QueueId queue, BitSet intervals) {
        Map<Optional<MediaType>, QueueCounts> sum = new HashMap<>();
        add(queue, intervals, sum);
        Map<Optional<MediaType>, Long> unresolved = new HashMap<>();
        sum.forEach(
                (medium, counts) -> counts.withoutOutcome().ifPresent(contacts -> unresolved.put(medium, contacts)));
        return unresolved;
    }

    private void add(QueueId queue, BitSet intervals, Map<Optional<MediaType>, QueueCounts> sum) {
        visit(queue, intervals, (interval, medium, counts) -> sum.merge(medium, counts, QueueCounts::plus));
    }

    /** The counts with those unresolved contacts, if the source counts offered ones. */
    MediaCounts withUnresolved(MediaCounts counts, Map<Optional<MediaType>, Long> unresolved) {
        return all.measures().containsAll(Measure.FOR_UNRESOLVED) ? counts.withUnresolved(unresolved) : counts;
    }

    /** The attainment of this service level with those counts. */
    public Attainment attainment(MediaCounts counts) {
        return LevelCalculator.attainment(level, counts);
    }

    /** The queues that a selection matches. */
    List<Queue> resolve(QueueSelection selection) {
        return SelectedQueues.resolve(selection, all.listing(), all.counts()).queues();
    }

    /**
     * The media that it covers and of which the queue has contacts; empty stands for contacts whose medium the platform
     * does not give.
     */
    Set<Optional<MediaType>> media(QueueId queue) {
        return counts.media(queue).stream().filter(level::covers).collect(Collectors.toSet());
    }

    /**
     * Contacts that may still end, when the history has more days.
     *
     * @param contacts their number
     * @param until when each of them would have waited as long as the longest of the others
     * @param longest that wait
     */
    record MayEnd(long contacts, Instant until, Duration longest) {}

    /** The contacts that arrived in its windows and hours and may still end; empty without any. */
    Optional<MayEnd> mayStillEnd() {
        Optional<VisitReading> reading = booked.map(BookedCounts::reading);
        long contacts = reading.stream()
                .flatMap(read -> read.waiting().stream())
                .filter(visit -> level.covers(visit.media()) && isOpen(visit.queue(), visit.time()))
                .count();
        return contacts == 0
                ? Optional.empty()
                : reading.flatMap(read -> read.until()
                        .map(until -> new MayEnd(contacts, until, read.longest().orElse(Duration.ZERO))));
    }

    private boolean isOpen(QueueId queue, Instant time) {
        return queues().stream().anyMatch(own -> own.id().equals(queue))
                && windows.stream().anyMatch(window -> window.range().contains(time))
                && open.of(queue).get(all.grid().numberAt(time));
    }

    /** The contacts in its windows and hours that count by their event because their arrival is unknown. */
    long countedByEvent() {
        long[] contacts = {0};
        for (Queue queue : booked.isPresent() ? queues() : List.<Queue>of()) {
            for (Span window : windows) {
                BitSet intervals = numbers(queue.id(), window.range(), Hours.OPEN);
                booked.orElseThrow().byEvent().visit(queue.id(), 0, intervals.length(), (interval, medium, late) -> {
                    if (intervals.get(interval) && level.covers(medium)) {
                        contacts[0] += late.count(Measure.OFFERED).orElse(0);
                    }
                });
            }
        }
        return contacts[0];
    }

    /** The waits that count, from a source that has every wait. */
    public WaitSource waits(WaitSource source) {
        return booked.isEmpty() ? source : new BookedWaits(visits(source));
    }

    /**
     * Reads visits as they happened, and as its rules count them.
     *
     * @throws CountSourceException when they could not be read; some may have been received
     */
    public void read(VisitSource source, VisitRequest request, BookedVisits.Receiver receiver)
            throws CountSourceException {
        if (booked.isEmpty()) {
            source.visits(request, visit -> receiver.visit(visit, visit));
        } else {
            visits(source).read(request, receiver);
        }
    }

    private BookedVisits visits(Object source) {
        VisitHistory history = VisitHistory.of(source)
                .orElseThrow(() -> new SourceLimitException(source.getClass().getSimpleName(), SourceLimit.NO_VISITS));
        return new BookedVisits(history, LevelVisits.of(level).booking(all.listing()));
    }

    boolean hasContactsWithoutMedium(QueueId queue) {
        return counts.media(queue).contains(Optional.<MediaType>empty());
    }

    ProvisionalRule provisional(Instant now) {
        return new ProvisionalRule(counts.provisional(), now);
    }

    /** The rows that its windows are split into. */
    Breakdown breakdown() {
        return all.question().breakdown();
    }

    /** The queues that are unknown, and those whose counts contradict each other. */
    public List<Problem> problems() {
        return problems;
    }

    MissingIntervals missingIntervals() {
        return missingIntervals;
    }

    IntervalGrid grid() {
        return all.grid();
    }

    /** The open intervals of each of its queues. */
    OpenIntervals open() {
        return open;
    }

    private BitSet numbers(TimeRange range, Hours hours) {
        return numbers(range, hours, open.any());
    }

    private BitSet numbers(QueueId queue, TimeRange range, Hours hours) {
        return numbers(range, hours, open.of(queue));
    }

    private BitSet numbers(TimeRange range, Hours hours, BitSet inHours) {
        BitSet numbers = MissingIntervals.numbers(range, grid());
        switch (hours) {
            case OPEN -> numbers.and(inHours);
            case CLOSED -> numbers.andNot(inHours);
            case ALL -> {}
        }
        return numbers;
    }

    /** Visits the counts of its media for one queue in those intervals in which the queue is not missing. */
    void visit(QueueId queue, BitSet intervals, CountGrid.Visitor visitor) {
        BitSet there = (BitSet) intervals.clone();
        there.andNot(missingIntervals.of(queue));
        counts.visit(queue, Math.max(0, intervals.nextSetBit(0)), intervals.length(), (interval, medium, counted) -> {
            if (there.get(interval) && level.covers(medium)) {
                visitor.visit(interval, medium, counted);
            }
        });
    }

    /** The counts of a sum; zeros when nothing was added, because a queue without contacts has no rows. */
    MediaCounts counted(Map<Optional<MediaType>, QueueCounts> sum) {
        if (!sum.isEmpty()) {
            return new MediaCounts(sum);
        }
        Optional<MediaType> any = level.scope().media().stream().findFirst();
        return new MediaCounts(Map.of(any, zero));
    }
}
