package io.github.queuesla.cli.serve;

import io.github.queuesla.cli.environment.CommandFailure;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueSelection;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The contract of a board without a contract file: a service level for each queue and threshold, judged by month.
 *
 * @param definitions one for each threshold
 * @param zone the time zone of the days
 */
record QueueLevels(List<Definition> definitions, ZoneId zone) {

    private static final String NAME = "Service levels";

    /** All queues as one service level for each threshold, which takes the same requests before the queues are known. */
    Contract together(QueueSelection selection) {
        // A board asks for each of its queues by id, even if it shows all of them.
        QueueSelection each = selection.isAll() ? new QueueSelection(List.of("*")) : selection;
        return new Contract(
                NAME,
                definitions.stream()
                        .map(definition -> ServiceLevel.of(definition, each, zone))
                        .toList());
    }

    /** With the queues that are there, each by itself. */
    Contract contract(QueueSelection selection, QueueListing listing) {
        QueueSelection.Resolution resolution = listing.resolve(selection);
        List<Queue> queues = resolution.queues();
        boolean none = queues.stream().allMatch(queue -> resolution.missing().contains(queue.id()));
        if (none && listing.withheld().isEmpty()) {
            throw CommandFailure.configuration(
                    "no visible queue matches: queue-sla queues lists those that the client sees");
        }
        List<ServiceLevel> levels = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Queue queue : queues) {
            for (Definition definition : definitions) {
                String name = queue.name() + (definitions.size() == 1 ? "" : " " + definition.name());
                String unique = names.add(name) ? name : name + " " + queue.id().value();
                levels.add(ServiceLevel.of(
                        definition.withName(unique),
                        new QueueSelection(List.of(queue.id().value())),
                        zone));
            }
        }
        return new Contract(NAME, levels);
    }
}
