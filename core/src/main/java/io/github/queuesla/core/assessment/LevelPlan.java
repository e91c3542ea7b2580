package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.WindowResult.Span;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.core.time.OpeningHours;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The windows of one service level, and the times at which counted intervals must begin or end.
 *
 * @param windows the windows in order of time; empty when it was not valid in the period
 * @param question the question, with its rows and intervals
 */
record LevelPlan(ServiceLevel level, List<Span> windows, Question question) {

    /**
     * An instant that no counted interval may contain inside.
     *
     * @param what begins or ends there, for messages
     */
    record Edge(Instant at, ZoneId zone, String what) {}

    /** From the first window to the last. */
    Optional<TimeRange> range() {
        return windows.isEmpty()
                ? Optional.empty()
                : Optional.of(new TimeRange(
                        windows.get(0).range().start(),
                        windows.get(windows.size() - 1).range().end()));
    }

    /** All instants at which something begins or ends, in no order. */
    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (Span window : windows) {
            addEdges(edges, List.of(window.range()), level.zone(), "window " + window.label() + " begins or ends");
            level.scope().hours().distinct().stream()
                    .flatMap(Optional::stream)
                    .forEach(hours -> addHours(edges, hours, window.range()));
            addIntervals(edges, window.range(), level.rollUp().interval(), "an interval of its roll-up begins or ends");
            addIntervals(edges, window.range(), question.breakdown().granularity(), "a row begins or ends");
            Optional<Granularity> days = question.needed().breakdown().granularity();
            addIntervals(edges, window.range(), days.filter(Granularity::isCalendar), "a day begins or ends");
        }
        return edges;
    }

    private void addIntervals(List<Edge> edges, TimeRange window, Optional<Granularity> length, String what) {
        length.ifPresent(size -> addEdges(edges, size.split(window, level.zone()), level.zone(), what));
    }

    private static void addHours(List<Edge> edges, OpeningHours hours, TimeRange range) {
        for (TimeRange open : hours.openWithin(range)) {
            edges.add(new Edge(open.start(), hours.zone(), named(hours, open.start(), open.start())));
            // The end belongs to the next day when hours end at midnight, so the day is that of the nanosecond before.
            edges.add(new Edge(
                    open.end(),
                    hours.zone(),
                    named(hours, open.end(), open.end().minusNanos(1))));
        }
    }

    private static String named(OpeningHours hours, Instant edge, Instant inside) {
        for (Exclusion exclusion : hours.exclusions()) {
            if (edge.equals(exclusion.range().start())
                    || edge.equals(exclusion.range().end())) {
                return "the exclusion '" + exclusion.reason() + "' begins or ends";
            }
        }
        return hours.calendar()
                .on(inside.atZone(hours.zone()).toLocalDate())
                .map(day -> "the hours of '" + day.reason() + "' change")
                .orElse("its opening hours change");
    }

    private static void addEdges(List<Edge> edges, List<TimeRange> ranges, ZoneId zone, String what) {
        for (TimeRange range : ranges) {
            edges.add(new Edge(range.start(), zone, what));
            edges.add(new Edge(range.end(), zone, what));
        }
    }
}
