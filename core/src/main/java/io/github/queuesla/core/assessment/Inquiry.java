package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountAnswer;
import io.github.queuesla.core.count.CountRequest;
import io.github.queuesla.core.count.CountSource;
import io.github.queuesla.core.count.CountSourceException;
import io.github.queuesla.core.count.QueueDirectory;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueListing;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.List;

/**
 * Asks for the queue list and for counts, side by side where that is possible.
 *
 * @param advice what to do where all queues are meant and nobody can say which those are
 */
record Inquiry(CountSource source, QueueDirectory directory, String advice) {

    /**
     * Asks.
     *
     * @param question what to count; its queues are replaced by those selected
     * @throws CountSourceException when nothing could be had at all
     */
    Findings ask(QueueSelection selection, CountRequest question) throws CountSourceException {
        QueueDirectory.Pending pending = directory.list(selection);
        boolean besideTheList = selection.isIdsOnly() || (selection.isAll() && !source.needsQueueIds());
        if (besideTheList) {
            List<QueueId> ids = selection.isAll() ? List.of() : selection.asIds();
            CountAnswer answer = source.count(question.about(ids));
            return new Findings(pending.await(), answer);
        }
        QueueListing listing = pending.await();
        if (listing.withheld().isPresent() && (selection.isAll() || selection.hasPatterns())) {
            throw new CountSourceException.AccessDenied(listing.withheld().get() + "; or " + advice, null);
        }
        List<QueueId> ids = selection.resolve(listing).found();
        CountAnswer answer =
                ids.isEmpty() ? new CountAnswer(List.of(), List.of(), List.of()) : source.count(question.about(ids));
        return new Findings(listing, answer);
    }
}
