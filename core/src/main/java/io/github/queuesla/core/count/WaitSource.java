package io.github.queuesla.core.count;

/** A source that counts contacts by the seconds of their wait, so that every threshold of whole seconds is known. */
public interface WaitSource {

    /**
     * Counts the answered and the abandoned contacts of a request.
     *
     * @throws CountSourceException when they could not be counted
     */
    WaitCounts waits(WaitRequest request) throws CountSourceException;
}
