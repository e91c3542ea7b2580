package io.github.queuesla.report.live;

import io.github.queuesla.core.live.LiveAlert;
import io.github.queuesla.core.live.LiveBoard;
import io.github.queuesla.core.live.LiveBudget;
import io.github.queuesla.core.live.LiveNumbers;
import io.github.queuesla.core.live.LiveRow;
import io.github.queuesla.core.live.LiveWindow;
import io.github.queuesla.core.live.QueryStatus;
import io.github.queuesla.core.live.VolumeForecast;
import io.github.queuesla.core.live.WaitingContacts;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Group;
import io.github.queuesla.report.Metric;
import io.github.queuesla.report.Nested;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.level.DefinitionFields;
import io.github.queuesla.report.level.LevelValues;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The live board for programs; as JSON, the schema {@code queue-sla.board/1}. Immutable.
 *
 * @param board the board
 */
public record BoardReport(LiveBoard board) {

    private static final Group TODAY = Group.orNull("today");
    private static final Group WINDOW = Group.orNull("window");
    private static final Group WAITING = Group.orNull("waiting");
    private static final Group OUTLOOK = Group.orNull("outlook");
    private static final Group TODAY_OUTLOOK = Group.orNull("todayOutlook");
    private static final Group FORECAST = Group.orNull("forecast");

    private static final Fields<LiveAlert> ALERT = Fields.of(
            Column.key("when", alert -> Value.code(Codes.of(alert.alert().when()))),
            Column.key("active", alert -> Value.truth(alert.isActive())),
            Column.key("since", alert -> Value.of(alert.since(), BoardReport::time)));

    /** A row of the board. */
    static final Fields<LiveRow> ROW = DefinitionFields.COMPARED
            .from(LiveRow::level)
            .and(
                    Column.key("targetPercent", row -> LevelValues.target(row.level())),
                    Column.key("state", row -> Value.code(Codes.of(row.state()))),
                    Column.key("countsAt", row -> Value.of(row.countsAt(), BoardReport::time)))
            .and(numbers(row -> row.today().map(LiveWindow::numbers)).in(TODAY))
            .and(
                    window("label", window -> Value.text(window.label())),
                    window("start", window -> time(window.range().start())),
                    window("end", window -> time(window.range().end())),
                    window("countedTo", window -> time(window.until())),
                    Column.<LiveRow>key("agreedPercent", BoardReport::agreed).in(WINDOW),
                    window("targetMet", window -> Value.of(window.outcome().met(), Value::truth)))
            .and(numbers(row -> row.window().map(LiveWindow::numbers)).in(WINDOW))
            .and(
                    waiting("contacts", waiting -> Value.count(waiting.waiting())),
                    waiting("longestMs", waiting -> Value.of(waiting.longest(), Value::length)),
                    waiting("lost", waiting -> Value.count(waiting.lost())),
                    waiting("lostAtLeast", waiting -> Value.truth(waiting.atLeast())),
                    waiting("at", waiting -> time(waiting.at())),
                    Column.<LiveRow>key("old", row -> Value.of(row.waitingAt(), at -> Value.truth(row.waitingIsOld())))
                            .in(WAITING))
            .and(outlook(LiveRow::window).in(OUTLOOK))
            .and(outlook(LiveRow::today).in(TODAY_OUTLOOK))
            .and(Nested.of("alerts", LiveRow::alerts, ALERT));

    private static final Fields<QueryStatus> QUERY = Fields.of(
            Column.key("query", status -> Value.code(Codes.of(status.query()))),
            Column.key("everyMs", status -> Value.length(status.every())),
            Column.key("answeredAt", status -> Value.of(status.answered(), BoardReport::time)),
            Column.key("failures", status -> Value.count(status.failures())));

    private static final Fields<BoardReport> OBJECT = Fields.<BoardReport>of(
                    Column.key("schema", report -> Value.code("queue-sla.board/1")),
                    Column.key("generatedAt", report -> time(report.board().at())),
                    Column.key("contract", report -> Value.text(report.board().contract())))
            .and(
                    forecast("source", basis -> Value.code(Codes.of(basis.source()))),
                    forecast("first", basis -> Value.day(basis.first())),
                    forecast("last", basis -> Value.day(basis.last())))
            .and(
                    Nested.of("rows", report -> report.board().rows(), ROW),
                    Nested.of("queries", report -> report.board().queries(), QUERY));

