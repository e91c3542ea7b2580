package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.PlatformLevel;
import io.github.queuesla.core.count.PlatformLevelResult;
import io.github.queuesla.core.count.PlatformLevelSource;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.genesys.calls.GapCollection;
import io.github.queuesla.genesys.calls.Workload;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.PlannedRequests;
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

    /**
     * The requests that {@link #levels} sends. Sends nothing.
     *
     * @param queues the number of queues; empty when unknown
     */
    public static PlannedRequests plan(Period period, Optional<Integer> queues) {
        int least = chunks(period, queues.orElse(1)).size();
        Bounds count = queues.isPresent() ? Bounds.exactly(least) : Bounds.atLeast(least);
        return new PlannedRequests(
                "the platform's own levels",
                "POST",
                AggregatesSource.PATH,
                count,
                ChunkPlan.words(count),
                Optional.of(AggregatesSource.PERMISSION));
    }

    private static List<Chunk> chunks(Period period, int queues) {
        return ChunkPlan.of(period, Optional.empty(), Math.max(1, queues));
    }

    @Override
    public PlatformLevelResult levels(List<QueueId> queues, Period period) throws CountSourceException {
        PlatformLevelTally tally = new PlatformLevelTally(queues);
        GapCollection gaps = new GapCollection();
        AggregatesJob.Run run = new AggregatesJob.Run(uri, period.zone(), gaps);
        AggregatesJob.Scope scope = AggregatesJob.Scope.of(queues);
        List<AggregatesJob> jobs = chunks(period, queues.size()).stream()
                .map(chunk -> new AggregatesJob(run, tally, chunk, scope))
                .toList();
        new Workload<List<Bucket>>(client).run(jobs);
        gaps.requireSomething(tally.anyAnswer());
        List<PlatformLevel> levels = tally.levels();
        return new PlatformLevelResult(levels, gaps.gaps());
    }
}
