package io.github.queuesla.report.restatement;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.comparison.Restatement.QueueRow;
import io.github.queuesla.core.comparison.Restatement.Side;
import io.github.queuesla.core.result.Attainment;
import io.github.queuesla.core.result.QueueResult;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.level.LevelValues;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The columns about queues whose numbers are others today. */
final class QueueColumns {

    private static final Column<QueueRow> LEVEL = Column.of(
            "serviceLevel",
            "Service level",
            TEXT,
            queue -> Value.name(queue.window().level()));
    private static final Column<QueueRow> WINDOW = Column.of(
            "window", "Window", TEXT, queue -> Value.text(queue.window().label()));
    private static final Column<QueueRow> NAME = Column.of(
            "queueName",
            "Queue",
            TEXT,
            queue -> Value.name(queue.queue().name(), queue.queue().suffix()));
    private static final Column<QueueRow> MET = shown("Met", QueueRow::settled, LevelValues::met);
    private static final Column<QueueRow> COUNTED = shown("Counted", QueueRow::settled, LevelValues::counted);
    private static final Column<QueueRow> MET_TODAY = shown("Met today", QueueRow::today, LevelValues::met);
    private static final Column<QueueRow> COUNTED_TODAY = shown("Counted today", QueueRow::today, LevelValues::counted);

    /** The fields of a queue in JSON. */
    static final Fields<QueueRow> ROW = Fields.of(
                    LEVEL,
                    WINDOW,
                    Column.key("queueId", queue -> Value.text(queue.queue().id().value())),
                    NAME)
            .and(side("settled", QueueRow::settled, queue -> queue.window().settled()))
            .and(side("today", QueueRow::today, queue -> queue.window().today()));

    private QueueColumns() {}

    /** The queues for people. */
    static Table<QueueRow> table(List<QueueRow> queues) {
        return Table.of(
                        queues,
                        LEVEL,
                        WINDOW,
                        NAME,
                        MET,
                        COUNTED,
                        percent(
                                "SL %",
                                QueueRow::settled, queue -> queue.window().settled()),
                        MET_TODAY,
                        COUNTED_TODAY,
                        percent(
                                "SL % today",
                                QueueRow::today, queue -> queue.window().today()))
                .named("Queues");
    }

    private static Column<QueueRow> shown(
            String title, Function<QueueRow, Optional<QueueResult>> row, Function<Attainment, Value> value) {
        return Column.shown(title, COUNT, queue -> of(row.apply(queue), value));
    }

    private static Value of(Optional<QueueResult> row, Function<Attainment, Value> value) {
        return row.map(QueueResult::attainment).map(value).orElseGet(Value::nothing);
    }

    private static Column<QueueRow> percent(
            String title, Function<QueueRow, Optional<QueueResult>> row, Function<QueueRow, Optional<Side>> side) {
        return Column.shown(title, PERCENT, queue -> percent(row.apply(queue), side.apply(queue)));
    }

    private static Value percent(Optional<QueueResult> row, Optional<Side> side) {
        return row.flatMap(
                        found -> side.map(known -> LevelValues.of(known.level()).percent(found.attainment())))
                .orElseGet(Value::nothing);
    }

    private static Fields<QueueRow> side(
            String name, Function<QueueRow, Optional<QueueResult>> row, Function<QueueRow, Optional<Side>> side) {
        Group group = Group.orNull(name);
        return Fields.of(
                WindowColumns.column(name, "numerator", group, queue -> of(row.apply(queue), LevelValues::met)),
                WindowColumns.column(name, "denominator", group, queue -> of(row.apply(queue), LevelValues::counted)),
                WindowColumns.column(name, "percent", group, queue -> percent(row.apply(queue), side.apply(queue))));
    }
}
