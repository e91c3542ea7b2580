package io.github.queuesla.http.exchange;

import java.io.IOException;

/** A request without a response in a recording, because the deadline of the recorded run had passed. */
public final class DeadlineReached extends IOException {

    public DeadlineReached() {
        super("the deadline has passed");
    }
}
