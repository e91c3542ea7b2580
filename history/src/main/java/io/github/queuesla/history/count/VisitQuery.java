package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.contact.VisitRequest;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.DayFile;
import io.github.queuesla.history.engine.EngineException;
import io.github.queuesla.history.engine.ReadingEngine.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The answer to one request for visits, by a query for each batch of queues. */
final class VisitQuery {

    /** A contact has two events, of about 150 bytes in the result of a query. */
    private static final long MOST_EVENTS = 1_000_000;

    private final DayQueries queries;
    private final EventFilter filter;
    private final VisitRequest request;
    private final Consumer<QueueVisit> receiver;
    private final long mostEvents;
    private boolean begun;

    VisitQuery(DayQueries queries, VisitRequest request, Consumer<QueueVisit> receiver) {
        this(queries, request, receiver, MOST_EVENTS);
    }

    /**
     * The answer to a request.
     *
     * @param mostEvents the events of a batch, unless one queue has more
     */
    VisitQuery(DayQueries queries, VisitRequest request, Consumer<QueueVisit> receiver, long mostEvents) {
        this.queries = queries;
        this.request = request;
        this.filter = EventFilter.of(request, request.hull());
        this.receiver = receiver;
        this.mostEvents = mostEvents;
    }

    /** Reads the visits of those days. */
    void read(HistoryDays days) {
        List<DayFile> files = days.filesOf(request.hull());
        try {
            for (EventFilter batch : batches(files)) {
                queries.query(files, new VisitSql(batch, request.ranges()).text(), row -> receive(row, batch));
            }
        } catch (EngineException failed) {
            if (begun && failed.kind() != EngineException.Kind.CANCELLED) {
                // Every file was read before the first row. A second reading, which leaves out a damaged file, would
                // pass on the same visits again.
                throw new EngineException(
                        EngineException.Kind.OTHER, "a file changed while its contacts were read", failed);
            }
            throw failed;
        }
    }

    /**
     * The events in batches of whole queues, in their order: some engines keep all rows of a result in memory, and all of
     * them sort less in several parts.
     */
    private List<EventFilter> batches(List<DayFile> files) {
        List<EventFilter> batches = new ArrayList<>();
        List<QueueId> queues = new ArrayList<>();
        AtomicLong events = new AtomicLong();
        String sizes = "select queue_id, count(*) from events where " + filter.sql() + " group by 1 order by 1";
        queries.query(files, sizes, row -> {
            QueueId queue = new QueueId(row.text(1));
            if (!filter.admits(queue)) {
                return;
            }
            if (!queues.isEmpty() && events.get() + row.number(2) > mostEvents) {
                batches.add(new EventFilter(filter.range(), Set.copyOf(queues), filter.conversations()));
                queues.clear();
                events.set(0);
            }
            queues.add(queue);
            events.addAndGet(row.number(2));
        });
        if (!queues.isEmpty()) {
            batches.add(new EventFilter(filter.range(), Set.copyOf(queues), filter.conversations()));
        }
        return batches;
    }

    private void receive(Row row, EventFilter batch) {
        QueueId queue = new QueueId(row.text(VisitSql.QUEUE));
        if (!batch.admits(queue, row.text(VisitSql.CONVERSATION))) {
            return;
        }
        Instant time = Instant.ofEpochMilli(row.number(VisitSql.TIME));
        Optional<TimeRange> range = request.rangeAt(time);
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
