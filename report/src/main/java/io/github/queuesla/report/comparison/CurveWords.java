package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.LengthText;
import io.github.queuesla.report.contract.LevelText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a threshold curve shows, and no more than it shows. */
final class CurveWords {

    private CurveWords() {}

    /** Whether the point is at the threshold that was agreed. */
    static boolean isAgreed(ServiceLevel level, ThresholdCurve.Point point) {
        return point.threshold().equals(level.definition().threshold().within());
    }

    static List<String> of(ThresholdCurve curve) {
        List<String> sentences = new ArrayList<>();
        ServiceLevel level = curve.level();
        if (curve.points().stream().noneMatch(point -> point.attainment() instanceof Attainment.Measured)) {
            sentences.add("No contact counts, so there is no curve.");
        } else {
            level.definition().target().ifPresent(target -> sentences.add(reached(curve, target)));
        }
        if (curve.points().stream().noneMatch(point -> isAgreed(level, point))) {
            sentences.add("The agreed "
                    + LengthText.of(level.definition().threshold().within()) + " are not among these thresholds.");
        }
        if (!level.scope().thresholds().isEmpty()) {
            sentences.add("Every medium is held to the same threshold here, though the contract has one of its own for "
                    + level.scope().thresholds().keySet().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "))
                    + ".");
        }
        if (curve.missing() > 0) {
            sentences.add(Missing.sentence(curve.missing()));
        }
        return sentences;
    }

    private static String reached(ThresholdCurve curve, Percentage target) {
        ThresholdCurve.Bracket bracket = curve.reaching(target);
        String owed = "The target of " + LevelText.words(target);
        if (bracket.metAt().isEmpty()) {
            return owed + " is not reached at any of these thresholds, not even at "
                    + LengthText.of(bracket.missedAt().orElseThrow()) + ".";
        }
        String met = LengthText.of(bracket.metAt().get());
        return bracket.missedAt()
                .map(missed -> owed + " is reached between " + LengthText.of(missed) + " and " + met
                        + "; where exactly, only thresholds in between could tell.")
                .orElse(owed + " is reached at " + met + " already, the shortest of these thresholds.");
    }
}
