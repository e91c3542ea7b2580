package io.github.queuesla.report.comparison;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.TIME;

import io.github.queuesla.core.comparison.WorstIntervals.Interval;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.IntervalText;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.level.LevelValues;
import java.util.List;

/**
 * One of the costliest intervals of a service level as a row. Immutable.
 *
 * @param level the service level
 * @param interval its time range and its misses
 */
record CostlyInterval(ServiceLevel level, Interval interval) {

    private static final Column<CostlyInterval> POINTS = Column.of("costPoints", "Points", COUNT, CostlyInterval::cost);

    static final Fields<CostlyInterval> ROW = Fields.of(
                    Column.<CostlyInterval>key(
                            "start",
                            row -> Value.code(row.interval.range().start().toString())),
                    Column.key(
                            "end", row -> Value.code(row.interval.range().end().toString())))
            .and(Shortfall.ALL.from(CostlyInterval::shortfall))
            .and(POINTS);

    /** The intervals of one service level, in its time zone. */
    static Table<CostlyInterval> table(List<CostlyInterval> rows, ServiceLevel level) {
        Column<CostlyInterval> time = Column.shown(
                level.zone().getId(), TIME, row -> Value.text(IntervalText.fromTo(row.interval.range(), level.zone())));
        return Table.of(rows, time)
                .and(Shortfall.SHOWN.from(CostlyInterval::shortfall).columns())
                .and(POINTS);
    }

    private Shortfall shortfall() {
        return new Shortfall(level, interval.met(), interval.counted(), interval.excessMisses());
    }

    /** The percentage points that the interval cost; people see them with a minus sign. */
    private Value cost() {
        Value.Percent points = LevelValues.of(level).plain(interval.points());
        return new Value.Word("-" + points.words(), points.data(), Tone.PLAIN);
    }
}
