package io.github.queuesla.history.reconcile;

import io.github.queuesla.core.count.CountGrid;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.reconcile.Cells.Cell;
import io.github.queuesla.history.reconcile.Uncompared.Cause;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The counts of both sides, and which of them can be compared.
 *
 * @param history the counts of the history
 * @param platform the counts of the platform, of the same days
 * @param cells the cells that are complete on both sides, in order
 * @param uncompared the rest of the period
 */
record ComparedGrids(CountGrid history, CountGrid platform, List<Cell> cells, List<Uncompared> uncompared) {

    static ComparedGrids of(CountGrid history, CountGrid platform, ForgottenDays forgotten) {
        List<Cell> all = Cells.of(history, platform);
        List<TimeRange> days = history.intervals().intervals();
        TimeRange whole = history.intervals().range();
        List<Uncompared> uncompared = new ArrayList<>();
        history.gaps().forEach(gap -> uncompared.add(Uncompared.of(Cause.HISTORY, gap, whole)));
        platform.gaps().forEach(gap -> uncompared.add(Uncompared.of(Cause.PLATFORM, gap, whole)));
        forgotten.ranges(days, all).forEach(range -> uncompared.add(Uncompared.forgotten(range)));
        List<Cell> cells = all.stream()
                .filter(cell -> uncompared.stream()
                        .noneMatch(part -> part.covers(
                                days.get(cell.place().interval()), cell.place().queue())))
                .toList();
        return new ComparedGrids(history, platform, cells, uncompared);
    }

    private TimeRange day(Cell cell) {
        return history.intervals().interval(cell.place().interval());
    }

    /** The days in which anything differs, in order. */
    List<TimeRange> differingDays() {
        return cells.stream().filter(Cell::differs).map(this::day).distinct().toList();
    }

    /** The sums over all cells; of the spread of waits only where it differs. */
    List<MeasureTotal> totals() {
        Map<Measure, MeasureTotal> totals = new LinkedHashMap<>();
        ReconcileRequest.MEASURES.forEach(measure -> totals.put(measure, MeasureTotal.none(measure)));
        for (Cell cell : cells) {
            totals.replaceAll((measure, total) -> cell.has(measure) && cell.compares(measure)
                    ? total.plus(cell.history(measure), cell.platform(measure))
                    : total);
        }
        return totals.values().stream()
                .filter(total -> Measure.COMPARED.contains(total.measure()) || total.differing() > 0)
                .toList();
    }

    /**
     * The numbers that differ, each with the reason.
     *
     * @param everything whether to add those that agree
     */
    List<ReconciledCount> counts(Explanation explanation, boolean everything, ZoneId zone) {
        List<ReconciledCount> counts = new ArrayList<>();
        for (Cell cell : cells) {
            LocalDate day = day(cell).start().atZone(zone).toLocalDate();
            for (Measure measure : ReconcileRequest.MEASURES) {
                boolean differs = cell.differs(measure);
                boolean listed = everything && cell.has(measure) && Measure.COMPARED.contains(measure);
                if (differs || listed) {
                    counts.add(new ReconciledCount(
                            day,
                            cell.place().queue(),
                            cell.place().media(),
                            measure,
                            cell.history(measure),
                            cell.platform(measure),
                            differs ? Optional.of(explanation.reason(cell, measure, day(cell))) : Optional.empty()));
                }
            }
        }
        return counts;
    }
}
