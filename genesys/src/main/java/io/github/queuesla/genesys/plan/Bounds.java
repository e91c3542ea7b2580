package io.github.queuesla.genesys.plan;

import java.util.Optional;
import java.util.function.LongUnaryOperator;

/**
 * A number that is known exactly or by its bounds. Immutable.
 *
 * @param least 0 or more
 * @param most at least {@code least}; empty when unknown
 */
public record Bounds(long least, Optional<Long> most) {

    public Bounds {
        if (least < 0 || most.filter(upper -> upper < least).isPresent()) {
            throw new IllegalArgumentException(
                    "the bounds must be 0 or more and in order, not " + least + " to " + most.orElse(least));
        }
    }

    /** A known number. */
    public static Bounds exactly(long number) {
        return new Bounds(number, Optional.of(number));
    }

    /** A number with a lower bound only. */
    public static Bounds atLeast(long number) {
        return new Bounds(number, Optional.empty());
    }

    /** A number between two bounds, both inclusive. */
    public static Bounds between(long least, long most) {
        return new Bounds(least, Optional.of(most));
    }

    /** Whether the number is known. */
    public boolean isExact() {
        return most.filter(upper -> upper == least).isPresent();
    }

    /** Whether it is certainly one. */
    public boolean isOne() {
        return isExact() && least == 1;
    }

    /** The sum of both. */
    public Bounds plus(Bounds other) {
        return new Bounds(
                Math.addExact(least, other.least),
                most.flatMap(upper -> other.most.map(more -> Math.addExact(upper, more))));
    }

    /** The larger of the two. */
    public Bounds max(Bounds other) {
        return new Bounds(
                Math.max(least, other.least), most.flatMap(upper -> other.most.map(more -> Math.max(upper, more))));
    }

    /** The bounds after applying a function that must be non-decreasing. */
    public Bounds map(LongUnaryOperator growing) {
        return new Bounds(growing.applyAsLong(least), most.map(growing::applyAsLong));
    }

    /** In words: {@code 5}, {@code 1 to 4}, {@code 1 or more}. */
    @Override
    public String toString() {
        if (isExact()) {
            return Long.toString(least);
        }
        return most.map(upper -> least + " to " + upper).orElse(least + " or more");
    }
}
