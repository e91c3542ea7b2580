package io.github.queuesla.contract.model;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Suggestion;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.TableShape;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.contract.WeightedPart;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.queue.QueueId;
import io.github.queuesla.core.queue.QueueSelection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Builds a weighted roll-up and checks that its parts share no queue and leave none out. */
final class WeightsBuilder {

    private final List<TableShape.Row<String, Percentage>> rows;
    private final List<String> scope;
    private final References known;
    private final Map<String, Located<String>> partOf = new LinkedHashMap<>();

    /**
     * A builder for the weights of one service level.
     *
     * @param scope the queues of the service level, as written
     */
    WeightsBuilder(List<TableShape.Row<String, Percentage>> rows, List<String> scope, References known) {
        this.rows = rows;
        this.scope = scope;
        this.known = known;
    }

    Optional<RollUp> build(Position at) {
        int before = known.problems().errors();
        List<WeightedPart> parts = new ArrayList<>();
        for (TableShape.Row<String, Percentage> row : rows) {
            Optional<List<String>> queues = queues(row.key());
            if (queues.isPresent() && row.value().isPresent()) {
                queues.get().forEach(queue -> claim(queue, row.key()));
                part(row.key(), queues.get(), row.value().get()).ifPresent(parts::add);
            }
        }
        if (parts.size() < rows.size() || known.problems().errors() > before) {
            return Optional.empty();
        }
        refusePatternsThatMatchNames();
        refuseQueuesLeftOut(at);
        try {
            return Optional.of(new RollUp.Weighted(parts));
        } catch (IllegalArgumentException refusal) {
            known.problems().refused(at, refusal, "write two or more weights that add up to 100");
            return Optional.empty();
        }
    }

    private Optional<List<String>> queues(Located<String> label) {
        if (known.groups().names().contains(label.value())) {
            return known.groups().queues(label);
        }
        if (scope.contains(label.value())) {
            return Optional.of(List.of(label.value()));
        }
        Set<String> names = new TreeSet<>(known.groups().names());
        names.addAll(scope);
        known.problems()
                .error(
                        label.at(),
                        "'" + label.value() + "' is neither a group nor a queue of the service level",
                        Suggestion.instead(label.value(), names));
        return Optional.empty();
    }

    private void claim(String queue, Located<String> label) {
        Located<String> first = partOf.putIfAbsent(queue, label);
        if (first != null) {
            countsTwice(queue, first, label);
        } else if (!scope.contains(queue)) {
            known.problems()
                    .error(
                            label.at(),
                            "queue '" + queue + "' in '" + label.value() + "' is not a queue of the service level",
                            "add it to the service level, or remove it from '" + label.value() + "'");
        }
    }

    private void countsTwice(String queue, Located<String> one, Located<String> other) {
        known.problems()
                .error(
                        other.at(),
                        "queue '" + queue + "' is in '" + one.value() + "' and in '" + other.value()
                                + "', so its contacts would count twice",
                        "keep it in one of them");
    }

    private Optional<WeightedPart> part(Located<String> label, List<String> queues, Percentage weight) {
        try {
            return Optional.of(new WeightedPart(label.value(), ScopeBuilder.selection(queues), weight));
        } catch (IllegalArgumentException refusal) {
            known.problems().refused(label.at(), refusal, "give it a weight");
            return Optional.empty();
        }
    }

    private void refusePatternsThatMatchNames() {
        // The queues of the platform are unknown here. Overlaps among those become notes in the report (LevelNotes).
        List<Queue> named = partOf.keySet().stream()
                .map(name -> new Queue(new QueueId("a queue"), name, Optional.empty(), Collections.emptyNavigableMap()))
                .toList();
        partOf.forEach((pattern, label) -> {
            if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
                return;
            }
            for (Queue queue : named) {
                Located<String> other = partOf.getOrDefault(queue.name(), label);
                if (!other.value().equals(label.value()) && matches(pattern, queue)) {
                    countsTwice(queue.name(), other, label);
                }
            }
        });
    }

    private static boolean matches(String pattern, Queue queue) {
        return new QueueSelection(List.of(pattern))
                .resolve(List.of(queue))
                .missing()
                .isEmpty();
    }

    private void refuseQueuesLeftOut(Position at) {
        Set<String> left = new HashSet<>(scope);
        left.removeAll(partOf.keySet());
        scope.stream()
                .filter(left::contains)
                .findFirst()
                .ifPresent(queue -> known.problems()
                        .error(
                                at,
                                "queue '" + queue + "' has no weight",
                                "add it to 'weights', or remove it from the service level"));
    }
}
