package io.github.queuesla.core.definition;

/** How a contact's wait in a queue ended. */
public enum Outcome {
    /** An agent took it. */
    ANSWERED,
    /** The customer gave up. */
    ABANDONED,
    /** It left the queue some other way: voicemail, callback, overflow. */
    FLOW_OUT
}
