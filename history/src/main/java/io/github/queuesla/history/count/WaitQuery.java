package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.count.WaitCounts;
import io.github.queuesla.core.count.WaitRequest;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The answer to one request for waits: a single query where the time ranges allow it, else one for each. */
final class WaitQuery {

    private final WaitRequest request;
    private final DayQueries queries;
    private final HistoryDays days;
    private final WaitCounts.Builder counts = new WaitCounts.Builder();
    private final NavigableMap<Instant, Instant> ends = new TreeMap<>();

    WaitQuery(WaitRequest request, DayQueries queries, HistoryDays days) {
        this.request = request;
        this.queries = queries;
        this.days = days;
        request.ranges().forEach(range -> ends.put(range.start(), range.end()));
    }

    WaitCounts counts() {
        List<TimeRange> ranges = request.ranges();
        Optional<TimeSteps> steps = ranges.size() == 1 ? Optional.empty() : TimeSteps.between(innerEdges(ranges));
        if (steps.isPresent()) {
            add(request.hull(), steps);
        } else {
            ranges.forEach(range -> add(range, Optional.empty()));
        }
        return counts.build();
    }

    private static List<Instant> innerEdges(List<TimeRange> ranges) {
        List<Instant> edges = new ArrayList<>();
        for (int next = 1; next < ranges.size(); next++) {
            edges.add(ranges.get(next - 1).end());
            edges.add(ranges.get(next).start());
        }
        return edges;
    }

    private void add(TimeRange range, Optional<TimeSteps> steps) {
        WaitSql sql = new WaitSql(new EventFilter(range, request.queues()), request.boundary(), steps);
        queries.query(days.filesOf(range), sql.text(), row -> {
            boolean chosen = sql.filter().isComplete() || sql.filter().admits(new QueueId(row.text(5)));
            if (chosen && (steps.isEmpty() || isInside(steps.get().start(row.number(sql.step()))))) {
                counts.add(
                        Optional.of(new MediaType(row.text(1))),
                        EventType.ofCode(row.text(2)).orElseThrow().outcome(),
                        row.number(3),
                        row.number(4));
            }
        });
    }

    /** Whether a step, which no range cuts except the ends of all, is in one of the ranges. */
    private boolean isInside(Instant step) {
        Instant start = step.isBefore(request.hull().start()) ? request.hull().start() : step;
        Map.Entry<Instant, Instant> range = ends.floorEntry(start);
        return range != null && start.isBefore(range.getValue());
    }
}
