package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.WorstIntervals;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.WindowResult;
import io.github.queuesla.report.VerdictText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One service level in one window: a line of a check.
 *
 * @param level the promise
 * @param window when, and what became of it
 * @param worst the intervals of the window that are among the worst of the service level
 */
record CheckedWindow(ServiceLevel level, WindowResult window, List<WorstIntervals.Interval> worst) {

    /** All of the check, by service level, then window. */
    static List<CheckedWindow> of(CheckReport report) {
        List<CheckedWindow> lines = new ArrayList<>();
        for (ServiceLevelResult result : report.report().assessment().levels()) {
            List<WorstIntervals.Interval> worst = report.worstOf(result.level().name());
            for (WindowResult window : result.windows()) {
                List<WorstIntervals.Interval> ofWindow = worst.stream()
                        .filter(interval -> interval.window().equals(window.span()))
                        .toList();
                lines.add(new CheckedWindow(result.level(), window, ofWindow));
            }
        }
        return lines;
    }

    /** Contacts that count; absent when closed or not to be had. */
    Optional<Long> volume() {
        return Shown.counted(window.pooled());
    }

    /** What is said of it. */
    VerdictText verdict() {
        return VerdictText.of(window);
    }

    /** Whether it is below what is owed, were it over now. */
    boolean isMissed() {
        return window.outcome().met().filter(met -> !met).isPresent();
    }

    /** All contacts together; absent without any. */
    Optional<Ratio> pooled() {
        return window.pooled().measured();
    }
}
