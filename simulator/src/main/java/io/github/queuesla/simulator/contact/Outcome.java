package io.github.queuesla.simulator.contact;

/** How a contact left the queue. */
public enum Outcome {
    /** An agent answered; the wait includes alerting. */
    ANSWERED,
    /** The customer gave up waiting. */
    ABANDONED,
    /** It left the queue in another way, such as voicemail or overflow. */
    FLOWED_OUT,
    /** None of these: only the metrics of offered contacts and of waits count it. */
    NONE
}
