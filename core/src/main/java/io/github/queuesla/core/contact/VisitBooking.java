package io.github.queuesla.core.contact;

import io.github.queuesla.core.contract.Booking;
import io.github.queuesla.core.contract.VisitRules;
import io.github.queuesla.core.contract.WaitClock;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.OpenClock;
import io.github.queuesla.core.time.OpeningHours;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * What the rules of a service level make of a visit: the time at which it counts, and the wait that counts. Everything that
 * counts or lists visits by such rules asks it. Not thread-safe.
 */
public final class VisitBooking {

    private final VisitRules rules;
    private final Function<QueueId, Optional<OpeningHours>> hours;
    private final Map<QueueId, Optional<OpenClock>> clocks = new HashMap<>();
    private final Map<OpeningHours, OpenClock> byHours = new HashMap<>();

    /**
     * The booking by those rules.
     *
     * @param hours the opening hours of each queue; empty means around the clock
     */
    public VisitBooking(VisitRules rules, Function<QueueId, Optional<OpeningHours>> hours) {
        this.rules = rules;
        this.hours = hours;
    }

    /** The rules. */
    public VisitRules rules() {
        return rules;
    }

    /**
     * The visit as it counts: its {@link QueueVisit#time} is the time at which it counts, and its wait the one that counts.
     * One whose offer is unknown counts by its event.
     */
    public QueueVisit booked(QueueVisit visit) {
        if (visit.outcome().isEmpty()) {
            return visit;
        }
        Instant ended = visit.ended().orElseThrow();
        Instant at = rules.booking() == Booking.ARRIVAL ? visit.offered().orElse(ended) : ended;
        OptionalLong wait = OptionalLong.of(wait(visit, ended));
        return new QueueVisit(
                visit.conversationId(),
                visit.visit(),
                visit.queue(),
                visit.media(),
                visit.offered(),
                visit.outcome(),
                Optional.of(at),
                wait);
    }

    /** Whether it counts by its event although the rules say by its arrival, which is unknown. */
    public boolean isByEvent(QueueVisit visit) {
        return rules.booking() == Booking.ARRIVAL && visit.offered().isEmpty();
    }

    private long wait(QueueVisit visit, Instant ended) {
        long wait = visit.waitMillis().orElseThrow();
        if (rules.clock() == WaitClock.ALL_HOURS) {
            return wait;
        }
        // From the wait and not from the offer, so that a wait inside the hours is the same by either clock.
        Instant began = ended.minusMillis(wait);
        return clock(visit.queue()).map(open -> open.millis(began, ended)).orElse(wait);
    }

    private Optional<OpenClock> clock(QueueId queue) {
        return clocks.computeIfAbsent(
                queue, unseen -> hours.apply(queue).map(open -> byHours.computeIfAbsent(open, OpenClock::new)));
    }
}
