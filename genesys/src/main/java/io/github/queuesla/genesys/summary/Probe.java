package io.github.queuesla.genesys.summary;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.genesys.calls.Job;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.BodyReader;
import io.github.queuesla.http.failure.HttpFailure;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first job of a run, sent alone to check that the platform offers the API. */
final class Probe implements Job<SummaryPage> {

    /** What hosts and corporate gateways were seen to answer at an address that they do not know. */
    private static final Set<Integer> UNKNOWN_ADDRESS = Set.of(400, 403, 404, 405, 501);

    private final Job<SummaryPage> job;
    private @Nullable CountSourceException refusal;

    Probe(Job<SummaryPage> job) {
        this.job = job;
    }

    /** The platform's refusal, if it may mean that the host does not offer the API; otherwise empty. */
    Optional<CountSourceException> refusal() {
        return Optional.ofNullable(refusal);
    }

    @Override
    public ApiRequest request() {
        return job.request();
    }

    @Override
    public RequestSubject subject() {
        return job.subject();
    }

    @Override
    public BodyReader<SummaryPage> reader() {
        return job.reader();
    }

    @Override
    public List<Job<SummaryPage>> process(SummaryPage response) throws HttpFailure, CountSourceException {
        return job.process(response);
    }

    @Override
    public List<Job<SummaryPage>> split(Failure refusal) {
        return job.split(refusal);
    }

    @Override
    public void failed(CountSourceException failure) {
        boolean mayNotBeOffered = failure.failure().isFor(RequestSubject.Topic.COUNTS)
                && UNKNOWN_ADDRESS.contains(failure.failure().status().orElse(0));
        if (mayNotBeOffered) {
            refusal = failure;
        } else {
            job.failed(failure);
        }
    }
}
