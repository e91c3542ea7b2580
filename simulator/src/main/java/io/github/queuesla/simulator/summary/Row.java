package io.github.queuesla.simulator.summary;

import io.github.queuesla.simulator.organisation.Queue;

/** A queue with its answered contacts, or with a part of them. */
record Row(Queue queue, long answered) {}
