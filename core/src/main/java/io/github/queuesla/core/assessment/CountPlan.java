package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How one question to the source serves all service levels.
 *
 * @param levels when each is to be computed, in the contract's order
 * @param request what to count, from the first window of all to the last; over the period as asked when no service level
 *     held in it
 */
record CountPlan(List<LevelPlan> levels, CountRequest request) {

    private static final List<Measure> SHOWN = List.of(Measure.ANSWERED, Measure.ABANDONED, Measure.FLOW_OUT);
    private static final List<Term> SHOWN_TERMS = List.of(Term.SHORT_ABANDONED, Term.ANSWERED_WITHIN);

    /**
     * The plan for a question.
     *
     * @throws IllegalArgumentException when no counts could answer it, which says why
     */
    static CountPlan of(Question question) {
        List<LevelPlan> plans = question.contract().serviceLevels().stream()
                .map(level -> new LevelPlan(level, windows(level, question.period()), question))
                .toList();
        List<TimeRange> ranges =
                plans.stream().flatMap(plan -> plan.range().stream()).toList();
        TimeRange hull = ranges.isEmpty() ? question.period().range() : hull(ranges);
        IntervalChoice choice = new IntervalChoice(plans, question.period(), hull);
        ZoneId zone = choice.zone();
        // Rows by time are asked for as such, though the period had only one: which sources answer must not depend on
        // that.
        Optional<Granularity> needed = choice.longest(
                zone,
                finer(
                        question.needed().breakdown().granularity(),
                        question.breakdown().granularity()));
        Optional<Granularity> optional = choice.longest(
                zone, finer(needed, question.optional().breakdown().granularity()));
        boolean media = question.breakdown().byMedia()
                || question.needed().breakdown().byMedia()
                || question.contract().serviceLevels().stream().anyMatch(ServiceLevel::distinguishesMedia);
        CountRequest request = new CountRequest(
                List.of(),
                period(question.period(), hull, zone),
                new Detail(needed(question), new Breakdown(needed, media, false)),
                new Detail(optional(question), new Breakdown(optional, media, false)));
        return new CountPlan(plans, request);
    }

    /** All that any service level needs in any medium, and what was asked for besides. */
    private static NavigableSet<Measure> needed(Question question) {
        NavigableSet<Measure> measures = new TreeSet<>(question.needed().measures());
        question.contract().serviceLevels().forEach(level -> measures.addAll(level.neededMeasures()));
        return measures;
    }

    /** What comes with it for nothing and is shown beside it, and what would be of use. */
    private static NavigableSet<Measure> optional(Question question) {
        NavigableSet<Measure> measures = new TreeSet<>(SHOWN);
        measures.addAll(question.optional().measures());
        for (ServiceLevel level : question.contract().serviceLevels()) {
            for (Definition definition : level.definitions()) {
                SHOWN_TERMS.forEach(term -> definition.measure(term).ifPresent(measures::add));
            }
        }
        return measures;
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

    private static Optional<Granularity> finer(Optional<Granularity> one, Optional<Granularity> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
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

    /** The period as asked where that is all of it, since a source may leave it to the platform what a date means. */
    private static Period period(Period asked, TimeRange hull, ZoneId zone) {
        Period there = asked.in(zone);
        return there.range().equals(hull)
                ? there
                : new Period(edge(hull.start(), asked, zone), edge(hull.end(), asked, zone), zone);
    }

    private static Period.Bound edge(Instant at, Period asked, ZoneId zone) {
        for (Period.Bound given : List.of(asked.from(), asked.to())) {
            if (given instanceof Period.Timestamp moment && moment.instant().equals(at)) {
                return moment;
            }
        }
        return new Period.Timestamp(at, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.atZone(zone)));
    }
}
