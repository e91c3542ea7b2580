package io.github.queuesla.core.result;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * All that was found out: one row per promise, queue and part, and what is missing. Immutable.
 *
 * @param period what it is about
 * @param definitions the promises, in the order asked
 * @param rows by promise, then by queue in the order asked, then by time and media
 * @param totals at least one per promise
 * @param problems what a reader has to know
 * @param notes remarks that make no row wrong
 * @param withheld why ids have to serve as names, where the platform would not list its queues
 */
public record Assessment(
        Period period,
        List<SlaDefinition> definitions,
        List<SlaResult> rows,
        List<SlaTotal> totals,
        List<Problem> problems,
        List<String> notes,
        Optional<Failure> withheld) {

    public Assessment {
        definitions = List.copyOf(definitions);
        rows = List.copyOf(rows);
        totals = List.copyOf(totals);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }

    /** Results with a queue list. */
    public Assessment(
            Period period,
            List<SlaDefinition> definitions,
            List<SlaResult> rows,
            List<SlaTotal> totals,
            List<Problem> problems,
            List<String> notes) {
        this(period, definitions, rows, totals, problems, notes, Optional.empty());
    }

    /** Whether any row could not be had. */
    public boolean isPartial() {
        return rows.stream().anyMatch(row -> row.attainment().isUnavailable());
    }

    /** Whether no row at all could be had. */
    public boolean isEmpty() {
        return rows.stream().allMatch(row -> row.attainment().isUnavailable());
    }

    /** Whether any row or total misses the target of its definition. */
    public boolean anyTargetMissed() {
        return rows.stream().anyMatch(row -> row.targetMet().filter(met -> !met).isPresent());
    }
}
