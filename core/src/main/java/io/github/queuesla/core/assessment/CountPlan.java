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
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The one request for counts that serves all service levels of a question.
 *
 * @param levels the plan of each service level, in the contract's order
 * @param request the request, from the first window of all to the last; over the whole period when no service level was
 *     valid in it
 */
record CountPlan(List<LevelPlan> levels, CountRequest request) {

    private static final List<Term> SHOWN_TERMS = List.of(Term.SHORT_ABANDONED, Term.ANSWERED_WITHIN);

    /**
     * The plan for a question.
     *
     * @throws IllegalArgumentException when no counts can answer it; the message says why
     */
    static CountPlan of(Question question) {
        List<LevelPlan> plans = question.contract().serviceLevels().stream()
                .map(level -> new LevelPlan(level, windows(level, question.period()), question))
                .toList();
        // Each service level has its own time zone, so together their windows may extend beyond the question's period.
        TimeRange hull = plans.stream()
                .flatMap(plan -> plan.range().stream())
                .reduce(TimeRange::hull)
                .orElseGet(question.period()::range);
        IntervalChoice choice = new IntervalChoice(plans, question.period(), hull);
        ZoneId zone = choice.zone();
        // Rows by time always need a source that splits by time, even if the period has only one row: whether a source
        // can answer must not depend on the dates.
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
                // By media, because unresolved contacts of one medium must not disappear in the sum with another.
                new Detail(optional(question), new Breakdown(optional, true, false)));
        return new CountPlan(plans, request);
    }

    /** The measures that any service level needs in any medium, and those that the question needs. */
    private static NavigableSet<Measure> needed(Question question) {
        NavigableSet<Measure> measures = new TreeSet<>(question.needed().measures());
        question.contract().serviceLevels().forEach(level -> measures.addAll(level.neededMeasures()));
        return measures;
    }

    /** The measures that reports show beside the needed ones, and those that the question can use. */
    private static NavigableSet<Measure> optional(Question question) {
        NavigableSet<Measure> measures = new TreeSet<>(Measure.FOR_UNRESOLVED);
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

    /** Whether no service level has a window in the period. */
    boolean isEmpty() {
        return levels.stream().allMatch(plan -> plan.windows().isEmpty());
    }

    private static Optional<Granularity> finer(Optional<Granularity> one, Optional<Granularity> other) {
        return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
    }

    /**
     * The period as written where it equals the range: dates have to stay dates for a source that leaves their time
     * zone to the platform.
     */
    private static Period period(Period period, TimeRange hull, ZoneId zone) {
        Period there = period.in(zone);
        return there.range().equals(hull)
                ? there
                : new Period(edge(hull.start(), period, zone), edge(hull.end(), period, zone), zone);
    }

    private static Period.Bound edge(Instant at, Period period, ZoneId zone) {
        return period.givenAs(at)
                .orElseGet(() -> Period.Timestamp.of(at.atZone(zone).toOffsetDateTime()));
    }
}
