package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitKey;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountGridBuilder;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.WaitCounts;
import io.github.queuesla.core.count.WaitRequest;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.IntervalGrid;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.HistoryView;
import io.github.queuesla.history.engine.ReadingEngine;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * Counts of the contacts in a history, and the contacts themselves: every measure and every wait, exactly, for any time. A
 * day that the history does not have is a gap in the counts. Not thread-safe, because its engine is not.
 */
public final class HistorySource implements ExactSource {

    static final String NAME = "history";

    private final DayQueries queries;

    /**
     * A source over the files of a view.
     *
     * @param engine runs the queries; it is not closed
     * @param clock decides which days have begun
     */
    public HistorySource(ReadingEngine engine, HistoryView view, InstantSource clock) {
        this.queries = new DayQueries(engine, view, clock);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        return queries.run(request.period().range(), days -> {
            CountGridBuilder grid = new CountGridBuilder(request, request.optional());
            Optional<TimeSteps> steps = steps(grid.intervals());
            boolean split = grid.intervals().granularity().isPresent();
            // Without steps that no interval cuts, each interval is counted by a query of its own.
            List<TimeRange> parts = split && steps.isEmpty()
                    ? grid.intervals().intervals()
                    : List.of(grid.intervals().range());
            for (TimeRange part : parts) {
                add(request, days, new Place(part, steps), grid);
            }
            return grid.build(days.absences().stream().map(Absence::gap).toList(), days.provisional());
        });
    }

    /** The steps of the intervals; empty for a single one, and when there are none that no interval cuts. */
    private static Optional<TimeSteps> steps(IntervalGrid intervals) {
        List<Instant> edges =
                intervals.intervals().stream().map(TimeRange::start).skip(1).toList();
        return edges.isEmpty() ? Optional.empty() : TimeSteps.between(edges);
    }

    /** The time range of a query, and the steps in it. */
    private record Place(TimeRange range, Optional<TimeSteps> steps) {

        /** The instant by which the interval of a row is found. */
        Instant start(OptionalLong step) {
            Instant start = step.isPresent() ? steps.orElseThrow().start(step.getAsLong()) : range.start();
            return start.isBefore(range.start()) ? range.start() : start;
        }
    }

    private void add(CountRequest request, HistoryDays days, Place place, CountGridBuilder grid) {
        EventFilter filter = new EventFilter(place.range(), request.queues());
        boolean byMedia = request.optional().breakdown().byMedia();
        CountSql sql = new CountSql(filter, request.optional().measures(), byMedia, place.steps());
        queries.query(days.filesOf(place.range()), sql.text(), row -> {
            QueueId queue = new QueueId(row.text(1));
            if (!filter.admits(queue)) {
                return;
            }
            long[] counts = new long[sql.measures().size()];
            for (int measure = 0; measure < counts.length; measure++) {
                counts[measure] = row.number(sql.firstCount() + measure);
            }
            OptionalLong step = place.steps().isPresent()
                    ? OptionalLong.of(row.number(sql.firstCount() - 1))
                    : OptionalLong.empty();
            grid.add(
                    queue,
                    byMedia ? Optional.of(new MediaType(row.text(2))) : Optional.empty(),
                    grid.intervals().numberAt(place.start(step)),
                    counts);
        });
    }

    @Override
    public WaitCounts waits(WaitRequest request) throws CountSourceException {
        return queries.run(request.hull(), days -> new WaitQuery(request, queries, days).counts());
    }

    @Override
    public void visits(VisitRequest request, Consumer<QueueVisit> receiver) throws CountSourceException {
        VisitQuery query = new VisitQuery(queries, request, receiver);
        queries.run(request.hull(), days -> {
            query.read(days);
            return query;
        });
    }

    @Override
    public Optional<TimeRange> extent() {
        return queries.extent();
    }

    @Override
    public List<TimeRange> missing(QueueId queue, TimeRange range) {
        return queries.missing(range);
    }

    @Override
    public void endedLater(VisitRequest request, Consumer<QueueVisit> receiver) throws CountSourceException {
        Instant end = request.hull().end();
        Optional<TimeRange> later =
                extent().filter(known -> known.end().isAfter(end)).map(known -> new TimeRange(end, known.end()));
        if (later.isPresent()) {
            queries.run(later.get(), days -> {
                new LaterQuery(queries, request, later.get()).read(days, receiver);
                return days;
            });
        }
    }

    @Override
    public Map<VisitKey, Instant> repeated(VisitRequest request) throws CountSourceException {
        TimeRange all = extent().filter(
                        known -> known.start().isBefore(request.hull().start()))
                .map(known -> new TimeRange(known.start(), request.hull().end()))
                .orElse(request.hull());
        return queries.run(all, days -> new RepeatQuery(queries, request, all).read(days));
    }
}
