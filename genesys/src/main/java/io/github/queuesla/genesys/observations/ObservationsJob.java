package io.github.queuesla.genesys.observations;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.core.live.QueueWaiting;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.genesys.calls.GapCollection;
import io.github.queuesla.genesys.calls.Job;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.BodyReader;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A request for the waiting contacts of one block of queues. */
final class ObservationsJob implements Job<List<QueueWaiting>> {

    /**
     * What all jobs of a run share.
     *
     * @param uri the address
     * @param waiting receives the waiting contacts
     * @param gaps collects the failures
     */
    record Run(URI uri, List<QueueWaiting> waiting, GapCollection gaps) {}

    private final Run run;
    private final List<QueueId> queues;
    private final Set<QueueId> wanted;

    ObservationsJob(Run run, List<QueueId> queues) {
        this.run = run;
        this.queues = queues;
        this.wanted = Set.copyOf(queues);
    }

    @Override
    public ApiRequest request() {
        String which = queues.size() == 1 ? "queue " + queues.get(0) : queues.size() + " queues";
        return ApiRequest.postJson(run.uri(), ObservationsBody.of(queues), "waiting contacts of " + which)
                .asShrinkable();
    }

    @Override
    public RequestSubject subject() {
        return RequestSubject.waiting(queues);
    }

    @Override
    public BodyReader<List<QueueWaiting>> reader() {
        return ObservationsResponse::read;
    }

    @Override
    public List<Job<List<QueueWaiting>>> process(List<QueueWaiting> response) {
        response.stream().filter(row -> wanted.contains(row.queue())).forEach(run.waiting()::add);
        return List.of();
    }

    @Override
    public List<Job<List<QueueWaiting>>> split(Failure refusal) {
        int half = queues.size() / 2;
        return half == 0
                ? List.of()
                : List.of(
                        new ObservationsJob(run, queues.subList(0, half)),
                        new ObservationsJob(run, queues.subList(half, queues.size())));
    }

    @Override
    public void failed(CountSourceException failure) {
        run.gaps().add(queues, Optional.empty(), failure);
    }
}
