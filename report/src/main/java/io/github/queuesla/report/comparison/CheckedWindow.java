package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.WorstIntervals.Interval;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.level.LevelColumns;
import io.github.queuesla.report.level.LevelRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One service level in one window of a check. Immutable.
 *
 * @param total all of the window
 * @param worst those of the costliest intervals of the service level that lie in the window
 */
record CheckedWindow(LevelRow total, List<CostlyInterval> worst) {

    private static final int MOST_LABELS = 10;

    /** All windows of the check, by service level, then in order of time. */
    static List<CheckedWindow> of(CheckReport report) {
        List<CheckedWindow> windows = new ArrayList<>();
        for (LevelRow total : report.levels().windowTotals()) {
            List<Interval> worst = report.worst().getOrDefault(total.level().name(), List.of());
            windows.add(new CheckedWindow(
                    total,
                    worst.stream()
                            // The worst intervals are ranked over all windows of a service level; here each goes back
                            // to its own window.
                            .filter(interval -> interval.window()
                                    .equals(total.window().result().span()))
                            .map(interval -> new CostlyInterval(total.level(), interval))
                            .toList()));
        }
        return windows;
    }

    private ServiceLevel level() {
        return total.level();
    }

    private WindowResult result() {
        return total.window().result();
    }

    private String label() {
        return LevelColumns.WINDOW_LABEL.value(total).words();
    }

    VerdictText verdict() {
        return VerdictText.of(result());
    }

    /** Whether the attainment so far is below the target, even if the window is not over. */
    private boolean isMissed() {
        return result().outcome().met().filter(met -> !met).isPresent();
    }

    /** The sentence above the costliest intervals. */
    private String introduction() {
        String basis = LevelColumns.BASIS.value(total).words();
        return level().name() + ", " + label() + ", " + VerdictText.words(result())
                + (basis.isEmpty() ? "" : " (" + basis + ")") + ". "
                + (worst.size() == 1
                        ? "Its costliest interval, with the percentage points it cost"
                        : "Its costliest intervals, with the percentage points each cost")
                + (level().rollUp().isPooled() ? ":" : " (all contacts pooled):");
    }

    /** The costliest intervals of missed windows, by service level. */
    static List<Part> misses(List<CheckedWindow> windows) {
        Map<String, List<CheckedWindow>> levels = windows.stream()
                .filter(CheckedWindow::isMissed)
                .collect(Collectors.groupingBy(
                        window -> window.level().name(), LinkedHashMap::new, Collectors.toList()));
        List<Part> parts = new ArrayList<>();
        levels.forEach((name, missed) -> {
            List<String> others = new ArrayList<>();
            for (CheckedWindow window : missed) {
                if (window.worst.isEmpty()) {
                    others.add(window.label());
                } else {
                    parts.add(Part.gap());
                    parts.add(Part.sentence(window.introduction()));
                    parts.add(Part.table(
                            CostlyInterval.table(window.worst, window.level()).named("Costliest intervals")));
                }
            }
            if (!others.isEmpty() && others.size() < missed.size()) {
                parts.add(Part.gap());
                parts.add(Part.sentence(name + ", also missed in " + Prose.listed(others, ", ", MOST_LABELS)
                        + ": none of its costliest intervals is there."));
            }
        });
        return parts;
    }
}
