package io.github.queuesla.history.count;

import io.github.queuesla.core.time.Granularity;
import java.math.BigInteger;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/**
 * Steps of equal length since 1970, the longest that no edge cuts. SQL groups events by them, and Java adds them up to
 * intervals. Immutable.
 *
 * @param millis the length of a step
 */
record TimeSteps(long millis) {

    private static final long SHORTEST = Granularity.QUARTER_HOUR.fixedLength().toMillis();

    /**
     * The longest steps between those instants; empty when they would be shorter than a quarter hour, as in a zone whose
     * offset is not whole quarters.
     */
    static Optional<TimeSteps> between(Collection<Instant> edges) {
        BigInteger length = BigInteger.ZERO;
        for (Instant edge : edges) {
            if (!edge.equals(edge.truncatedTo(ChronoUnit.SECONDS))) {
                return Optional.empty();
            }
            length = length.gcd(BigInteger.valueOf(edge.toEpochMilli()));
        }
        long millis = length.longValueExact();
        return millis < SHORTEST ? Optional.empty() : Optional.of(new TimeSteps(millis));
    }

    /** The number of an event's step, as an SQL expression. */
    String sql() {
        return sql("event_time");
    }

    /** The number of the step of a time, as an SQL expression. */
    String sql(String column) {
        return "cast(floor(unix_millis(" + column + ") / " + millis + ") as bigint)";
    }

    /** The start of the step with that number. */
    Instant start(long number) {
        return Instant.ofEpochMilli(Math.multiplyExact(number, millis));
    }
}
