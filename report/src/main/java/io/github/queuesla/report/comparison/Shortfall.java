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
 * The contacts of a day or an interval that is below target. Immutable.
 *
 * @param level the service level
 * @param met contacts in the numerator
 * @param counted contacts in the denominator
 * @param beyond misses above those that the target allows, not rounded
 */
record Shortfall(ServiceLevel level, long met, long counted, Fraction beyond) {

    private static final Column<Shortfall> MET = Column.of("numerator", "Met", COUNT, row -> Value.count(row.met));
    private static final Column<Shortfall> COUNTED =
            Column.of("denominator", "Counted", COUNT, row -> Value.count(row.counted));

    /** The fields that people see, too. */
    static final Fields<Shortfall> SHOWN = Fields.of(
            MET,
            COUNTED,
            Column.<Shortfall>of(
                            "percent",
                            "SL %",
                            PERCENT,
                            row -> LevelValues.of(row.level).share(row.met, row.counted))
                    .shareOf(MET, COUNTED),
            Column.of("misses", "Missed", COUNT, row -> Value.count(row.counted - row.met)),
            Column.of("excessMisses", "Excess", COUNT, row -> Value.count(row.beyond.ceiling())));

    static final Fields<Shortfall> ALL = SHOWN.and(Fields.exact("missesBeyondTarget", row -> Optional.of(row.beyond)));
}
