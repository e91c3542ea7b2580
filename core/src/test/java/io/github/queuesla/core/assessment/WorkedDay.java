package io.github.queuesla.core.assessment;

import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Outcome;
import io.github.queuesla.core.definition.ThresholdBoundary;
import io.github.queuesla.core.definition.WaitThreshold;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.quantity.Rounding;
import java.time.Duration;
import java.util.Optional;

/**
 * The contacts of the worked day: 940 answered, 752 of them in time; 60 abandoned, 12 short and 8 more within the
 * threshold; 30 flow-outs.
 */
final class WorkedDay {

    private static final String NINE = "2024-01-01T09:00:00Z";

    private WorkedDay() {}

    static ContractScene scene() {
        return new ContractScene()
                .contacts(Scene.SALES, NINE, 743, new ContractScene.Ended(19_999, Outcome.ANSWERED))
                .contacts(Scene.SALES, NINE, 9, new ContractScene.Ended(20_000, Outcome.ANSWERED))
                .contacts(Scene.SALES, NINE, 188, new ContractScene.Ended(21_000, Outcome.ANSWERED))
                .contacts(Scene.SALES, NINE, 12, new ContractScene.Ended(4_999, Outcome.ABANDONED))
                .contacts(Scene.SALES, NINE, 8, new ContractScene.Ended(5_000, Outcome.ABANDONED))
                .contacts(Scene.SALES, NINE, 40, new ContractScene.Ended(60_000, Outcome.ABANDONED))
                .contacts(Scene.SALES, NINE, 30, new ContractScene.Ended(10_000, Outcome.FLOW_OUT));
    }

    /** 20 s, inclusive; short abandons below 5 s; target 76 %. */
    static Definition by(Formula formula) {
        return by(formula, ThresholdBoundary.INCLUSIVE);
    }

    static Definition by(Formula formula, ThresholdBoundary edge) {
        return new Definition(
                formula.name(),
                new WaitThreshold(Duration.ofSeconds(20), edge),
                formula,
                Optional.of(Duration.ofSeconds(5)),
                Optional.of(Percentage.parse("76")),
                Rounding.HALF_EVEN);
    }
}
