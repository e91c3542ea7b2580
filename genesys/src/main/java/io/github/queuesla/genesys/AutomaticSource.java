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
 * A source that tries queue-summary first, and uses conversation-aggregates if the host responds to the first request
 * with 404 or 405 (docs/adr/0008). Remembers the choice; not thread-safe.
 */
final class AutomaticSource implements PlannedSource {

    private final QueueSummarySource summary;
    private final AggregatesSource aggregates;
    private CountSource chosen;

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
        if (chosen == summary) {
            Optional<CountGrid> answer = summary.countIfOffered(request);
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        chosen = aggregates;
        return aggregates.count(request);
    }
}
