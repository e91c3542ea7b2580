package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.genesys.calls.GapCollection;
import io.github.queuesla.genesys.calls.Workload;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.Permission;
import io.github.queuesla.genesys.plan.PlannedCounts;
import io.github.queuesla.genesys.plan.PlannedRequests;
import io.github.queuesla.genesys.plan.PlannedSource;
import io.github.queuesla.http.ApiClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts from the platform's published conversation aggregates: all outcomes and up to ten thresholds in one request
 * per seven days. Thread-safe.
 */
public final class AggregatesSource implements PlannedSource {

    /** The name in options and reports. */
    public static final String NAME = "conversation-aggregates";

    static final String PATH = "/api/v2/analytics/conversations/aggregates/query";
    static final Permission PERMISSION = new Permission("analytics:conversationAggregate:view", true);

    private final ApiClient client;
    private final URI uri;

    /**
     * A source of one platform.
     *
     * @param api the API's base address
     */
    public AggregatesSource(ApiClient client, URI api) {
        this.client = client;
        this.uri = api.resolve(PATH);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean gainsByListing(CountRequest request) {
        return new ChunkedRequest(request).gainsByListing();
    }

    @Override
    public PlannedCounts plan(CountRequest request, Optional<Bounds> queues) {
        int questions = AggregatesQuestion.of(request.optional().measures()).size();
        boolean mayBeNone = queues.filter(many -> many.least() == 0).isPresent();
        Bounds ranges = new ChunkedRequest(request).ranges(queues);
        Bounds chunkCount = mayBeNone ? new Bounds(0, ranges.most()) : ranges;
        String how = ChunkPlan.words(ranges)
                + (ranges.isExact() ? "" : ", shorter with more queues")
                + (questions == 1 ? "" : ", " + questions + " requests each, for ten thresholds at a time")
                + (mayBeNone ? "; none if no queue matches" : "");
        Bounds count = chunkCount.map(many -> many * questions);
        return PlannedCounts.of(new PlannedRequests("counts", "POST", PATH, count, how, Optional.of(PERMISSION)));
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        AggregatesTally tally = new AggregatesTally(request);
        GapCollection gaps = new GapCollection();
        new Workload<List<Bucket>>(client).run(jobs(request, tally, gaps));
        gaps.requireSomething(tally.anyAnswer());
        return tally.grid(gaps.gaps());
    }

    private List<AggregatesJob> jobs(CountRequest request, AggregatesTally tally, GapCollection gaps) {
        AggregatesJob.Run run = new AggregatesJob.Run(uri, request.period().zone(), gaps);
        AggregatesJob.Scope scope = AggregatesJob.Scope.of(request.queues());
        List<AggregatesJob.Query> queries = AggregatesQuestion.of(
                        request.optional().measures())
                .stream()
                .map(tally::collecting)
                .toList();
        List<AggregatesJob> jobs = new ArrayList<>();
        for (Chunk chunk : new ChunkedRequest(request).chunks()) {
            for (AggregatesJob.Query query : queries) {
                jobs.add(new AggregatesJob(run, query, chunk, scope));
            }
        }
        return jobs;
    }
}
