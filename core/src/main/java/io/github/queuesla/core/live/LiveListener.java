package io.github.queuesla.core.live;

/** Receives each new live board. */
@FunctionalInterface
public interface LiveListener {

    /** Takes over the newest board; called by the poller's thread, which it must not block. */
    void published(LiveSnapshot snapshot);
}
