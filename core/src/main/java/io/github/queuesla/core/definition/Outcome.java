package io.github.queuesla.core.definition;

import java.util.List;

/** How a contact's wait in a queue ended. */
public enum Outcome {
    /** An agent took the contact. */
    ANSWERED,
    /** The customer gave up before an agent answered. */
    ABANDONED,
    /** The contact left the queue another way, for example to voicemail, a callback or another queue. */
    FLOW_OUT,
    /** Any, or none yet: every contact that entered the queue, counted when it enters. */
    ANY;

    /** The outcomes whose waits a threshold can be compared with in a formula. */
    public static final List<Outcome> WITH_WAITS = List.of(ANSWERED, ABANDONED);
}
