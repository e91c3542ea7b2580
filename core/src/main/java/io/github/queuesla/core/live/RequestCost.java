package io.github.queuesla.core.live;

import io.github.queuesla.core.assessment.Question;

/** The number of requests that a question about counts takes. */
@FunctionalInterface
public interface RequestCost {

    /** At least 1. */
    long requests(Question question, int queues);
}
