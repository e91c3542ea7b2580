package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.report.LengthText;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.level.LevelValues;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a threshold curve shows in sentences, and no more than it shows. Immutable.
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
        if (curve.missing() > 0) {
            sentences.add(LevelHeading.missing(curve.missing(), "above"));
        }
        level.definition().target().ifPresent(target -> sentences.add(reached(target)));
        if (curve.points().stream()
                .noneMatch(point ->
                        point.threshold().equals(level.definition().threshold().within()))) {
            sentences.add("The agreed "
                    + LengthText.of(level.definition().threshold().within()) + " are not among these thresholds.");
        }
        if (!level.scope().thresholds().isEmpty()) {
            sentences.add("Every medium is held to the same threshold here, though the contract has one of its own for "
                    + level.scope().thresholds().keySet().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ": that is not how this service level is judged.");
        }
        return sentences;
    }

    /** Whether any point is more than a threshold. */
    boolean hasNumbers() {
        return curve.points().stream()
                .anyMatch(point -> !LevelValues.counted(point.attainment()).isNothing());
    }

    private String nothing() {
        if (hasNumbers()) {
            return "No contact counts, so there is no curve"
                    + (curve.missing() > 0
                            ? ", but " + Prose.many(curve.missing(), "queue") + " could not be had in full."
                            : ".");
        }
        return curve.points().stream().anyMatch(point -> point.attainment().isUnavailable())
                ? "The counts could not be had, so there is no curve."
                : "No opening hour lies in the period, so there is no curve.";
    }

    private String reached(Percentage target) {
        ThresholdCurve.Bracket bracket = curve.reaching(target);
        String agreed = "The target of " + LevelValues.words(target);
        if (bracket.metAt().isEmpty()) {
            return agreed + " is not reached at any of these thresholds, not even at "
                    + LengthText.of(bracket.missedAt().orElseThrow()) + ".";
        }
        String met = LengthText.of(bracket.metAt().get());
        return bracket.missedAt()
                        .map(missed -> agreed + " is reached between " + LengthText.of(missed) + " and " + met
                                + "; only thresholds in between could tell where")
                        .orElse(agreed + " is reached at " + met + " already, the shortest of these thresholds")
                + (isMissedAgain(target, bracket.metAt().get()) ? ", and missed again at longer ones." : ".");
    }

    /** By a formula of the contract's own, more time can make a level worse. */
    private boolean isMissedAgain(Percentage target, Duration metAt) {
        return curve.points().stream()
                .filter(point -> point.threshold().compareTo(metAt) > 0)
                .anyMatch(point -> point.attainment()
                        .measured()
                        .filter(ratio -> !ratio.meets(target))
                        .isPresent());
    }
}
