package io.github.queuesla.report.comparison;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.PERCENT;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.level.LevelValues;
import java.util.Optional;

/**
 * The contacts of a stretch of time that is below target. Immutable.
 *
 * @param level the service level
 * @param met contacts that met the promise
 * @param counted contacts that count
 * @param beyond so many more were missed than the target allows
 */
record Shortfall(ServiceLevel level, long met, long counted, Fraction beyond) {

    /** What people see of it too. */
    static final Fields<Shortfall> SHOWN = Fields.of(
            Column.of("numerator", "Met", COUNT, row -> Value.count(row.met)),
            Column.of("denominator", "Counted", COUNT, row -> Value.count(row.counted)),
            Column.of(
                    "percent", "SL %", PERCENT, row -> LevelValues.of(row.level).share(row.met, row.counted)),
            Column.of("misses", "Missed", COUNT, row -> Value.count(row.counted - row.met)),
            Column.of("missesTooMany", "Too many", COUNT, row -> Value.count(row.beyond.ceiling())));

    static final Fields<Shortfall> ALL = SHOWN.and(Fields.exact("missesBeyondTarget", row -> Optional.of(row.beyond)));
}
