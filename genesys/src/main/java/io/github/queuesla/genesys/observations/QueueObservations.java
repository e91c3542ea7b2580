package io.github.queuesla.genesys.observations;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.live.ObservationSource;
import io.github.queuesla.core.live.Observations;
import io.github.queuesla.core.live.QueueWaiting;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.genesys.calls.GapCollection;
import io.github.queuesla.genesys.calls.Workload;
import io.github.queuesla.genesys.plan.Bounds;
import io.github.queuesla.genesys.plan.Permission;
import io.github.queuesla.genesys.plan.PlannedRequests;
import io.github.queuesla.http.ApiClient;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The waiting contacts from the platform's queue observations, in blocks of queues. Thread-safe. */
public final class QueueObservations implements ObservationSource {

    /** What the OAuth client needs; without it, the waiting contacts are gaps. */
    public static final Permission PERMISSION = new Permission("analytics:queueObservation:view", false);

    private static final String PATH = "/api/v2/analytics/queues/observations/query";

    private final ApiClient client;
    private final URI uri;
    private final InstantSource clock;

    /**
     * The observations of one platform.
     *
     * @param api the API's base address
     */
    public QueueObservations(ApiClient client, URI api, InstantSource clock) {
        this.client = client;
        this.uri = api.resolve(PATH);
        this.clock = clock;
    }

    /** That many requests, for the plan of a run. */
    public static PlannedRequests plan(Bounds count) {
        return new PlannedRequests(
                "waiting contacts",
                "POST",
                PATH,
                count,
                "one for every " + QUEUES_PER_REQUEST + " queues",
                Optional.of(PERMISSION));
    }

    @Override
    public Observations observe(List<QueueId> queues) throws CountSourceException {
        Instant before = clock.instant();
        List<QueueWaiting> waiting = new ArrayList<>();
        GapCollection gaps = new GapCollection();
        ObservationsJob.Run run = new ObservationsJob.Run(uri, waiting, gaps);
        List<ObservationsJob> jobs = new ArrayList<>();
        for (int from = 0; from < queues.size(); from += QUEUES_PER_REQUEST) {
            jobs.add(
                    new ObservationsJob(run, queues.subList(from, Math.min(queues.size(), from + QUEUES_PER_REQUEST))));
        }
        new Workload<List<QueueWaiting>>(client).run(jobs);
        gaps.requireNotStopped();
        return new Observations(before, waiting, gaps.gaps());
    }
}
