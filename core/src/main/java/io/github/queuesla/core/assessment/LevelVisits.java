package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contact.BookedCounts;
import io.github.queuesla.core.contact.BookedVisits;
import io.github.queuesla.core.contact.VisitBooking;
import io.github.queuesla.core.contact.VisitCounter;
import io.github.queuesla.core.contact.VisitHistory;
import io.github.queuesla.core.contact.VisitReading;
import io.github.queuesla.core.contract.LevelHours;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.contract.VisitRules;
import io.github.queuesla.core.contract.WaitClock;
import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.count.SourceLimitException;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rules by which a service level counts visits, and the hours that they use. Service levels with the same ones share
 * their counts. Immutable.
 *
 * @param rules the rules
 * @param hours the opening hours, when the rules use them
 */
record LevelVisits(VisitRules rules, LevelHours hours) {

    static LevelVisits of(ServiceLevel level) {
        VisitRules rules = level.scope().visits();
        return new LevelVisits(
                rules, rules.clock() == WaitClock.OPEN_HOURS ? level.scope().hours() : LevelHours.AROUND_THE_CLOCK);
    }

    /** What the rules make of each visit to those queues. */
    VisitBooking booking(QueueListing listing) {
        Map<QueueId, Queue> queues =
                listing.queues().stream().collect(Collectors.toMap(Queue::id, queue -> queue, (one, same) -> one));
        return new VisitBooking(rules, id -> {
            Queue queue = queues.get(id);
            return hours.of(queue == null ? Queue.knownById(id) : queue);
        });
    }

    /**
     * The counts of those service levels whose rules are not those of the platform.
     *
     * @param ofPlatform the counts by the rules of the platform
     * @throws SourceLimitException when the source does not have the visits
     * @throws CountSourceException when they could not be read
     */
    static Map<LevelVisits, BookedCounts> count(
            Question question, QueueListing listing, CountSource source, Counted ofPlatform)
            throws CountSourceException {
        Map<LevelVisits, BookedCounts> counts = new HashMap<>();
        for (ServiceLevel level : question.contract().serviceLevels()) {
            LevelVisits visits = of(level);
            if (!visits.rules().areOfPlatform() && !counts.containsKey(visits)) {
                VisitHistory history = VisitHistory.of(source)
                        .orElseThrow(() -> new SourceLimitException(source.name(), SourceLimit.NO_VISITS));
                BookedVisits booked = new BookedVisits(history, visits.booking(listing));
                counts.put(visits, VisitCounter.count(booked, ofPlatform.request(), ofPlatform.counts()));
            }
        }
        return counts;
    }

    /** No counts of those service levels, because there is nothing to count. */
    static Map<LevelVisits, BookedCounts> none(Question question, CountRequest request) {
        CountGrid empty = CountGrid.empty(request);
        Map<LevelVisits, BookedCounts> counts = new HashMap<>();
        question.contract()
                .serviceLevels()
                .forEach(level -> counts.put(
                        of(level),
                        new BookedCounts(
                                empty, empty, VisitReading.of(request.period().range()))));
        return counts;
    }

    /** The counts of a request. */
    record Counted(CountRequest request, CountGrid counts) {}
}
