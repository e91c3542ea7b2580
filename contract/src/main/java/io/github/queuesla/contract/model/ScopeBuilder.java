package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.LevelKeys;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.List;
import java.util.Optional;

/** Finds out which queues a service level is about. */
final class ScopeBuilder {

    /** The pattern that stands for every queue. */
    static final String EVERY = "*";

    private ScopeBuilder() {}

    /** The queues as they are named; empty after the problems were told why there are none. */
    static Optional<List<String>> queues(Section level, String label, References known) {
        // Whoever names queues or groups of his own does not mean those of the defaults as well.
        boolean own = level.says(LevelKeys.QUEUES) || level.says(LevelKeys.GROUPS);
        Section source = own ? level.alone() : known.defaults();
        if (!source.says(LevelKeys.QUEUES) && !source.says(LevelKeys.GROUPS)) {
            known.problems()
                    .error(
                            level.at(),
                            label + " is about no queue",
                            "add 'queues' or 'groups'; every queue is written as queues: \"*\"");
            return Optional.empty();
        }
        QueueNames names = new QueueNames(label, known.problems());
        boolean complete = isReadable(source);
        for (Located<String> group : source.value(LevelKeys.GROUPS).orElse(List.of())) {
            Optional<List<String>> queues = known.groups().queues(group);
            queues.ifPresent(found -> names.add(found, group.at()));
            complete &= queues.isPresent();
        }
        for (Located<String> queue : source.value(LevelKeys.QUEUES).orElse(List.of())) {
            names.add(List.of(queue.value()), queue.at());
        }
        if (complete && names.all().isEmpty()) {
            known.problems()
                    .error(
                            source.at(source.says(LevelKeys.QUEUES) ? LevelKeys.QUEUES : LevelKeys.GROUPS),
                            label + " is about no queue",
                            "name some; every queue is written as \"*\"");
            return Optional.empty();
        }
        return complete ? Optional.of(names.all()) : Optional.empty();
    }

    /** What core makes of them. */
    static QueueSelection selection(List<String> queues) {
        return queues.contains(EVERY) ? QueueSelection.all() : new QueueSelection(queues);
    }

    private static boolean isReadable(Section source) {
        return List.of(LevelKeys.QUEUES, LevelKeys.GROUPS).stream()
                .noneMatch(key -> source.says(key) && source.get(key).isEmpty());
    }
}
