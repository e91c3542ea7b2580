package io.github.queuesla.genesys.calls;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.BodyReader;
import io.github.queuesla.http.failure.HttpFailure;
import java.util.List;

/**
 * One request of a {@link Workload} and what follows from its answer. All but {@link #reader()}'s work is done by one
 * thread, so a job may write into what it shares with others.
 */
public interface Job<T> {

    /** What to send. */
    ApiRequest request();

    /** What that asks for. */
    RequestSubject subject();

    /** How to read the answer. */
    BodyReader<T> reader();

    /**
     * Takes the answer.
     *
     * @return what to ask next because of it, such as the next page; empty when this was all
     * @throws HttpFailure when the paging forbids going on
     * @throws CountSourceException when the answer cannot be used
     */
    List<Job<T>> answered(T answer) throws HttpFailure, CountSourceException;

    /** Smaller jobs that ask the same together, for a platform that finds this one too large; empty when there are none. */
    List<Job<T>> smaller(Failure refusal);

    /** Takes note that there will be no answer. */
    void failed(CountSourceException failure);
}
