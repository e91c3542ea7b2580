package io.github.queuesla.report;

import io.github.queuesla.core.contract.ServiceLevel;
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
 * A gauge for monitoring systems. An unknown value has no sample; it is never 0. Immutable.
 *
 * @param name lower case with underscores, as Prometheus asks
 * @param help one sentence
 * @param samples the samples in output order
 */
public record Metric(String name, String help, List<Sample> samples) {

    // A double, which Prometheus stores, holds about 16 digits; rounding down keeps a miss below the target.
    private static final MathContext DIGITS = new MathContext(16, RoundingMode.DOWN);

    public Metric {
        samples = List.copyOf(samples);
    }

    /**
     * A label of a sample.
     *
     * @param name the label name
     * @param value the label value; it may come from outside, and the writer escapes it
     */
    public record Label(String name, String value) {}

    /** One value with its labels. */
    public record Sample(List<Label> labels, BigDecimal value) {

        public Sample {
            labels = List.copyOf(labels);
        }

        /** A value of a service level, with its contract, its name and its client as labels. */
        public static Sample of(String contract, ServiceLevel level, BigDecimal value) {
            return new Sample(List.of(), value)
                    .with("contract", contract)
                    .with("service_level", level.name())
                    .with("client", level.scope().client());
        }

        /** This sample with one more label. */
        public Sample with(String name, String labelValue) {
            List<Label> more = new ArrayList<>(labels);
            more.add(new Label(name, labelValue));
            return new Sample(more, value);
        }

        /** This sample with one more label, if it has a value. */
        public Sample with(String name, Optional<String> labelValue) {
            return labelValue.map(text -> with(name, text)).orElse(this);
        }
    }

    /** A gauge with a sample for each row that has one. */
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

    /** The value of a time: seconds since 1970-01-01 UTC. */
    public static BigDecimal value(Instant instant) {
        return BigDecimal.valueOf(instant.getEpochSecond());
    }

    /** 1 for true, 0 for false. */
    public static BigDecimal value(boolean holds) {
        return holds ? BigDecimal.ONE : BigDecimal.ZERO;
    }
}
