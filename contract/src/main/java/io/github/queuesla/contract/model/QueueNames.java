package io.github.queuesla.contract.model;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the queues that something names, and says when it names one twice. Not thread-safe. */
final class QueueNames {

    private final String owner;
    private final Problems problems;
    private final Set<String> names = new LinkedHashSet<>();

    /** @param owner what they belong to, for messages */
    QueueNames(String owner, Problems problems) {
        this.owner = owner;
        this.problems = problems;
    }

    void add(List<String> more, Position at) {
        List<String> repeated = more.stream().filter(name -> !names.add(name)).toList();
        if (!repeated.isEmpty()) {
            String others = repeated.size() == 1 ? "" : " (and " + (repeated.size() - 1) + " more)";
            problems.warning(
                    at,
                    "queue '" + repeated.get(0) + "'" + others + " is named twice in " + owner,
                    "take one away; its contacts count once all the same");
        }
    }

    List<String> all() {
        return List.copyOf(names);
    }
}
