package io.github.queuesla.genesys.summary;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.genesys.calls.Job;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.BodyReader;
import io.github.queuesla.http.failure.HttpFailure;
import java.util.List;
import java.util.Set;

/** The first job of a run, sent alone to check that the platform offers the API. */
final class Probe implements Job<SummaryPage> {

    private static final Set<Integer> NO_SUCH_THING = Set.of(404, 405);

    private final Job<SummaryPage> job;
    private boolean absent;

    Probe(Job<SummaryPage> job) {
        this.job = job;
    }

    /** Whether the platform responded with 404 or 405. */
    boolean absent() {
        return absent;
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
        absent = failure.failure().hasCause(FailureCause.REFUSED)
                && NO_SUCH_THING.contains(failure.failure().status().orElse(0));
        if (!absent) {
            job.failed(failure);
        }
    }
}
