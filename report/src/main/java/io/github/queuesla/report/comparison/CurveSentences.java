package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.comparison.WholeSeconds;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.report.LengthText;
import io.github.queuesla.report.level.LevelValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The conclusions of a threshold curve in sentences. Says nothing about thresholds that were not counted. Immutable.
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
        String again = bracket.metAt()
                .filter(met -> curve.isMissedBeyond(met, target))
                .map(met -> "; it is missed again at longer ones.")
                .orElse(".");
        return curve.exact()
                        .map(seconds -> agreed + exactly(seconds, bracket))
                        .orElseGet(() -> agreed + between(bracket))
                + again;
    }

    private static String between(ThresholdCurve.Bracket bracket) {
        if (bracket.metAt().isEmpty()) {
            return " is not reached at any of these thresholds, not even at "
                    + LengthText.of(bracket.missedAt().orElseThrow());
        }
        String met = LengthText.of(bracket.metAt().get());
        return bracket.missedAt()
                .map(missed -> " is reached between " + LengthText.of(missed) + " and " + met
                        + "; add thresholds in between to see where")
                .orElse(" is already reached at " + met + ", the shortest of these thresholds");
    }

    /** The second at which the target is reached, and the one before. */
    private String exactly(WholeSeconds seconds, ThresholdCurve.Bracket bracket) {
        if (bracket.metAt().isEmpty()) {
            return " is not reached at any threshold, not even at "
                    + at(seconds, bracket.missedAt().orElseThrow()) + ", the longest wait";
        }
        return " is reached at " + at(seconds, bracket.metAt().get())
                + bracket.missedAt()
                        .map(missed -> ", and missed at " + at(seconds, missed))
                        .orElse("");
    }

    private String at(WholeSeconds seconds, Duration threshold) {
        return LengthText.of(threshold) + " ("
                + LevelValues.of(curve.level())
                        .percent(seconds.at(threshold.toSeconds()))
                        .said() + ")";
    }
}
