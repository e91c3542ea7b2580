package io.github.queuesla.genesys;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.genesys.aggregates.AggregatesSource;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.PlannedCounts;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.genesys.summary.QueueSummarySource;
import java.util.Optional;

/**
 * A source that tries queue-summary first, and uses conversation-aggregates if the host refuses the first request of the
 * run as it would refuse an unknown address (docs/adr/0032). Remembers the choice; not thread-safe.
 */
final class AutomaticSource implements PlannedSource {

    private final QueueSummarySource summary;
    private final AggregatesSource aggregates;
    private CountSource chosen;
    private boolean tried;

    AutomaticSource(QueueSummarySource summary, AggregatesSource aggregates) {
        this.summary = summary;
        this.aggregates = aggregates;
        this.chosen = summary;
    }

    /** The name of the source in use; before the first request, of the one tried first. */
    @Override
    public String name() {
        return chosen.name();
    }

    @Override
    public boolean needsQueueIds() {
        return chosen.needsQueueIds();
    }

    @Override
    public boolean gainsByListing(CountRequest request) {
        return chosen.gainsByListing(request);
    }

    @Override
    public Optional<SourceLimit> limit(CountRequest request) {
        return chosen.limit(request);
    }

    @Override
    public boolean usesPlatformTimeZone() {
        return chosen.usesPlatformTimeZone();
    }

    @Override
    public PlannedCounts plan(CountRequest request, Optional<Bounds> queues) {
        PlannedCounts published = aggregates.plan(request, queues);
        return chosen == aggregates
                ? published
                : new PlannedCounts(summary.plan(request, queues).requests(), true, Optional.of(published.requests()));
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        if (tried) {
            return chosen.count(request);
        }
        tried = true;
        return summary.countOr(request, refusal -> countOtherwise(request, refusal));
    }

    private CountGrid countOtherwise(CountRequest request, CountSourceException refusal) throws CountSourceException {
        try {
            CountGrid counts = aggregates.count(request);
            chosen = aggregates;
            return counts;
        } catch (CountSourceException alsoFailed) {
            if (alsoFailed.isInterruption()) {
                throw alsoFailed;
            }
            // What the host refused first is what it was asked for; the other API was only an attempt.
            refusal.addSuppressed(alsoFailed);
            throw refusal;
        }
    }
}
