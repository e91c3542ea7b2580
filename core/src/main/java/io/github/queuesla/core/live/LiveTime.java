package io.github.queuesla.core.live;

import java.time.Instant;
import java.time.InstantSource;

/** The clock of the live board, and waiting by it. */
public interface LiveTime extends InstantSource {

    /**
     * Waits until that moment; returns at once when it is past.
     *
     * @throws InterruptedException when the thread is or becomes interrupted, also when the moment is past
     */
    void waitUntil(Instant moment) throws InterruptedException;
}
