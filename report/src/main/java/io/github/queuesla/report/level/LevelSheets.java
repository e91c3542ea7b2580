package io.github.queuesla.report.level;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.report.Codes;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a workbook holds of a report on service levels: a summary, a sheet for each service level with its windows, queues
 * and intervals, and what was agreed. Immutable.
 *
 * @param report the report
 */
record LevelSheets(LevelReport report) {

    private static final String HOW_TO_READ =
            "Met: contacts that met the promise. Counted: contacts that count, by the formula. Level: by the agreed"
                    + " roll-up; of a queue or an interval, Met / Counted. 95 %: beside fewer than 100 contacts, where the"
                    + " true level lies with 95 % confidence (Wilson). Times are by the clock of the service level's zone."
                    + " Closed intervals are left out. The windows, the queues and the intervals of a sheet each have all"
                    + " of its contacts: choose one kind of row before adding up.";

    private static final List<Column<LevelRow>> JUDGEMENT = List.of(
            LevelColumns.JUDGED.titled("Level"),
            LevelColumns.OWED,
            LevelColumns.VERDICT_WORDS,
            LevelColumns.CREDIT,
            Column.shown(
                    "Provisional",
                    TEXT,
                    row -> row.window().isProvisional() ? Value.text("provisional") : Value.nothing()),
            bound("95 % from", WilsonInterval::lower),
            bound("95 % to", WilsonInterval::upper),
            LevelColumns.MET,
            LevelColumns.COUNTED);

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Part.Fact> facts = new ArrayList<>(List.of(new Part.Fact("How to read", HOW_TO_READ)));
        report.problemLines().forEach(problem -> facts.add(new Part.Fact("Problem", problem)));
        report.notes().forEach(note -> facts.add(new Part.Fact("Note", note)));
        parts.add(new Part.Facts("", facts));
        parts.add(Part.table(summary()));
        for (LevelReport.Level level : report.levels()) {
            parts.add(Part.heading(level.level()));
            parts.add(Part.sentences(DefinitionWords.lines(level.level())));
            parts.add(Part.table(sheet(level)));
            parts.add(new Part.Facts("", level.clauses()));
        }
        return parts;
    }

    private Table<LevelRow> summary() {
        List<Column<LevelRow>> columns =
                new ArrayList<>(List.of(LevelColumns.DEFINITION, LevelColumns.CLIENT, LevelColumns.WINDOW_LABEL));
        columns.addAll(JUDGEMENT);
        columns.add(LevelColumns.count(Term.ANSWERED));
        columns.add(LevelColumns.count(Term.ABANDONED));
        columns.add(Column.shown(
                "Queues", COUNT, row -> Value.count(row.window().result().queues())));
        columns.add(Column.shown(
                "Queues missing",
                COUNT,
                row -> Value.count(row.window().result().outcome().missing())));
        return Table.of(report.windows().stream().map(LevelWindow::total).toList(), columns)
                .named("Summary");
    }

    private Table<LevelRow> sheet(LevelReport.Level level) {
        Breakdown breakdown = report.result().breakdown();
        List<Column<LevelRow>> columns = new ArrayList<>();
        columns.add(Column.shown("Row", TEXT, row -> Value.text(Codes.of(row.kind()))));
        columns.add(LevelColumns.WINDOW_LABEL);
        columns.add(LevelColumns.QUEUE);
        if (breakdown.byDivision()) {
            columns.add(LevelColumns.DIVISION);
        }
        if (breakdown.byMedia()) {
            columns.add(LevelColumns.MEDIA);
        }
        columns.add(LevelColumns.START);
        columns.add(LevelColumns.END);
        columns.add(Column.shown(
                "UTC offset (From)",
                TEXT,
                row -> row.start().isNothing()
                        ? Value.nothing()
                        : Value.text(level.level()
                                .zone()
                                .getRules()
                                .getOffset(row.range().start())
                                .getId())));
        columns.addAll(JUDGEMENT);
        for (Term term : Term.values()) {
            columns.add(LevelColumns.count(term));
        }
        return Table.of(rows(level), columns);
    }

    private List<LevelRow> rows(LevelReport.Level level) {
        List<LevelWindow> windows = level.windows();
        return Stream.of(
                        windows.stream().map(LevelWindow::total),
                        windows.stream()
                                .flatMap(window -> window.totals().stream())
                                .filter(row -> row.kind() == LevelRow.Kind.DIVISION),
                        windows.stream().flatMap(window -> window.rows().stream()),
                        report.hasIntervals()
                                ? windows.stream().flatMap(window -> window.intervals().stream())
                                : Stream.<LevelRow>empty())
                .flatMap(Function.identity())
                .toList();
    }

    private static Column<LevelRow> bound(String title, Function<WilsonInterval, BigDecimal> side) {
        return Column.shown(
                title,
                PERCENT,
                row -> row.kind() == LevelRow.Kind.INTERVAL
                        ? Value.nothing()
                        : Value.of(
                                row.confidenceOfFew().map(side).map(ConfidenceText::shown),
                                shown -> new Value.Percent(Optional.empty(), shown)));
    }
}
