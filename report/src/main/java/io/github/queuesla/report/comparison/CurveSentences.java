package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.report.LengthText;
import io.github.queuesla.report.level.LevelValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The conclusions of a threshold curve in sentences. Says nothing about thresholds between its points. Immutable.
 *
 * @param curve the curve
 */
record CurveSentences(ThresholdCurve curve) {

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        ServiceLevel level = curve.level();
        if (curve.points().stream()
                .noneMatch(point -> point.attainment().measured().isPresent())) {
            return List.of(nothing());
        }
        if (curve.coverage().missing() > 0) {
            sentences.add(LevelHeading.missing(curve.coverage().missing(), "above"));
        }
        curve.reachingTarget()
                .ifPresent(bracket ->
                        sentences.add(reached(level.definition().target().orElseThrow(), bracket)));
        if (!level.scope().thresholds().isEmpty()) {
            sentences.add("Here every medium has the same threshold, although the contract has a separate one for "
                    + level.scope().thresholds().keySet().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ": this is not how the service level is judged.");
        }
        return sentences;
    }

    /** Whether any point has counts. */
    boolean hasNumbers() {
        return curve.points().stream()
                .anyMatch(point -> !LevelValues.counted(point.attainment()).isNothing());
    }

    private String nothing() {
        if (hasNumbers()) {
            return "No contacts are counted, so there is no curve."
                    + (curve.coverage().missing() > 0
                            ? " " + LevelHeading.unavailable(curve.coverage().missing()) + "."
                            : "");
        }
        return curve.points().stream().anyMatch(point -> point.attainment().isUnavailable())
                ? "The counts are unavailable, so there is no curve."
                : "The period contains no opening hours, so there is no curve.";
    }

    private String reached(Percentage target, ThresholdCurve.Bracket bracket) {
        String agreed = "The target of " + LevelValues.words(target);
        if (bracket.metAt().isEmpty()) {
            return agreed + " is not reached at any of these thresholds, not even at "
                    + LengthText.of(bracket.missedAt().orElseThrow()) + ".";
        }
        String met = LengthText.of(bracket.metAt().get());
        return bracket.missedAt()
                        .map(missed -> agreed + " is reached between " + LengthText.of(missed) + " and " + met
                                + "; add thresholds in between to see where")
                        .orElse(agreed + " is already reached at " + met + ", the shortest of these thresholds")
                + (isMissedAgain(target, bracket.metAt().get()) ? "; it is missed again at longer ones." : ".");
    }

    /** With a custom formula, a longer threshold can lower the level. */
    private boolean isMissedAgain(Percentage target, Duration metAt) {
        return curve.points().stream()
                .filter(point -> point.threshold().compareTo(metAt) > 0)
                .anyMatch(point -> point.attainment()
                        .measured()
                        .filter(ratio -> !ratio.meets(target))
                        .isPresent());
    }
}
