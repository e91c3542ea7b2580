package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.List;

/** Asks for the queue list and for counts, side by side where that is possible. */
record CountFetcher(CountSource source, QueueDirectory directory) {

    /**
     * Asks.
     *
     * @param request what to count; its queues are replaced by those selected
     * @throws CountSourceException when nothing could be had at all; why the list is withheld, where nobody can say without
     *     it which queues are meant
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
        if (listing.withheld().isPresent() && selection.isOpen()) {
            throw new CountSourceException(listing.withheld().get());
        }
        List<QueueId> ids = listing.resolve(selection).found();
        CountGrid counts = ids.isEmpty() ? CountGrid.empty(request) : source.count(request.about(ids));
        return new FetchedCounts(listing, counts);
    }
}
