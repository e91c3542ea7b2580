package io.github.queuesla.simulator.contact;

/** How a queue visit ended. */
public enum Outcome {
    /** An agent took it; the wait includes alerting. */
    ANSWERED,
    /** The customer gave up. */
    ABANDONED,
    /** It left the queue otherwise: voicemail, overflow. */
    FLOWED_OUT
}
