package io.github.queuesla.core.contact;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A source of visits that knows what was before and after a time range. */
public interface VisitHistory extends VisitSource {

    /** The source, if it has every visit; empty when it has numbers of them only. */
    static Optional<VisitHistory> of(Object source) {
        return source instanceof VisitHistory history ? Optional.of(history) : Optional.empty();
    }

    /** From its first day to its last, whether or not it has all between; empty without any. */
    Optional<TimeRange> extent();

    /** The parts of a time range of which it does not have the visits to a queue, in order. */
    List<TimeRange> missing(QueueId queue, TimeRange range);

    /**
     * Reads the visits that were offered in a request's time ranges and ended after the last of them, as far as the source
     * goes, in no order.
     *
     * @throws CountSourceException when they could not be read; some may have been received
     */
    void endedLater(VisitRequest request, Consumer<QueueVisit> receiver) throws CountSourceException;

    /**
     * The visits of a request that are not the first of their conversation to that queue, by everything that the source
     * has from before.
     *
     * @return each of them, with the time of the first event of the first visit
     * @throws CountSourceException when they could not be read
     */
    Map<VisitKey, Instant> repeated(VisitRequest request) throws CountSourceException;
}
