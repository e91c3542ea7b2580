package io.github.queuesla.core.assessment;

import io.github.queuesla.core.agreement.RollUp;
import io.github.queuesla.core.agreement.ServiceLevel;
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
 * When one service level is to be computed.
 *
 * @param windows in order of time; empty when it did not hold in the period
 */
record LevelPlan(ServiceLevel level, List<Span> windows) {

    /**
     * A moment at which counts before and after it must not be in one interval.
     *
     * @param what happens there, for readers
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

    /** All moments at which something begins or ends, in no order. */
    List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        for (Span window : windows) {
            addEdges(edges, List.of(window.range()), level.zone(), "window " + window.label() + " begins or ends");
            level.scope().hours().ifPresent(hours -> addHours(edges, hours, window.range()));
            interval()
                    .ifPresent(size -> addEdges(
                            edges,
                            size.pieces(window.range(), level.zone()),
                            level.zone(),
                            "an interval of its roll-up begins or ends"));
        }
        return edges;
    }

    /** What intervals its roll-up judges one by one; empty when it does not. */
    Optional<Granularity> interval() {
        if (level.rollUp() instanceof RollUp.IntervalsInTarget share) {
            return Optional.of(share.interval());
        }
        return level.rollUp() instanceof RollUp.MeanOfIntervals mean ? Optional.of(mean.interval()) : Optional.empty();
    }

    private static void addHours(List<Edge> edges, OpeningHours hours, TimeRange range) {
        for (TimeRange open : hours.openWithin(range)) {
            edges.add(new Edge(open.start(), hours.zone(), named(hours, open.start(), open.start())));
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
