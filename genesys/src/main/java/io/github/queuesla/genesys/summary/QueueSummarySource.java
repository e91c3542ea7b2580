package io.github.queuesla.genesys.summary;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Detail;
import io.github.queuesla.core.count.SourceLimit;
import io.github.queuesla.core.count.SourceLimitException;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.time.Zones;
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
import java.util.Set;

/**
 * Counts as the tutorial does: one question for all answered contacts, and one for each wait they were answered within.
 * Long lists of queues are asked about in blocks of one page, all side by side. Thread-safe.
 */
public final class QueueSummarySource implements PlannedSource {

    /** The name in options and reports. */
    public static final String NAME = "queue-summary";

    private static final String PATH = "/api/v2/analytics/queues/summary/query";

    private final ApiClient client;
    private final URI uri;
    private final int pageSize;

    /**
     * A source at a platform.
     *
     * @param api its base address
     * @param pageSize rows a page, and queues a block; at least 1
     */
    public QueueSummarySource(ApiClient client, URI api, int pageSize) {
        this.client = client;
        this.uri = api.resolve(PATH);
        this.pageSize = pageSize;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean needsQueueIds() {
        return true;
    }

    @Override
    public boolean usesPlatformTimeZone() {
        return true;
    }

    @Override
    public Optional<SourceLimit> limit(CountRequest request) {
        if (!request.needed().measures().stream().allMatch(measure -> measure.outcome() == Outcome.ANSWERED)) {
            return Optional.of(SourceLimit.ANSWERED_ONLY);
        }
        if (request.needed().breakdown().splitsCounts()) {
            return Optional.of(SourceLimit.NO_BREAKDOWN);
        }
        return request.period().zone().equals(Zones.UTC) ? Optional.empty() : Optional.of(SourceLimit.NO_TIME_ZONE);
    }

    @Override
    public PlannedCounts plan(CountRequest request, Optional<Bounds> queues) {
        int questions = given(request).measures().size();
        Bounds count = queues.orElse(Bounds.atLeast(0)).map(many -> (many + pageSize - 1) / pageSize * questions);
        String how = (questions == 1 ? "a question" : questions + " questions") + " for every " + pageSize
                + " queues: all answered, and answered within each threshold";
        return PlannedCounts.of(new PlannedRequests(
                "counts", "POST", PATH, count, how, Optional.of(new Permission("analytics:query:view", true))));
    }

    /** No more than is needed, since here each count takes a question of its own. */
    private static Detail given(CountRequest request) {
        return request.needed().with(Set.of(Measure.ANSWERED));
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        return new Counting(request).all();
    }

    /**
     * Counts, after one request alone has shown that the platform offers this surface; empty when it answers that there
     * is no such thing (404, 405).
     */
    public Optional<CountGrid> countIfOffered(CountRequest request) throws CountSourceException {
        Counting counting = new Counting(request);
        return counting.isOffered() ? Optional.of(counting.all()) : Optional.empty();
    }

    private final class Counting {
        private final CountRequest request;
        private final GapCollection gaps = new GapCollection();
        private final Workload<SummaryPage> workload = new Workload<>(client);
        private final SummaryTally tally;
        private final List<SummaryJob> jobs;

        Counting(CountRequest request) {
            limit(request).ifPresent(limit -> {
                throw new SourceLimitException(NAME, limit);
            });
            this.request = request;
            this.tally = new SummaryTally(given(request).measures(), gaps);
            this.jobs = jobs(tally, request.queues());
        }

        boolean isOffered() {
            if (jobs.isEmpty()) {
                return true;
            }
            Probe probe = new Probe(jobs.remove(0));
            workload.run(List.of(probe));
            return !probe.absent();
        }

        CountGrid all() throws CountSourceException {
            workload.run(jobs);
            gaps.requireSomething(tally.anyComplete(request.queues()));
            List<QueueId> moved = tally.inconsistent(request.queues());
            if (!moved.isEmpty()) {
                askAgain(moved);
                gaps.requireNotStopped();
            }
            return CountGrid.of(request, given(request), tally.rows(request.queues()), gaps.gaps());
        }

        private void askAgain(List<QueueId> moved) {
            SummaryTally second = new SummaryTally(given(request).measures(), gaps);
            workload.run(jobs(second, moved));
            tally.replace(moved, second);
            second.inconsistent(moved).forEach(gaps::addInconsistent);
        }

        private List<SummaryJob> jobs(SummaryTally into, List<QueueId> queues) {
            SummaryJob.Run run = new SummaryJob.Run(uri, request.period(), pageSize, into);
            List<SummaryJob> list = new ArrayList<>();
            for (int from = 0; from < queues.size(); from += pageSize) {
                List<QueueId> block = queues.subList(from, Math.min(queues.size(), from + pageSize));
                given(request).measures().forEach(measure -> list.add(new SummaryJob(run, measure, block)));
            }
            return list;
        }
    }
}
