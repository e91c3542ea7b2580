package io.github.queuesla.simulator.observation;

/** How far a contact is that has entered a queue and is not over yet. */
enum Stage {
    /** In the queue, and no agent is being alerted. */
    WAITING,
    /** In the queue still, while an agent is being alerted. */
    ALERTING,
    /** An agent talks to the customer. */
    INTERACTING,
    /** The customer has gone, the agent has not finished. */
    WRAPPING_UP
}
