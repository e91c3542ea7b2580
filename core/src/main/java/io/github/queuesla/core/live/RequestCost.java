package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.Question;

/** The number of requests that the queries of a board take. */
@FunctionalInterface
public interface RequestCost {

    /** Those of a question about the counts of that number of queues, at least 1. */
    long requests(Question question, int queues);

    /** Those of a list of that number of queues, at least 1. */
    default long listing(int queues) {
        return 1;
    }
}
