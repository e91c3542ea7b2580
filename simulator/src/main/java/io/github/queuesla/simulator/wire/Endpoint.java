package io.github.queuesla.simulator.wire;

/** Answers the requests to one path. */
@FunctionalInterface
public interface Endpoint {

    /**
     * The answer.
     *
     * @throws Refusal to answer with an error body
     */
    Reply answer(Request request);
}
