package io.github.queuesla.genesys.aggregates;

import io.github.queuesla.core.count.CountAnswer;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.genesys.calls.GapCollection;
import io.github.queuesla.genesys.calls.Workload;
import io.github.queuesla.http.ApiClient;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts by the platform's published aggregates question: all outcomes and up to ten thresholds in one request per seven
 * days, whatever the number of queues. Thread-safe.
 */
public final class AggregatesSource implements CountSource {

    /** The name in options and reports. */
    public static final String NAME = "conversation-aggregates";

    static final String PATH = "/api/v2/analytics/conversations/aggregates/query";

    private final ApiClient client;
    private final URI uri;

    /**
     * A source at a platform.
     *
     * @param api its base address
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
    public boolean counts(Measure measure) {
        return true;
    }

    @Override
    public boolean needsQueueIds() {
        return false;
    }

    @Override
    public Optional<String> refusal(CountRequest request) {
        return Optional.empty();
    }

    @Override
    public CountAnswer count(CountRequest request) throws CountSourceException {
        AggregatesTally tally = new AggregatesTally(request);
        GapCollection gaps = new GapCollection();
        new Workload<List<Bucket>>(client).run(jobs(request, tally, gaps));
        gaps.requireSomething(tally.anyAnswer());
        return new CountAnswer(tally.rows(), gaps.gaps(), List.of());
    }

    private List<AggregatesJob> jobs(CountRequest request, AggregatesTally tally, GapCollection gaps) {
        int queues = request.queues().size();
        AggregatesJob.Run run = new AggregatesJob.Run(uri, request.period().zone(), gaps);
        AggregatesJob.Scope scope = AggregatesJob.Scope.of(request.queues());
        int answering = scope.named() ? queues : BucketBudget.queuesOfAll(queues);
        List<AggregatesJob> jobs = new ArrayList<>();
        for (Chunk chunk : ChunkPlan.of(request.period(), request.breakdown().granularity(), answering)) {
            for (AggregatesQuestion question : AggregatesQuestion.of(request.measures())) {
                jobs.add(new AggregatesJob(run, tally.asking(question), chunk, scope));
            }
        }
        return jobs;
    }
}
