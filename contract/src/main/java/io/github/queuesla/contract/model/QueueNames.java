package io.github.queuesla.contract.model;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The queues of a group or service level, with a warning for each that is listed twice. Not thread-safe. */
final class QueueNames {

    private final String owner;
    private final Problems problems;
    private final Set<String> names = new LinkedHashSet<>();

    /** @param owner the group or service level, for messages */
    QueueNames(String owner, Problems problems) {
        this.owner = owner;
        this.problems = problems;
    }

    void add(List<String> more, Position at) {
        List<String> repeated = more.stream().filter(name -> !names.add(name)).toList();
        if (!repeated.isEmpty()) {
            boolean single = repeated.size() == 1;
            problems.warning(
                    at,
                    "queue '" + repeated.get(0) + "' "
                            + (single ? "is" : "and " + (repeated.size() - 1) + " more are")
                            + " listed twice in " + owner,
                    single
                            ? "remove one; its contacts count only once"
                            : "remove one of each; contacts count only once");
        }
    }

    List<String> all() {
        return List.copyOf(names);
    }
}
