package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueListing;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.List;

/** Asks for the queue list and for counts, side by side where that is possible. */
record CountFetcher(CountSource source, QueueDirectory directory) {

    /**
     * Asks.
     *
     * @param request what to count; its queues are replaced by those selected
     * @throws CountSourceException when nothing could be had at all
     */
    FetchedCounts fetch(QueueSelection selection, CountRequest request) throws CountSourceException {
        QueueDirectory.Pending pending = directory.list(selection);
        boolean besideTheList = selection.isIdsOnly() || (selection.isAll() && !source.needsQueueIds());
        if (besideTheList) {
            List<QueueId> ids = selection.isAll() ? List.of() : selection.asIds();
            CountGrid counts = source.count(request.about(ids));
            return new FetchedCounts(pending.await(), counts);
        }
        QueueListing listing = pending.await();
        if (listing.withheld().isPresent() && (selection.isAll() || selection.hasPatterns())) {
            throw new CountSourceException.AccessDenied(
                    listing.withheld().get() + "; or name the queues by their ids", null);
        }
        List<QueueId> ids = selection.resolve(listing).found();
        CountGrid counts = ids.isEmpty() ? CountGrid.empty(request) : source.count(request.about(ids));
        return new FetchedCounts(listing, counts);
    }
}
