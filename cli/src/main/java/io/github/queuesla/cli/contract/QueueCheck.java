package io.github.queuesla.cli.contract;

import io.github.queuesla.cli.failure.FailureWords;
import io.github.queuesla.contract.problem.Severity;
import io.github.queuesla.core.contract.Contract;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.QueueListing;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.ConfiguredTarget;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.result.Problem;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.report.Prose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The check of a contract against the queues of the platform. Immutable. */
final class QueueCheck {

    private static final int MOST_NAMES = 5;

    private final QueueListing listing;

    /**
     * A finding about a contract.
     *
     * @param severity whether the contract can be judged as it is
     * @param text what is wrong, and what to do
     */
    record Found(Severity severity, String text) {}

    QueueCheck(QueueListing listing) {
        this.listing = listing;
    }

    /** The findings about each service level, in their order. */
    List<Found> of(Contract contract) {
        List<Found> found = new ArrayList<>();
        for (ServiceLevel level : contract.serviceLevels()) {
            QueueSelection.Resolution resolution = listing.resolve(level.scope().queues());
            String label = "service level '" + level.name() + "': ";
            for (Queue queue : resolution.queues()) {
                if (resolution.missing().contains(queue.id())) {
                    found.add(new Found(severity(queue.id()), label + unknown(queue.id())));
                }
            }
            differences(level, resolution).forEach((difference, queues) -> {
                String names = Prose.listed(queues, ", ", MOST_NAMES) + (queues.size() == 1 ? " has " : " have ");
                found.add(new Found(Severity.WARNING, label + names + difference));
            });
        }
        return found;
    }

    /** An id may be that of a deleted queue, whose contacts still count. */
    private static Severity severity(QueueId queue) {
        return QueueId.looksLikeId(queue.value()) ? Severity.WARNING : Severity.ERROR;
    }

    private String unknown(QueueId queue) {
        return FailureWords.remarks(List.of(Problem.notVisible(queue, listing)))
                .get(0)
                .message();
    }

    /** What is configured differently, with the names of the queues that share it. */
    private static Map<String, List<String>> differences(ServiceLevel level, QueueSelection.Resolution resolution) {
        Map<String, List<String>> differences = new LinkedHashMap<>();
        for (Queue queue : resolution.queues()) {
            String difference = queue.targets().entrySet().stream()
                    .filter(target -> level.covers(target.getKey()))
                    .filter(target -> differs(level.definitionFor(target.getKey()), target.getValue()))
                    .map(target -> words(target.getValue()) + " configured for " + target.getKey() + ", not "
                            + words(level.definitionFor(target.getKey())))
                    .collect(Collectors.joining("; "));
            if (!difference.isEmpty()) {
                differences
                        .computeIfAbsent(difference, any -> new ArrayList<>())
                        .add("'" + queue.name() + "'");
            }
        }
        return differences;
    }

    private static boolean differs(Definition definition, ConfiguredTarget configured) {
        Optional<Percentage> target = definition.target();
        return !definition.threshold().within().equals(configured.within())
                || (target.isPresent() && !target.get().equals(configured.percentage()));
    }

    private static String words(ConfiguredTarget target) {
        return words(target.percentage(), target.within());
    }

    private static String words(Definition definition) {
        Duration wait = definition.threshold().within();
        return definition.target().map(target -> words(target, wait)).orElseGet(() -> WaitText.format(wait));
    }

    private static String words(Percentage share, Duration wait) {
        return share + " within " + WaitText.format(wait);
    }
}
