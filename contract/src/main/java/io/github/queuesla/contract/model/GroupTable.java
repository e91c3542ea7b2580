package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.ContractKeys;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.problem.Suggestion;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.TableShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The groups of queues by name, with the queues of nested groups. */
final class GroupTable {

    private final Map<String, TableShape.Row<String, ContractKeys.Group>> written = new LinkedHashMap<>();
    private final Map<String, Optional<List<String>>> resolved = new HashMap<>();
    private final Problems problems;

    GroupTable(List<TableShape.Row<String, ContractKeys.Group>> rows, Problems problems) {
        this.problems = problems;
        rows.forEach(row -> written.put(row.key().value(), row));
        written.keySet().forEach(name -> resolve(name, List.of()));
    }

    /** The names of all groups. */
    Set<String> names() {
        return written.keySet();
    }

    /** The queues of the group; empty if there is no such group or it is wrong, with the reason added to the problems. */
    Optional<List<String>> queues(Located<String> reference) {
        if (!written.containsKey(reference.value())) {
            problems.error(
                    reference.at(),
                    "there is no group '" + reference.value() + "'",
                    written.isEmpty()
                            ? "define it under 'groups', or use 'queues'"
                            : Suggestion.instead(reference.value(), names()));
            return Optional.empty();
        }
        return resolve(reference.value(), List.of());
    }

    /** The group as written; empty if there is no such group or it is wrong. */
    Optional<ContractKeys.Group> written(String name) {
        return Optional.ofNullable(written.get(name)).flatMap(TableShape.Row::value);
    }

    private Optional<List<String>> resolve(String name, List<String> path) {
        // Not computeIfAbsent: a nested group changes the map during the computation, which HashMap refuses.
        Optional<List<String>> known = resolved.get(name);
        if (known == null) {
            known = gather(name, path);
            resolved.put(name, known);
        }
        return known;
    }

    private Optional<List<String>> gather(String name, List<String> path) {
        TableShape.Row<String, ContractKeys.Group> row = written.get(name);
        if (row == null || row.value().isEmpty()) {
            return Optional.empty();
        }
        List<String> here = new ArrayList<>(path);
        here.add(name);
        QueueNames names = new QueueNames("group '" + name + "'", problems);
        row.value().get().queues().forEach(queue -> names.add(List.of(queue.value()), queue.at()));
        boolean complete = true;
        for (Located<String> part : row.value().get().groups()) {
            if (here.contains(part.value())) {
                problems.error(
                        part.at(),
                        "group '" + part.value() + "' contains itself (" + String.join(" > ", here) + " > "
                                + part.value() + ")",
                        "remove it here");
                complete = false;
            } else {
                Optional<List<String>> queues =
                        written.containsKey(part.value()) ? resolve(part.value(), here) : queues(part);
                queues.ifPresent(found -> names.add(found, part.at()));
                complete &= queues.isPresent();
            }
        }
        if (complete && names.all().isEmpty()) {
            problems.error(row.key().at(), "group '" + name + "' has no queues", "add some, or remove the group");
            return Optional.empty();
        }
        return complete ? Optional.of(names.all()) : Optional.empty();
    }
}
