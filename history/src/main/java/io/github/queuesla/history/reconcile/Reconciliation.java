package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.history.day.HistoryView;
import java.util.List;
import java.util.Optional;

/**
 * A history beside the platform's own counts. Immutable.
 *
 * @param counts the numbers that differ, or all that were compared, in order of day, queue, medium and measure
 * @param totals the sums of all compared numbers, for each measure
 * @param uncompared what could not be compared
 * @param view the files of the history that were read
 */
public record Reconciliation(
        List<ReconciledCount> counts, List<MeasureTotal> totals, List<Uncompared> uncompared, HistoryView view) {

    /** The comparison of no queue. */
    public static final Reconciliation NONE = new Reconciliation(
            List.of(),
            Measure.COMPARED.stream().map(MeasureTotal::none).toList(),
            List.of(),
            new HistoryView(List.of()));

    public Reconciliation {
        counts = List.copyOf(counts);
        totals = List.copyOf(totals);
        uncompared = List.copyOf(uncompared);
    }

    /** The number of differences for that reason. */
    public long count(Reason reason) {
        return counts.stream()
                .filter(count -> count.reason().equals(Optional.of(reason)))
                .count();
    }

    /** How many numbers were compared. */
    public long compared() {
        return totals.stream().mapToLong(MeasureTotal::compared).sum();
    }

    /** How many of them differ. */
    public long differing() {
        return totals.stream().mapToLong(MeasureTotal::differing).sum();
    }

    /** Whether all of the period was compared. */
    public boolean isComplete() {
        return uncompared.isEmpty();
    }

    /** Whether every difference has a reason. */
    public boolean isExplained() {
        return count(Reason.UNEXPLAINED) == 0;
    }
}
