package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.PlatformLevel;
import io.github.queuesla.core.count.PlatformLevelResult;
import io.github.queuesla.core.count.PlatformLevelSource;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.calls.GapCollection;
import io.github.queuesla.genesys.calls.Workload;
import io.github.queuesla.http.ApiClient;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The platform's own {@code oServiceLevel}, its numerators and denominators added up over the period, with the counts
 * that explain it. Thread-safe.
 */
public final class PlatformLevels implements PlatformLevelSource {

    private final ApiClient client;
    private final URI uri;

    /**
     * A source of one platform.
     *
     * @param api the API's base address
     */
    public PlatformLevels(ApiClient client, URI api) {
        this.client = client;
        this.uri = api.resolve(AggregatesSource.PATH);
    }

    @Override
    public PlatformLevelResult levels(List<QueueId> queues, Period period) throws CountSourceException {
        PlatformLevelTally tally = new PlatformLevelTally(queues);
        GapCollection gaps = new GapCollection();
        AggregatesJob.Run run = new AggregatesJob.Run(uri, period.zone(), gaps);
        AggregatesJob.Scope scope = AggregatesJob.Scope.of(queues);
        int expectedQueues = Math.max(1, queues.size());
        List<AggregatesJob> jobs = ChunkPlan.of(period, Optional.empty(), expectedQueues).stream()
                .map(chunk -> new AggregatesJob(run, tally, chunk, scope))
                .toList();
        new Workload<List<Bucket>>(client).run(jobs);
        gaps.requireSomething(tally.anyAnswer());
        List<PlatformLevel> levels = tally.levels();
        return new PlatformLevelResult(levels, gaps.gaps());
    }
}
