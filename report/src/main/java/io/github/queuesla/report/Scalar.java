package io.github.queuesla.report;

import java.math.BigDecimal;
import java.util.function.Function;
import java.util.function.Supplier;

/** What a program is given for a value: a text, a number, a truth, or nothing. Immutable. */
public sealed interface Scalar {

    /** A text, which each format makes safe in its own way. */
    record Text(String text) implements Scalar {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.text().apply(text);
        }
    }

    /** A number, written with all its digits and without an exponent. */
    record Decimal(BigDecimal number) implements Scalar {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.number().apply(number);
        }
    }

    /** True or false. */
    record Truth(boolean truth) implements Scalar {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.truth().apply(truth);
        }
    }

    /** Nothing: null in JSON, an empty cell in CSV. */
    record Nothing() implements Scalar {
        @Override
        public <T> T match(Cases<T> cases) {
            return cases.nothing().get();
        }
    }

    /** What becomes of each kind. */
    record Cases<T>(
            Function<String, T> text,
            Function<BigDecimal, T> number,
            Function<Boolean, T> truth,
            Supplier<T> nothing) {}

    /** The result for the kind that it is. */
    <T> T match(Cases<T> cases);

    /** A text. */
    static Scalar text(String text) {
        return new Text(text);
    }

    /** A whole number. */
    static Scalar number(long number) {
        return new Decimal(BigDecimal.valueOf(number));
    }

    /** A percentage as programs are given it: the same number with at least one decimal and no zero beyond it. */
    static BigDecimal shortest(BigDecimal percent) {
        BigDecimal stripped = percent.stripTrailingZeros();
        return stripped.scale() < 1 ? stripped.setScale(1) : stripped;
    }

    /** A decimal number. */
    static Scalar number(BigDecimal number) {
        return new Decimal(number);
    }
}