    /** The board, ready for the formats of programs. */
    public Report report() {
        return new Report(
                        new Report.Title(board.contract(), "", false),
                        List.of(),
                        new Rows<>(ROW, board.rows()),
                        new Rows<>(OBJECT, List.of(this)))
                .with(this::metrics);
    }

    private List<Metric> metrics() {
        return new BoardMetrics(board).metrics();
    }

    private static Fields<LiveRow> numbers(Function<LiveRow, Optional<LiveNumbers>> numbers) {
        return Fields.of(
                number("state", numbers, (row, found) -> LevelValues.state(found.attainment())),
                number("numerator", numbers, (row, found) -> LevelValues.met(found.attainment())),
                number("denominator", numbers, (row, found) -> LevelValues.counted(found.attainment())),
                number(
                        "percent",
                        numbers,
                        (row, found) -> LevelValues.of(row.level()).percent(found.attainment())),
                number(
                        "percentCountingLost",
                        numbers,
                        (row, found) -> Value.of(
                                found.withLost(),
                                ratio -> LevelValues.of(row.level()).share(Fraction.of(ratio)))),
                number("missing", numbers, (row, found) -> Value.count(found.missing())));
    }

    private interface OfNumbers {
        Value value(LiveRow row, LiveNumbers numbers);
    }

    private static Column<LiveRow> number(
            String key, Function<LiveRow, Optional<LiveNumbers>> numbers, OfNumbers value) {
        return Column.key(key, row -> Value.of(numbers.apply(row), found -> value.value(row, found)));
    }

    private static Value agreed(LiveRow row) {
        return Value.of(row.window().flatMap(window -> window.outcome().level()), LevelValues.of(row.level())::share);
    }

    private static Column<LiveRow> window(String key, Function<LiveWindow, Value> value) {
        return Column.<LiveRow>key(key, row -> Value.of(row.window(), value)).in(WINDOW);
    }

    private static Column<LiveRow> waiting(String key, Function<WaitingContacts, Value> value) {
        return Column.<LiveRow>key(key, row -> Value.of(row.waiting(), value)).in(WAITING);
    }

    /** What the rest of a window or day has to reach, and what it will. */
    private static Fields<LiveRow> outlook(Function<LiveRow, Optional<LiveWindow>> part) {
        Function<LiveRow, Optional<LiveBudget>> budget = row -> part.apply(row).flatMap(LiveWindow::budget);
        return Fields.of(
                Column.key(
                        "expectedContacts",
                        row -> Value.of(
                                part.apply(row)
                                        .flatMap(window -> window.outlook().contacts()),
                                Value::count)),
                Column.key(
                        "missesAllowed",
                        row -> Value.of(
                                budget.apply(row),
                                known -> Value.count(known.misses().allowed().floor()))),
                Column.key(
                        "missesUsed",
                        row -> Value.of(
                                budget.apply(row),
                                known -> Value.count(known.misses().used()))),
                Column.key(
                        "missesLeft", row -> Value.of(budget.apply(row).flatMap(LiveBudget::missesLeft), Value::count)),
                Column.key(
                        "prospect",
                        row -> Value.of(
                                budget.apply(row).flatMap(LiveBudget::prospect), is -> Value.code(Codes.of(is)))),
                Column.key(
                        "nextInTime", row -> Value.of(budget.apply(row).flatMap(LiveBudget::nextInTime), Value::count)),
                Column.key(
                        "neededPercent",
                        row -> Value.of(
                                budget.apply(row).flatMap(LiveBudget::needed), LevelValues.of(row.level())::plain)),
                Column.key(
                        "projectedPercent",
                        row -> Value.of(
                                budget.apply(row).flatMap(LiveBudget::projected), LevelValues.of(row.level())::share)));
    }

    private static Column<BoardReport> forecast(String key, Function<VolumeForecast.Basis, Value> value) {
        return Column.<BoardReport>key(key, report -> Value.of(report.board().forecast(), value))
                .in(FORECAST);
    }

    static Value time(Instant instant) {
        return Value.code(instant.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
