package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.WorstIntervals.Interval;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.VerdictText;
import io.github.queuesla.report.level.LevelValues;
import java.util.ArrayList;
import java.util.List;

/**
 * One service level in one window: a row of a check. Immutable.
 *
 * @param level the service level
 * @param window when, and what became of it
 * @param worst the intervals of the window that are among the worst of the service level
 */
record CheckedWindow(ServiceLevel level, WindowResult window, List<CostlyInterval> worst) {

    /** All of the check, by service level, then window. */
    static List<CheckedWindow> of(CheckReport report) {
        List<CheckedWindow> lines = new ArrayList<>();
        for (ServiceLevelResult result : report.result().levels()) {
            ServiceLevel level = result.level();
            List<Interval> worst = report.worst().getOrDefault(level.name(), List.of());
            for (WindowResult window : result.windows()) {
                List<CostlyInterval> ofWindow = worst.stream()
                        .filter(interval -> interval.window().equals(window.span()))
                        .map(interval -> new CostlyInterval(level, interval))
                        .toList();
                lines.add(new CheckedWindow(level, window, ofWindow));
            }
        }
        return lines;
    }

    LevelValues values() {
        return LevelValues.of(level);
    }

    WindowResult.Outcome outcome() {
        return window.outcome();
    }

    /** What is said of it. */
    VerdictText verdict() {
        return VerdictText.of(window);
    }

    /** Whether it is below what is owed, were it over now. */
    boolean isMissed() {
        return outcome().met().filter(met -> !met).isPresent();
    }

    /** What the intervals below belong to. */
    String introduction() {
        String counts = window.pooled()
                .measured()
                .map(pooled -> " with " + pooled.numerator() + " of " + pooled.denominator() + " met")
                .orElse("");
        return level.name() + ", " + window.span().label() + ", " + VerdictText.words(window) + counts + ". "
                + (worst.size() == 1 ? "The interval that" : "The intervals that")
                + " cost it most, and the percentage points"
                + (new LevelHead(level).isPooled() ? "" : " of all contacts together")
                + (worst.size() == 1 ? ":" : " each:");
    }
}
