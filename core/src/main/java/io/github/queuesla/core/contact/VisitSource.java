package io.github.queuesla.core.contact;

import io.github.queuesla.core.count.CountSourceException;
import java.util.function.Consumer;

/** A source that has every visit to a queue, and not only their number. */
public interface VisitSource {

    /**
     * Reads visits, one at a time, in order of queue, then {@link QueueVisit#time time}, conversation and visit. A visit
     * belongs to the range in which its wait ended; one that was offered in a range and did not end in it belongs to
     * that range too, without an outcome. So a visit that crosses the edge of two ranges comes twice. Of days that the
     * source does not have there are no visits.
     *
     * @throws CountSourceException when they could not be read; some may have been received
     */
    void visits(VisitRequest request, Consumer<QueueVisit> receiver) throws CountSourceException;
}
