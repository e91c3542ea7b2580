package io.github.queuesla.simulator.wire;

/** Answers the requests to one path. */
@FunctionalInterface
public interface Endpoint {

    /**
     * Answers a request.
     *
     * @throws Refusal to answer with an error body
     */
    Reply answer(Request request);
}
