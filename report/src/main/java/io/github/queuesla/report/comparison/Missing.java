package io.github.queuesla.report.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.report.Prose;
import java.util.Optional;

/** What becomes of a comparison when queues are missing. */
final class Missing {

    private Missing() {}

    static String sentence(int queues) {
        return Prose.many(queues, "queue") + " could not be had in full, so every number above is of a part only.";
    }

    /** Whether the target is reached; empty while a queue is missing, since what is missing could turn it. */
    static Optional<Boolean> verdict(ServiceLevel level, Attainment attainment, int missing) {
        return missing > 0
                ? Optional.empty()
                : level.definition()
                        .target()
                        .flatMap(target -> attainment.measured().map(ratio -> ratio.meets(target)));
    }
}
