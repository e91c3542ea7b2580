package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What was counted for one service level: its queues, its media, its opening hours. Immutable. */
public final class LevelCounts {

    private final ServiceLevel level;
    private final ContractCounts all;
    private final SelectedQueues asked;
    private final List<Span> windows;
    private final BitSet open;
    private final MissingIntervals absences;
    private final List<Problem> problems = new ArrayList<>();

    LevelCounts(ServiceLevel level, ContractCounts all) {
        this.level = level;
        this.all = all;
        SelectedQueues wanted = SelectedQueues.of(level.scope().queues(), all.listing(), all.counts());
        this.asked = breakdown().byDivision() ? wanted.byDivision() : wanted;
        this.windows = LevelWindows.of(level, all.question().period());
        this.open = OpenIntervals.of(level, windows, all.grid());
        this.absences = new MissingIntervals(all.grid());
        problems.addAll(asked.problems());
        asked.queues().forEach(this::addAbsences);
    }

    private void addAbsences(Queue queue) {
        Optional.ofNullable(asked.missing().get(queue.id())).ifPresent(kind -> absences.addAlways(queue.id(), kind));
        for (Gap gap : all.counts().gaps()) {
            absences.add(queue.id(), gap);
        }
        BitSet contradicting = new BitSet();
        for (int interval : all.counts().contradictions(queue.id())) {
            all.counts().visit(queue.id(), interval, interval + 1, (number, medium, counts) -> {
                if (level.covers(medium)
                        && LevelCalculator.attainment(level.definitionFor(medium), counts)
                                .isUnavailable()) {
                    contradicting.set(number);
                }
            });
        }
        if (!contradicting.isEmpty()) {
            absences.add(queue.id(), contradicting, FailureKind.INCONSISTENT_COUNTS);
            problems.add(Problem.about(queue.id(), FailureKind.INCONSISTENT_COUNTS));
        }
    }

    /** The promise. */
    public ServiceLevel level() {
        return level;
    }

    /** Its queues in the order of the contract, those that nobody knows among them. */
    public List<Queue> queues() {
        return asked.queues();
    }

    /** Its windows in order of time; those in which the agreement did not hold are left out. */
    public List<Span> windows() {
        return windows;
    }

    /** The intervals in the range, in order. */
    public List<TimeRange> intervals(TimeRange range, Hours hours) {
        IntervalGrid grid = all.grid();
        return numbers(range, hours).stream().mapToObj(grid::interval).toList();
    }

    /** What was counted for those queues together; what is {@link #missing} is not in it. */
    public MediaCounts total(Collection<Queue> queues, TimeRange range, Hours hours) {
        Map<Optional<MediaType>, QueueCounts> sum = new LinkedHashMap<>();
        BitSet intervals = numbers(range, hours);
        for (Queue queue : queues) {
            if (absences.reason(queue.id(), intervals).isEmpty()) {
                visit(
                        queue.id(),
                        intervals,
                        (interval, medium, counts) -> sum.merge(medium, counts, QueueCounts::plus));
            }
        }
        return counted(sum);
    }

    /** Its queues whose counts could not be had in all of these intervals. */
    public List<Queue> missing(TimeRange range, Hours hours) {
        BitSet intervals = numbers(range, hours);
        return queues().stream()
                .filter(queue -> absences.reason(queue.id(), intervals).isPresent())
                .toList();
    }

    /** What those counts make of the promise. */
    public Attainment attainment(MediaCounts counts) {
        return LevelCalculator.attainment(level, counts);
    }

    /** The queues that a selection comes to among those that are visible. */
    List<Queue> resolve(QueueSelection selection) {
        return all.listing().resolve(selection).queues();
    }

    /** The media of its own of which the queue has contacts; empty stands for those of no known medium. */
    Set<Optional<MediaType>> media(QueueId queue) {
        return all.counts().media(queue).stream().filter(level::covers).collect(Collectors.toSet());
    }

    boolean hasContactsWithoutMedium(QueueId queue) {
        return all.counts().media(queue).contains(Optional.<MediaType>empty());
    }

    /** Into which rows its windows are split. */
    Breakdown breakdown() {
        return all.question().breakdown();
    }

    List<Problem> problems() {
        return problems;
    }

    MissingIntervals absences() {
        return absences;
    }

    IntervalGrid grid() {
        return all.grid();
    }

    /** The numbers of the intervals in the range. */
    BitSet numbers(TimeRange range, Hours hours) {
        BitSet numbers = MissingIntervals.numbers(range, grid());
        switch (hours) {
            case OPEN -> numbers.and(open);
            case CLOSED -> numbers.andNot(open);
            case ALL -> {}
        }
        return numbers;
    }

    /** Visits what was counted of its media for one queue in these intervals, where it is not missing. */
    void visit(QueueId queue, BitSet intervals, CountGrid.Visitor visitor) {
        BitSet there = (BitSet) intervals.clone();
        there.andNot(absences.of(queue));
        all.counts()
                .visit(queue, Math.max(0, intervals.nextSetBit(0)), intervals.length(), (interval, medium, counts) -> {
                    if (there.get(interval) && level.covers(medium)) {
                        visitor.visit(interval, medium, counts);
                    }
                });
    }

    /** A sum; zeros where nothing was added, which is what no contacts come to. */
    MediaCounts counted(Map<Optional<MediaType>, QueueCounts> sum) {
        if (!sum.isEmpty()) {
            return new MediaCounts(sum);
        }
        Optional<MediaType> any = level.scope().media().stream().findFirst();
        return new MediaCounts(Map.of(any, QueueCounts.zero(all.measures())));
    }
}
