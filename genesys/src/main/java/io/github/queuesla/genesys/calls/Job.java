package io.github.queuesla.genesys.calls;

import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.RequestSubject;
import io.github.queuesla.http.ApiRequest;
import io.github.queuesla.http.BodyReader;
import io.github.queuesla.http.failure.HttpFailure;
import java.util.List;

/**
 * One request of a {@link Workload} and what follows from its response. One thread does everything except the work of
 * {@link #reader()}, so a job may modify what it shares with others.
 */
public interface Job<T> {

    /** The request to send. */
    ApiRequest request();

    /** What it requests, for messages. */
    RequestSubject subject();

    /** Reads the response. */
    BodyReader<T> reader();

    /**
     * Processes the response.
     *
     * @return the jobs that follow, such as the next page; empty when this was the last
     * @throws HttpFailure when the paging is endless
     * @throws CountSourceException when the response cannot be used
     */
    List<Job<T>> process(T response) throws HttpFailure, CountSourceException;

    /**
     * Smaller jobs that together replace this one, after the platform refused it as too large; empty when it cannot be
     * split.
     */
    List<Job<T>> split(Failure refusal);

    /** Called when the job has finally failed. */
    void failed(CountSourceException failure);
}
