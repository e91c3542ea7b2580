package io.github.queuesla.http.exchange;

import java.io.IOException;

/** A request that is not sent because the deadline of the run has passed, as in the recording of such a run. */
public final class DeadlineReached extends IOException {

    public DeadlineReached() {
        super("the deadline has passed");
    }
}
