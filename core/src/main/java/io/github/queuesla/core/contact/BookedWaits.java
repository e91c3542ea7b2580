package io.github.queuesla.core.contact;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.WaitCounts;
import io.github.queuesla.core.count.WaitRequest;
import io.github.queuesla.core.count.WaitSource;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.WaitThreshold;
import java.util.Optional;

/**
 * The waits that count by the rules of a service level.
 *
 * @param visits the visits, with what the rules make of them
 */
public record BookedWaits(BookedVisits visits) implements WaitSource {

    @Override
    public WaitCounts waits(WaitRequest request) throws CountSourceException {
        WaitCounts.Builder counts = new WaitCounts.Builder();
        visits.read(
                new VisitRequest(request.queues(), request.ranges()),
                (happened, counted) -> counted.outcome()
                        .filter(Outcome.WITH_WAITS::contains)
                        .ifPresent(outcome -> counts.add(
                                Optional.of(counted.media()),
                                outcome,
                                WaitThreshold.shortestSeconds(
                                        counted.waitMillis().orElseThrow(), request.boundary()),
                                1)));
        return counts.build();
    }
}
