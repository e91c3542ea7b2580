package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The queues that get rows, in the order in which they get them, and what is to be said about those nobody knows.
 *
 * @param queues every queue that gets rows
 * @param unknown those of them that are not visible and have no counts either
 * @param problems one for each that is unknown or could not be verified
 */
record AskedQueues(List<Queue> queues, Set<QueueId> unknown, List<Problem> problems) {

    /** What is known about queues besides the list. */
    interface Counted {

        /** Every queue that has contacts. */
        Set<QueueId> queues();

        /** Whether any count of the queue is missing. */
        boolean hasGap(QueueId queue);
    }

    static AskedQueues of(QueueSelection selection, QueueListing listing, Counted counted) {
        QueueSelection.Resolution resolution = listing.resolve(selection);
        List<Queue> queues = new ArrayList<>(resolution.queues());
        Set<QueueId> unknown = new HashSet<>();
        List<Problem> problems = new ArrayList<>();
        if (selection.isAll()) {
            queues.addAll(countedButNotListed(queues, counted));
        } else if (listing.withheld().isPresent()) {
            queues.stream()
                    .filter(queue -> !counted.queues().contains(queue.id()))
                    .filter(queue -> !counted.hasGap(queue.id()))
                    .map(queue -> Problem.about(queue.id(), FailureKind.NOT_VERIFIED))
                    .forEach(problems::add);
        } else {
            resolution.missing().stream()
                    .filter(id -> !counted.queues().contains(id))
                    .forEach(unknown::add);
            queues.stream()
                    .filter(queue -> unknown.contains(queue.id()))
                    .map(queue -> Problem.notVisible(queue.id()))
                    .forEach(problems::add);
        }
        return new AskedQueues(queues, unknown, problems);
    }

    /** The same, each division's queues together. */
    AskedQueues byDivision() {
        List<Queue> sorted = queues.stream()
                .sorted(Comparator.comparing((Queue queue) ->
                        queue.division().map(division -> division.name()).orElse("")))
                .toList();
        return new AskedQueues(sorted, unknown, problems);
    }

    boolean isUnknown(Queue queue) {
        return unknown.contains(queue.id());
    }

    private static List<Queue> countedButNotListed(List<Queue> listed, Counted counted) {
        Set<QueueId> known = listed.stream().map(Queue::id).collect(Collectors.toSet());
        return counted.queues().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .map(Queue::knownById)
                .toList();
    }
}
