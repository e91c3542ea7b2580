package io.github.queuesla.core.contact;

import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.CountedVisits;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.TimeRange;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The visits of a history as the rules of a service level count them. Not thread-safe.
 *
 * @param source the visits as they happened
 * @param booking what the rules make of each
 */
public record BookedVisits(VisitHistory source, VisitBooking booking) {

    /** Something done with a visit: as it happened, and as it counts. */
    @FunctionalInterface
    public interface Receiver {
        void visit(QueueVisit happened, QueueVisit counted);

        /**
         * Receives a visit that does not count, because it is a later one of its conversation to the queue.
         *
         * @param counted the visit as it would count
         * @param first when the first one was
         */
        default void later(QueueVisit happened, QueueVisit counted, Instant first) {}
    }

    /**
     * Reads the visits that count in a request's time ranges. By arrival, those that ended after the last range are found
     * in the later days of the history, and come last.
     *
     * @throws CountSourceException when they could not be read; some may have been received
     */
    public VisitReading read(VisitRequest request, Receiver receiver) throws CountSourceException {
        if (booking.rules().booking() == Booking.EVENT) {
            Map<VisitKey, Instant> left = repeated(request);
            source.visits(request, visit -> pass(visit, left, receiver));
            return VisitReading.of(fromFirst(request.hull()));
        }
        return byArrival(request, receiver);
    }

    private void pass(QueueVisit visit, Map<VisitKey, Instant> left, Receiver receiver) {
        Instant first = left.get(VisitKey.of(visit));
        if (first == null) {
            receiver.visit(visit, booking.booked(visit));
        } else {
            receiver.later(visit, booking.booked(visit), first);
        }
    }

    private Map<VisitKey, Instant> repeated(VisitRequest request) throws CountSourceException {
        return booking.rules().count() == CountedVisits.FIRST_VISIT ? source.repeated(request) : Map.of();
    }

    /** With everything before, when it takes that to know the first visit. */
    private TimeRange fromFirst(TimeRange range) {
        return booking.rules().count() == CountedVisits.FIRST_VISIT
                ? source.extent()
                        .map(TimeRange::start)
                        .filter(range.start()::isAfter)
                        .map(start -> new TimeRange(start, range.end()))
                        .orElse(range)
                : range;
    }

    private VisitReading byArrival(VisitRequest request, Receiver receiver) throws CountSourceException {
        TimeRange hull = request.hull();
        Map<VisitKey, Instant> left = repeated(request);
        OpenVisits open = new OpenVisits();
        source.visits(new VisitRequest(request.queues(), List.of(hull), request.conversations()), visit -> {
            boolean arrived = request.rangeAt(booking.booked(visit).time()).isPresent();
            if (visit.outcome().isPresent()) {
                open.learn(visit);
            }
            if (arrived && visit.outcome().isEmpty()) {
                open.add(visit);
            } else if (arrived) {
                pass(visit, left, receiver);
            }
        });
        Instant end = source.extent().map(TimeRange::end).orElse(hull.end());
        if (!open.isEmpty() && end.isAfter(hull.end())) {
            source.endedLater(request, visit -> {
                open.learn(visit);
                open.remove(visit);
                pass(visit, left, receiver);
            });
        }
        open.all().forEach(visit -> pass(visit, left, receiver));
        return open.reading(fromFirst(hull), end, missing(new TimeRange(hull.start(), end)));
    }

    /** The parts of the time range that the source does not have of each queue. */
    private Function<QueueId, List<TimeRange>> missing(TimeRange range) {
        Map<QueueId, List<TimeRange>> known = new HashMap<>();
        return queue -> known.computeIfAbsent(queue, unseen -> source.missing(queue, range));
    }
}
