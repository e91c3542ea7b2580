package io.github.queuesla.report;

import io.github.queuesla.core.quantity.Fraction;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A gauge that a report gives to what watches it. What is not known has no sample, never 0. Immutable.
 *
 * @param name in the trade of the watcher, lower case with underscores
 * @param help one sentence
 * @param samples in their order
 */
public record Metric(String name, String help, List<Sample> samples) {

    /** As many digits as a reader's floating-point number holds; cut, so that a miss never becomes the target. */
    private static final MathContext DIGITS = new MathContext(16, RoundingMode.DOWN);

    public Metric {
        samples = List.copyOf(samples);
    }

    /**
     * What a sample is about.
     *
     * @param name of the label
     * @param value may be from outside; the writer makes it safe
     */
    public record Label(String name, String value) {}

    /** One number. */
    public record Sample(List<Label> labels, BigDecimal value) {

        public Sample {
            labels = List.copyOf(labels);
        }

        /** The same with one more label. */
        public Sample with(String name, String labelValue) {
            List<Label> more = new ArrayList<>(labels);
            more.add(new Label(name, labelValue));
            return new Sample(more, value);
        }

        /** The same with one more label, if there is something to say. */
        public Sample with(String name, Optional<String> labelValue) {
            return labelValue.map(text -> with(name, text)).orElse(this);
        }
    }

    /** A gauge with a sample of each row that has one. */
    public static <R> Metric of(String name, String help, List<R> rows, Function<R, Optional<Sample>> sample) {
        return new Metric(
                name,
                help,
                rows.stream().flatMap(row -> sample.apply(row).stream()).toList());
    }

    /** The value of a share. */
    public static BigDecimal value(Fraction share) {
        return new BigDecimal(share.numerator()).divide(new BigDecimal(share.denominator()), DIGITS);
    }

    /** The value of a count. */
    public static BigDecimal value(long count) {
        return BigDecimal.valueOf(count);
    }

    /** The value of a moment: seconds since 1970. */
    public static BigDecimal value(Instant moment) {
        return BigDecimal.valueOf(moment.getEpochSecond());
    }

    /** 1 for what holds, 0 for what does not. */
    public static BigDecimal value(boolean holds) {
        return holds ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
