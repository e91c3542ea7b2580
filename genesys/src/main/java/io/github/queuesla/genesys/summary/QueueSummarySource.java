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
 * Counts from the tutorial's queue summary: one query for all answered contacts, and one for each threshold. Long lists
 * of queues are divided into blocks of one page, which are requested concurrently. Thread-safe.
 */
public final class QueueSummarySource implements PlannedSource {

    /** The name in options and reports. */
    public static final String NAME = "queue-summary";

    private static final String PATH = "/api/v2/analytics/queues/summary/query";

    private final ApiClient client;
    private final URI uri;
    private final int pageSize;

    /**
     * A source of one platform.
     *
     * @param api the API's base address
     * @param pageSize rows per page, and queues per block; at least 1
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
        if (!request.needed().measures().stream().allMatch(QueueSummarySource::isCounted)) {
            return Optional.of(SourceLimit.ANSWERED_ONLY);
        }
        if (request.needed().breakdown().splitsCounts()) {
            return Optional.of(SourceLimit.NO_BREAKDOWN);
        }
        return request.period().zone().equals(Zones.UTC) ? Optional.empty() : Optional.of(SourceLimit.NO_TIME_ZONE);
    }

    private static boolean isCounted(Measure measure) {
        return measure.outcome() == Outcome.ANSWERED && !measure.isWaits();
    }

    @Override
    public PlannedCounts plan(CountRequest request, Optional<Bounds> queues) {
        int queries = detail(request).measures().size();
        Bounds count = queues.orElse(Bounds.atLeast(0)).map(many -> (many + pageSize - 1) / pageSize * queries);
        String how = (queries == 1 ? "one request" : queries + " requests") + " for every " + pageSize
                + " queues: all answered, and answered within each threshold";
        return PlannedCounts.of(new PlannedRequests(
                "counts", "POST", PATH, count, how, Optional.of(new Permission("analytics:query:view", true))));
    }

    /** Only the needed measures, since each one takes a request here. */
    private static Detail detail(CountRequest request) {
        return request.needed().with(Set.of(Measure.ANSWERED));
    }

    @Override
    public CountGrid count(CountRequest request) throws CountSourceException {
        return new Counting(request).all();
    }

    /** Counts in place of this API. */
    @FunctionalInterface
    public interface Substitute {

        /**
         * Counts the same contacts.
         *
         * @param refusal why this API did not
         */
        CountGrid count(CountSourceException refusal) throws CountSourceException;
    }

    /**
     * Counts, after a single request has shown that the platform offers this API; otherwise the substitute counts. A 403
     * may mean a missing permission or a missing API, because corporate gateways answer it at unknown addresses.
     */
    public CountGrid countOr(CountRequest request, Substitute substitute) throws CountSourceException {
        Counting counting = new Counting(request);
        Optional<CountSourceException> refusal = counting.probe();
        return refusal.isPresent() ? substitute.count(refusal.get()) : counting.all();
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
            this.tally = new SummaryTally(detail(request).measures(), gaps);
            this.jobs = jobs(tally, request.queues());
        }

        /** Sends the first request alone. */
        Optional<CountSourceException> probe() {
            if (jobs.isEmpty()) {
                return Optional.empty();
            }
            Probe probe = new Probe(jobs.remove(0));
            workload.run(List.of(probe));
            return probe.refusal();
        }

        CountGrid all() throws CountSourceException {
            workload.run(jobs);
            gaps.requireSomething(tally.anyComplete(request.queues()));
            // The two queries run at different times; a queue that got calls in between is read once more before it is
            // reported.
            List<QueueId> changed = tally.inconsistent(request.queues());
            if (!changed.isEmpty()) {
                recount(changed);
                gaps.requireNotStopped();
            }
            return CountGrid.of(request, detail(request), tally.rows(request.queues()), gaps.gaps());
        }

        private void recount(List<QueueId> changed) {
            SummaryTally second = new SummaryTally(detail(request).measures(), gaps);
            workload.run(jobs(second, changed));
            tally.replace(changed, second);
            second.inconsistent(changed).forEach(gaps::addInconsistent);
        }

        private List<SummaryJob> jobs(SummaryTally into, List<QueueId> queues) {
            SummaryJob.Run run = new SummaryJob.Run(uri, request.period(), pageSize, into);
            List<SummaryJob> list = new ArrayList<>();
            for (int from = 0; from < queues.size(); from += pageSize) {
                List<QueueId> block = queues.subList(from, Math.min(queues.size(), from + pageSize));
                detail(request).measures().forEach(measure -> list.add(new SummaryJob(run, measure, block)));
            }
            return list;
        }
    }
}
