package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.ReadingEngine.Row;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The answer to one request for visits, by a single query. */
final class VisitQuery {

    private final DayQueries queries;
    private final EventFilter filter;
    private final TimeRange hull;
    private final NavigableMap<Instant, TimeRange> ranges = new TreeMap<>();
    private final Consumer<QueueVisit> receiver;
    private boolean begun;

    VisitQuery(DayQueries queries, VisitRequest request, Consumer<QueueVisit> receiver) {
        this.queries = queries;
        this.hull = request.hull();
        this.filter = EventFilter.of(request, hull);
        request.ranges().forEach(range -> ranges.put(range.start(), range));
        this.receiver = receiver;
    }

    /** Reads the visits of those days. */
    void read(HistoryDays days) {
        try {
            queries.query(days.filesOf(hull), new VisitSql(filter).text(), this::receive);
        } catch (EngineException failed) {
            if (begun && failed.kind() != EngineException.Kind.CANCELLED) {
                // Engines sort before the first row, so they have read every file by then. A second reading, which
                // leaves out a damaged file, would pass on the same visits again.
                throw new EngineException(
                        EngineException.Kind.OTHER, "a file changed while its contacts were read", failed);
            }
            throw failed;
        }
    }

    private void receive(Row row) {
        QueueId queue = new QueueId(row.text(VisitSql.QUEUE));
        if (!filter.admits(queue, row.text(VisitSql.CONVERSATION))) {
            return;
        }
        Instant time = Instant.ofEpochMilli(row.number(VisitSql.TIME));
        Optional<TimeRange> range = rangeOf(time);
        if (range.isEmpty()) {
            return;
        }
        EventType type = EventType.ofCode(row.text(VisitSql.EVENT)).orElseThrow();
        Optional<Instant> ended = instant(row, VisitSql.ENDED);
        if (type != EventType.OFFERED) {
            pass(visit(row, queue, Optional.of(type.outcome()), Optional.of(time)));
        } else if (ended.filter(range.get()::contains).isEmpty()) {
            pass(visit(row, queue, Optional.empty(), ended));
        }
    }

    private Optional<TimeRange> rangeOf(Instant time) {
        return Optional.ofNullable(ranges.floorEntry(time))
                .map(Map.Entry::getValue)
                .filter(range -> range.contains(time));
    }

    private void pass(QueueVisit visit) {
        begun = true;
        receiver.accept(visit);
    }

    static QueueVisit visit(Row row, QueueId queue, Optional<Outcome> outcome, Optional<Instant> ended) {
        return new QueueVisit(
                row.text(VisitSql.CONVERSATION),
                Math.toIntExact(row.number(VisitSql.VISIT)),
                queue,
                new MediaType(row.text(VisitSql.MEDIA)),
                instant(row, outcome.isPresent() ? VisitSql.OFFERED : VisitSql.TIME),
                outcome,
                ended,
                outcome.isPresent() ? OptionalLong.of(row.number(VisitSql.WAIT)) : OptionalLong.empty());
    }

    private static Optional<Instant> instant(Row row, int column) {
        return row.isNull(column) ? Optional.empty() : Optional.of(Instant.ofEpochMilli(row.number(column)));
    }
}
