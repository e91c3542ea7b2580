package io.github.queuesla.report.contract;

import io.github.queuesla.core.agreement.EmptyInterval;
import io.github.queuesla.core.agreement.RollUp;
import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.time.Granularity;
import java.util.stream.Collectors;

/** Says in words how the queues and intervals of a window become one number. */
public final class RollUpWords {

    private RollUpWords() {}

    /** The rule, to the point where a reader can compute it. */
    public static String of(ServiceLevel level) {
        RollUp rollUp = level.rollUp();
        if (rollUp instanceof RollUp.Weighted weighted) {
            return "weighted: "
                    + weighted.parts().stream()
                            .map(part -> part.label() + " " + LevelText.words(part.weight()))
                            .collect(Collectors.joining(", "));
        }
        if (rollUp instanceof RollUp.WorstQueue) {
            return "the worst queue";
        }
        if (rollUp instanceof RollUp.QueuesInTarget queues) {
            return "share of queues in target, " + LevelText.words(queues.owed()) + " owed";
        }
        if (rollUp instanceof RollUp.IntervalsInTarget slices) {
            return "share of " + plural(slices.interval()) + " in target, " + LevelText.words(slices.owed())
                    + " owed; those without traffic " + empty(slices.empty(), "count as met", "count as missed");
        }
        if (rollUp instanceof RollUp.MeanOfIntervals mean) {
            return "plain mean of the " + plural(mean.interval())
                    + ", whatever their volume; those without traffic "
                    + empty(mean.empty(), "count as " + LevelText.words(Percentage.HUNDRED), "count as 0 %");
        }
        return "all contacts together";
    }

    /** The kind of rule in one word, for programs. */
    public static String code(RollUp rollUp) {
        if (rollUp instanceof RollUp.Weighted) {
            return "weighted";
        }
        if (rollUp instanceof RollUp.WorstQueue) {
            return "worst-queue";
        }
        if (rollUp instanceof RollUp.QueuesInTarget) {
            return "queues-in-target";
        }
        if (rollUp instanceof RollUp.IntervalsInTarget) {
            return "intervals-in-target";
        }
        return rollUp instanceof RollUp.MeanOfIntervals ? "mean-of-intervals" : "pooled";
    }

    private static String plural(Granularity granularity) {
        return switch (granularity) {
            case QUARTER_HOUR -> "quarter hours";
            case HALF_HOUR -> "half hours";
            case HOUR -> "hours";
            case DAY -> "days";
            case WEEK -> "weeks";
            case MONTH -> "months";
        };
    }

    private static String empty(EmptyInterval empty, String met, String missed) {
        return switch (empty) {
            case IGNORED -> "are left out";
            case MET -> met;
            case MISSED -> missed;
        };
    }
}
