package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.LevelKeys;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.List;
import java.util.Optional;

/** Finds the queues of a service level. */
final class ScopeBuilder {

    /** The pattern for every queue. */
    static final String EVERY = "*";

    private ScopeBuilder() {}

    /** The queues as written; empty if something is wrong, with the reasons added to the problems. */
    static Optional<List<String>> queues(Section level, String label, References known) {
        Section source = source(level, known);
        if (!source.has(LevelKeys.QUEUES) && !source.has(LevelKeys.GROUPS)) {
            known.problems()
                    .error(
                            level.at(),
                            label + " has no queues",
                            "add 'queues' or 'groups'; queues: \"*\" means every queue");
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
        // An empty list is an error and never means every queue (docs/adr/0012).
        if (complete && names.all().isEmpty()) {
            known.problems()
                    .error(
                            source.at(source.has(LevelKeys.QUEUES) ? LevelKeys.QUEUES : LevelKeys.GROUPS),
                            label + " has no queues",
                            "add some; \"*\" means every queue");
            return Optional.empty();
        }
        return complete ? Optional.of(names.all()) : Optional.empty();
    }

    /** The section whose queues and groups are those of the service level. */
    static Section source(Section level, References known) {
        // As with every other key. Adding them to those of the defaults would silently widen the service level.
        boolean own = level.has(LevelKeys.QUEUES) || level.has(LevelKeys.GROUPS);
        return own ? level.withoutDefaults() : known.defaults();
    }

    /** The selection of these queues in core. */
    static QueueSelection selection(List<String> queues) {
        return queues.contains(EVERY) ? QueueSelection.all() : new QueueSelection(queues);
    }

    private static boolean isReadable(Section source) {
        return List.of(LevelKeys.QUEUES, LevelKeys.GROUPS).stream()
                .noneMatch(key -> source.has(key) && source.get(key).isEmpty());
    }
}
