package io.github.queuesla.contract;

import io.github.queuesla.contract.yaml.YamlQuotes;
import io.github.queuesla.core.queue.ConfiguredTarget;
import io.github.queuesla.core.queue.MediaType;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueSelection;
import io.github.queuesla.core.time.WaitText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The groups and service levels of a starter file. Immutable.
 *
 * @param divisions the queues by the name of their division
 * @param targets the queues by their configured target
 */
record StarterPlan(Map<String, List<Queue>> divisions, Map<NamedTarget, List<Queue>> targets) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int LONGEST_NAME = 200;

    /**
     * A target that is configured on queues for one medium. Immutable.
     *
     * @param name the name of its group and service level
     * @param medium the medium
     * @param target the percentage and the threshold
     */
    record NamedTarget(String name, MediaType medium, ConfiguredTarget target) {}

    static StarterPlan of(List<Queue> queues) {
        List<Queue> sorted = QueueSelection.all().resolve(queues).queues();
        SortedMap<NamedTarget, List<Queue>> byTarget = new TreeMap<>(Comparator.comparing(NamedTarget::name));
        for (Queue queue : sorted) {
            queue.targets().forEach((medium, target) -> {
                if (isWritable(medium, target)) {
                    byTarget.computeIfAbsent(named(medium, target), unseen -> new ArrayList<>())
                            .add(queue);
                }
            });
        }
        Set<String> taken = byTarget.keySet().stream().map(NamedTarget::name).collect(Collectors.toSet());
        return new StarterPlan(divisions(sorted, taken), byTarget);
    }

    private static NamedTarget named(MediaType medium, ConfiguredTarget target) {
        String share = target.percentage().value().toPlainString();
        return new NamedTarget(medium + "-" + share + "-in-" + WaitText.format(target.within()), medium, target);
    }

    private static Map<String, List<Queue>> divisions(List<Queue> sorted, Set<String> taken) {
        SortedMap<String, List<Queue>> byId = new TreeMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Queue queue : sorted) {
            String id = queue.division().map(division -> division.id()).orElse("");
            String name = queue.division().map(division -> division.name()).orElse("no division");
            byId.computeIfAbsent(id, unseen -> new ArrayList<>()).add(queue);
            names.putIfAbsent(id, name);
        }
        Map<String, List<Queue>> divisions = new TreeMap<>();
        byId.forEach((id, those) -> {
            String name = names.getOrDefault(id, "");
            if (name.isBlank() || YamlQuotes.quote(name).length() > LONGEST_NAME) {
                name = "division";
            }
            String free = name;
            for (int i = 2; divisions.containsKey(free) || taken.contains(free); i++) {
                free = name + " " + i;
            }
            divisions.put(free, those);
        });
        return divisions;
    }

    /** Whether the file format allows the target; the platform accepts more, such as a threshold of 0. */
    private static boolean isWritable(MediaType medium, ConfiguredTarget target) {
        Duration within = target.within();
        return MediaType.KNOWN.contains(medium)
                && !within.isNegative()
                && !within.isZero()
                && within.compareTo(LONGEST) <= 0
                && within.toNanosPart() % 1_000_000 == 0;
    }
}
