package io.github.queuesla.simulator.contact;

import java.time.Instant;

/**
 * One contact in one queue.
 *
 * @param queueId the queue's id
 * @param mediaType its media type
 * @param offered when it entered the queue, which is when it counts as offered; whole milliseconds
 * @param waitMillis time from entering to the outcome, milliseconds, at least 0 and less than a day
 * @param outcome how it left the queue
 */
public record Contact(String queueId, MediaType mediaType, Instant offered, long waitMillis, Outcome outcome) {

    /** When the wait ended; {@code tAnswered}, {@code tAbandon} or {@code tFlowOut} is emitted then. */
    public Instant ended() {
        return offered.plusMillis(waitMillis);
    }

    /** Whether it entered the queue at or after {@code start} and before {@code end}. */
    public boolean offeredIn(Instant start, Instant end) {
        return !offered.isBefore(start) && offered.isBefore(end);
    }

    /** Whether its wait ended at or after {@code start} and before {@code end}. */
    public boolean endedIn(Instant start, Instant end) {
        Instant ended = ended();
        return !ended.isBefore(start) && ended.isBefore(end);
    }
}
