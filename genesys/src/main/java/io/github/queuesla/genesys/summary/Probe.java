package io.github.queuesla.genesys.summary;

import io.github.queuesla.genesys.calls.Job;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.BodyReader;
import io.github.queuesla.http.failure.RequestRefused;
import io.github.queuesla.http.failure.RequestTooLarge;
import io.github.queuesla.http.failure.TransportException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first job of a run, sent alone to see whether the platform knows the address at all. */
final class Probe implements Job<SummaryPage> {

    private static final Set<Integer> NO_SUCH_THING = Set.of(404, 405);

    private final Job<SummaryPage> job;
    private boolean absent;

    Probe(Job<SummaryPage> job) {
        this.job = job;
    }

    /** Whether the platform answered that there is no such thing. */
    boolean absent() {
        return absent;
    }

    @Override
    public ApiRequest request() {
        return job.request();
    }

    @Override
    public BodyReader<SummaryPage> reader() {
        return job.reader();
    }

    @Override
    public List<Job<SummaryPage>> answered(SummaryPage answer) throws TransportException {
        return job.answered(answer);
    }

    @Override
    public List<Job<SummaryPage>> smaller(RequestTooLarge refusal) {
        return job.smaller(refusal);
    }

    @Override
    public void failed(TransportException failure) {
        @Nullable Integer status = failure.circumstances().status();
        absent = failure instanceof RequestRefused && status != null && NO_SUCH_THING.contains(status);
        if (!absent) {
            job.failed(failure);
        }
    }
}
