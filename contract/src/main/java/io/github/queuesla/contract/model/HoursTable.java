package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.ContractKeys;
import io.github.queuesla.contract.keys.LevelKeys;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.problem.Suggestion;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.TableShape;
import io.github.queuesla.core.time.OpeningHours;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The opening hours of the file by name. */
final class HoursTable {

    private final Map<String, Optional<OpeningHours>> hours = new LinkedHashMap<>();
    private final Problems problems;

    HoursTable(List<TableShape.Row<String, Section>> rows, Section defaults, Problems problems) {
        this.problems = problems;
        for (TableShape.Row<String, Section> row : rows) {
            String name = row.key().value();
            if (name.equals(LevelKeys.AROUND_THE_CLOCK)) {
                problems.error(
                        row.key().at(), "'" + name + "' is reserved and means no opening hours", "choose another name");
            }
            hours.put(name, row.value().flatMap(written -> new HoursBuilder(written, defaults, problems).build()));
        }
    }

    /** The hours of that name, which exist; empty if it means around the clock. */
    Optional<OpeningHours> of(String name) {
        return hours.getOrDefault(name, Optional.empty());
    }

    /** Adds a problem for each group whose hours do not exist, whether or not a service level uses it. */
    void check(List<TableShape.Row<String, ContractKeys.Group>> groups) {
        groups.stream()
                .flatMap(row -> row.value().flatMap(ContractKeys.Group::hours).stream())
                .forEach(this::named);
    }

    /** The hours of that name; empty if it means around the clock, or if they are wrong, with the reason added to the problems. */
    Optional<OpeningHours> named(Located<String> reference) {
        String name = reference.value();
        if (name.equals(LevelKeys.AROUND_THE_CLOCK)) {
            return Optional.empty();
        }
        if (!hours.containsKey(name)) {
            Set<String> known = new TreeSet<>(hours.keySet());
            known.add(LevelKeys.AROUND_THE_CLOCK);
            problems.error(
                    reference.at(), "there are no opening hours '" + name + "'", Suggestion.instead(name, known));
        }
        return of(name);
    }
}
