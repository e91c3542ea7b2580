package io.github.queuesla.report.level;

import io.github.queuesla.core.contract.EmptyInterval;
import io.github.queuesla.core.contract.RollUp;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.time.Granularity;
import io.github.queuesla.report.Codes;
import java.util.stream.Collectors;

/**
 * The rule that turns the queues and intervals of a window into one number, in words.
 *
 * @param code the kind of rule in one word, for programs
 * @param words the rule, precise enough to compute it by hand
 */
record RollUpWords(String code, String words) {

    private static final RollUp.Cases<RollUpWords> CASES = new RollUp.Cases<>() {
        @Override
        public RollUpWords pooled() {
            return new RollUpWords("pooled", "all contacts pooled");
        }

        @Override
        public RollUpWords weighted(RollUp.Weighted rule) {
            return new RollUpWords(
                    "weighted",
                    rule.parts().stream()
                            .map(part -> part.label() + " " + LevelValues.words(part.weight()))
                            .collect(Collectors.joining(", ", "weighted: ", "")));
        }

        @Override
        public RollUpWords worstQueue() {
            return new RollUpWords("worst-queue", "the worst queue");
        }

        @Override
        public RollUpWords queuesInTarget(RollUp.QueuesInTarget rule) {
            return new RollUpWords(
                    "queues-in-target", "share of queues in target, at least " + LevelValues.words(rule.target()));
        }

        @Override
        public RollUpWords intervalsInTarget(RollUp.IntervalsInTarget rule) {
            return new RollUpWords(
                    "intervals-in-target",
                    "share of " + plural(rule.length()) + " in target, at least " + LevelValues.words(rule.target())
                            + "; those without traffic " + empty(rule.empty(), "count as met", "count as missed"));
        }

        @Override
        public RollUpWords meanOfIntervals(RollUp.MeanOfIntervals rule) {
            return new RollUpWords(
                    "mean-of-intervals",
                    "unweighted mean of the " + plural(rule.length()) + "; those without traffic "
                            + empty(rule.empty(), "count as " + LevelValues.words(Percentage.HUNDRED), "count as 0 %"));
        }
    };

    static RollUpWords of(RollUp rollUp) {
        return rollUp.match(CASES);
    }

    /** The name of one interval of that length. */
    static String unit(Granularity granularity) {
        return Codes.of(granularity).replace('-', ' ');
    }

    private static String plural(Granularity granularity) {
        return unit(granularity) + "s";
    }

    private static String empty(EmptyInterval empty, String met, String missed) {
        return switch (empty) {
            case IGNORED -> "are left out";
            case MET -> met;
            case MISSED -> missed;
        };
    }
}
