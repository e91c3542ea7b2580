package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.RollUp;
import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.agreement.WeightedPart;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/**
 * How one question serves all service levels of a contract.
 *
 * @param levels when each is to be computed, in the contract's order
 * @param period from the first window of all to the last; as asked when no service level held in it
 * @param grid the intervals to count in
 */
record ContractPlan(List<LevelPlan> levels, Period period, IntervalGrid grid) {

    /**
     * The plan for a question.
     *
     * @throws IllegalArgumentException when no counts could answer it, which says why
     */
    static ContractPlan of(ContractQuestion question) {
        List<LevelPlan> plans = question.contract().serviceLevels().stream()
                .map(level -> new LevelPlan(level, windows(level, question.period())))
                .toList();
        List<TimeRange> ranges =
                plans.stream().flatMap(plan -> plan.range().stream()).toList();
        TimeRange hull = ranges.isEmpty() ? question.period().range() : hull(ranges);
        IntervalChoice choice = IntervalChoice.of(plans, question.period(), hull);
        return new ContractPlan(
                plans,
                period(question.period(), hull, choice.zone()),
                IntervalGrid.of(hull, choice.granularity(), choice.zone()));
    }

    private static List<Span> windows(ServiceLevel level, Period period) {
        try {
            return LevelWindows.of(level, period);
        } catch (IllegalArgumentException impossible) {
            throw new IllegalArgumentException(
                    "service level '" + level.name() + "', in " + level.zone() + ": " + impossible.getMessage(),
                    impossible);
        }
    }

    /** Whether there is anything to be counted. */
    boolean isEmpty() {
        return levels.stream().allMatch(plan -> plan.windows().isEmpty());
    }

    CountRequest request(NavigableSet<Measure> measures) {
        Breakdown breakdown = new Breakdown(Optional.of(grid.granularity()), true);
        return new CountRequest(List.of(), period, measures, breakdown);
    }

    private static TimeRange hull(List<TimeRange> ranges) {
        return new TimeRange(
                ranges.stream()
                        .map(TimeRange::start)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                ranges.stream()
                        .map(TimeRange::end)
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static Period period(Period asked, TimeRange hull, ZoneId zone) {
        return new Period(edge(hull.start(), asked, zone), edge(hull.end(), asked, zone), zone);
    }

    private static Period.Edge edge(Instant at, Period asked, ZoneId zone) {
        for (Period.Edge given : List.of(asked.from(), asked.to())) {
            if (given instanceof Period.Moment moment && moment.instant().equals(at)) {
                return moment;
            }
        }
        return new Period.Moment(at, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
    }

    /** Every queue that any service level is about. */
    static QueueSelection selection(ContractQuestion question) {
        Set<String> values = new LinkedHashSet<>();
        for (ServiceLevel level : question.contract().serviceLevels()) {
            if (level.scope().queues().isAll()) {
                return QueueSelection.all();
            }
            values.addAll(level.scope().queues().values());
            if (level.rollUp() instanceof RollUp.Weighted weighted) {
                for (WeightedPart part : weighted.parts()) {
                    values.addAll(part.queues().values());
                }
            }
        }
        return new QueueSelection(List.copyOf(values));
    }
}
