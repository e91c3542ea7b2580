package io.github.queuesla.report.level;

import io.github.queuesla.core.agreement.EmptyInterval;
import io.github.queuesla.core.agreement.RollUp;
import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.quantity.Percentage;
import io.github.queuesla.core.time.Granularity;
import java.util.stream.Collectors;

/** Says in words how the queues and intervals of a window become one number. */
public final class RollUpWords implements RollUp.Cases<String> {

    private static final RollUpWords WORDS = new RollUpWords();

    /** One word for each rule, for programs. */
    private static final RollUp.Cases<String> CODES = new RollUp.Cases<>() {
        @Override
        public String pooled() {
            return "pooled";
        }

        @Override
        public String weighted(RollUp.Weighted rule) {
            return "weighted";
        }

        @Override
        public String worstQueue() {
            return "worst-queue";
        }

        @Override
        public String queuesInTarget(RollUp.QueuesInTarget rule) {
            return "queues-in-target";
        }

        @Override
        public String intervalsInTarget(RollUp.IntervalsInTarget rule) {
            return "intervals-in-target";
        }

        @Override
        public String meanOfIntervals(RollUp.MeanOfIntervals rule) {
            return "mean-of-intervals";
        }
    };

    private RollUpWords() {}

    /** The rule, to the point where a reader can compute it. */
    public static String of(ServiceLevel level) {
        return level.rollUp().match(WORDS);
    }

    /** The kind of rule in one word, for programs. */
    public static String code(RollUp rollUp) {
        return rollUp.match(CODES);
    }

    @Override
    public String pooled() {
        return "all contacts together";
    }

    @Override
    public String weighted(RollUp.Weighted rule) {
        return "weighted: "
                + rule.parts().stream()
                        .map(part -> part.label() + " " + LevelText.words(part.weight()))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public String worstQueue() {
        return "the worst queue";
    }

    @Override
    public String queuesInTarget(RollUp.QueuesInTarget rule) {
        return "share of queues in target, " + LevelText.words(rule.owed()) + " owed";
    }

    @Override
    public String intervalsInTarget(RollUp.IntervalsInTarget rule) {
        return "share of " + plural(rule.length()) + " in target, " + LevelText.words(rule.owed())
                + " owed; those without traffic " + empty(rule.empty(), "count as met", "count as missed");
    }

    @Override
    public String meanOfIntervals(RollUp.MeanOfIntervals rule) {
        return "plain mean of the " + plural(rule.length())
                + ", whatever their volume; those without traffic "
                + empty(rule.empty(), "count as " + LevelText.words(Percentage.HUNDRED), "count as 0 %");
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
