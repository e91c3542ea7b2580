package io.github.queuesla.core.assessment;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.count.FailureKind;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The queues of a selection in the order of their rows, with the problems of those that are unknown.
 *
 * @param queues every queue that gets rows
 * @param missing the queues without any result: not visible and without counts, or a name or pattern
 *     without a queue list
 * @param unlisted the queues with contacts that the queue list does not have
 * @param problems one for each queue that is missing or could not be verified
 */
record SelectedQueues(List<Queue> queues, Set<QueueId> missing, List<Queue> unlisted, List<Problem> problems) {

    static SelectedQueues of(QueueSelection selection, QueueListing listing, CountGrid counted) {
        QueueSelection.Resolution resolution = resolve(selection, listing, counted);
        List<Queue> queues = new ArrayList<>(resolution.queues());
        Set<QueueId> missing = new HashSet<>();
        List<Queue> unlisted = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        if (selection.isAll()) {
            // A queue may have counts of the period and no longer be listed, for example because it was deleted.
            unlisted.addAll(countedButNotListed(queues, counted));
            queues.addAll(unlisted);
        }
        for (Queue queue : resolution.queues()) {
            QueueId id = queue.id();
            boolean hasContacts = counted.queues().contains(id);
            // A name that was counted as an id has no contacts, which says nothing about the queue of that name.
            boolean unresolvable = listing.withheld().isPresent() && !QueueId.looksLikeId(id.value());
            if ((resolution.missing().contains(id) || unresolvable) && !hasContacts) {
                Problem problem = listing.withheld()
                        .map(failure -> new Problem(Optional.of(id.toString()), failure))
                        .orElseGet(() -> Problem.notVisible(id, listing));
                missing.add(id);
                problems.add(problem);
            } else if (resolution.missing().contains(id)) {
                unlisted.add(queue);
            } else if (listing.withheld().isPresent() && !hasContacts && !counted.hasGap(id)) {
                problems.add(Problem.about(id, FailureKind.NOT_VERIFIED));
            }
        }
        return new SelectedQueues(queues, missing, listing.withheld().isPresent() ? List.of() : unlisted, problems);
    }

    /**
     * The queues that a selection matches. An id that is not in the list names no organisation; where it has contacts, it
     * is the queue of that organisation.
     */
    static QueueSelection.Resolution resolve(QueueSelection selection, QueueListing listing, CountGrid counted) {
        QueueSelection.Resolution listed = listing.resolve(selection);
        Set<Queue> queues = new LinkedHashSet<>();
        Set<QueueId> missing = new HashSet<>();
        for (Queue queue : listed.queues()) {
            QueueId id = queue.id();
            if (!listed.missing().contains(id)) {
                queues.add(queue);
                continue;
            }
            List<QueueId> meant =
                    counted.queues().stream().filter(id::means).sorted().toList();
            List<QueueId> places = meant.isEmpty() ? List.of(id) : meant;
            places.forEach(place -> queues.add(Queue.knownById(place)));
            missing.addAll(places);
        }
        return new QueueSelection.Resolution(List.copyOf(queues), missing);
    }

    /** These queues, ordered by division. */
    SelectedQueues byDivision() {
        List<Queue> sorted = queues.stream()
                .sorted(Comparator.comparing((Queue queue) ->
                                queue.division().map(Division::name).orElse(""))
                        .thenComparing(queue ->
                                queue.division().flatMap(Division::organisation).orElse("")))
                .toList();
        return new SelectedQueues(sorted, missing, unlisted, problems);
    }

    private static List<Queue> countedButNotListed(List<Queue> listed, CountGrid counted) {
        Set<QueueId> known = listed.stream().map(Queue::id).collect(Collectors.toSet());
        return counted.queues().stream()
                .filter(id -> !known.contains(id))
                .sorted()
                .map(Queue::knownById)
                .toList();
    }
}
