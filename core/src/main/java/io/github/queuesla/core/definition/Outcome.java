package io.github.queuesla.core.definition;

/** How a contact's wait in a queue ended. */
public enum Outcome {
    /** An agent took the contact. */
    ANSWERED,
    /** The customer gave up before an agent answered. */
    ABANDONED,
    /** The contact left the queue another way, for example to voicemail, a callback or another queue. */
    FLOW_OUT,
    /** Any, or none yet: every contact that entered the queue, counted when it enters. */
    ANY
}
