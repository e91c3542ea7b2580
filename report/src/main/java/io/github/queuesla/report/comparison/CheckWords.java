package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.WorstIntervals;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.VerdictText;
import java.util.ArrayList;
import java.util.List;

/** Says how a check came out. */
final class CheckWords {

    private CheckWords() {}

    /** How many windows there are of each kind that somebody has to act on. */
    static String summary(List<CheckedWindow> windows) {
        List<String> parts = new ArrayList<>();
        add(parts, windows, VerdictText.MISSED, "missed");
        add(parts, windows, VerdictText.MET, "met");
        add(parts, windows, VerdictText.OPEN, "not over yet");
        long others = windows.stream()
                .filter(window -> window.verdict() != VerdictText.MISSED
                        && window.verdict() != VerdictText.MET
                        && window.verdict() != VerdictText.OPEN)
                .count();
        if (others > 0) {
            parts.add(others + " without a verdict");
        }
        return Prose.many(windows.size(), "window") + (parts.isEmpty() ? "" : ": " + String.join(", ", parts)) + ".";
    }

    private static void add(List<String> parts, List<CheckedWindow> windows, VerdictText verdict, String word) {
        long many =
                windows.stream().filter(window -> window.verdict() == verdict).count();
        if (many > 0) {
            parts.add(many + " " + word);
        }
    }

    /** What the intervals below belong to. */
    static String worst(CheckedWindow window, String name) {
        return name + ", " + window.window().span().label() + ", " + VerdictText.words(window.window())
                + window.pooled().map(CheckWords::counts).orElse("") + ". "
                + (window.worst().size() == 1 ? "The interval that" : "The intervals that")
                + " cost it most, and the percentage points"
                + (LevelHead.isPooled(window.level()) ? "" : " of all contacts together")
                + (window.worst().size() == 1 ? ":" : " each:");
    }

    private static String counts(Ratio pooled) {
        return " with " + pooled.numerator() + " of " + pooled.denominator() + " met";
    }

    /** Points off the level, with their minus. */
    static String points(CheckedWindow window, WorstIntervals.Interval interval) {
        return "-" + Shown.plainPercent(window.level(), interval.points()).toPlainString();
    }
}
