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
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The parts of the workbook of a report on service levels: a summary, a sheet for each service level with its windows,
 * queues and intervals, and the definitions. Immutable.
 *
 * @param report the report
 */
record LevelSheets(LevelReport report) {

    private static final String HOW_TO_READ =
            "Met: contacts that met the service level. Counted: contacts that the formula includes. Level: Met /"
                    + " Counted; for a window with another roll-up, see Computed from. 95 %: for fewer than 100 contacts, the"
                    + " range that contains the true level with 95 % confidence (Wilson). Times are in the time zone of the"
                    + " service level. Closed intervals are omitted. On each sheet, the windows, the queues and the"
                    + " intervals each contain all contacts: filter one kind of row before you add up.";

    private static final List<Column<LevelRow>> JUDGEMENT = List.of(
            LevelColumns.JUDGED,
            LevelColumns.TARGET,
            LevelColumns.VERDICT,
            LevelColumns.CREDIT,
            Column.shown(
                    "Provisional",
                    TEXT,
                    row -> row.window().isProvisional() ? Value.text("provisional") : Value.nothing()),
            bound("95 % from", WilsonInterval::lower),
            bound("95 % to", WilsonInterval::upper),
            LevelColumns.ofContacts(LevelColumns.MET),
            LevelColumns.ofContacts(LevelColumns.COUNTED),
            LevelColumns.BASIS);

    List<Part> parts() {
        List<Part> parts = new ArrayList<>(List.of(Part.sentence(report.origin())));
        List<Part.Fact> facts = new ArrayList<>(List.of(new Part.Fact("How to read", HOW_TO_READ)));
        report.problemLines().forEach(problem -> facts.add(new Part.Fact("Problem", problem)));
        report.notes().forEach(note -> facts.add(new Part.Fact("Note", note)));
        parts.add(new Part.Facts("", facts));
        parts.add(Part.table(summary()));
        parts.addAll(Credits.parts(report));
        for (LevelReport.Level level : report.levels()) {
            parts.add(Part.heading(level.level()));
            parts.add(Part.sentences(DefinitionWords.lines(level.level())));
            parts.add(Part.table(sheet(level)));
            parts.add(new Part.Facts("", level.clauses()));
        }
        return parts;
    }

    private Table<LevelRow> summary() {
        return Table.of(report.windowTotals(), LevelColumns.DEFINITION, LevelColumns.CLIENT, LevelColumns.WINDOW_LABEL)
                .and(JUDGEMENT)
                .and(
                        LevelColumns.count(Term.ANSWERED),
                        LevelColumns.count(Term.ABANDONED),
                        Column.shown(
                                "Queues",
                                COUNT,
                                row -> Value.count(row.window().result().queues())),
                        Column.shown(
                                "Queues missing",
                                COUNT,
                                row -> Value.count(row.outcome().missing())))
                .named("Summary");
    }

    private Table<LevelRow> sheet(LevelReport.Level level) {
        Breakdown breakdown = report.result().breakdown();
        List<LevelRow> rows = new ArrayList<>(level.windowTotals());
        rows.addAll(level.rows(LevelWindow::divisions));
        rows.addAll(level.rows(LevelWindow::rows));
        if (report.hasIntervals()) {
            rows.addAll(level.rows(LevelWindow::intervals));
        }
        Column<LevelRow> kind = Column.shown("Row", TEXT, row -> Value.text(Codes.of(row.kind())));
        return Table.of(rows, kind, LevelColumns.WINDOW_LABEL, LevelColumns.QUEUE)
                .andIf(breakdown.byDivision(), LevelColumns.DIVISION)
                .andIf(breakdown.byMedia(), LevelColumns.MEDIA)
                .and(
                        LevelColumns.START,
                        LevelColumns.END,
                        Column.shown("UTC offset (From)", TEXT, row -> Value.of(row.offset(), Value::text)))
                .and(JUDGEMENT)
                .and(Stream.of(Term.values()).map(LevelColumns::count).toList());
    }

    private static Column<LevelRow> bound(String title, Function<WilsonInterval, BigDecimal> side) {
        return Column.shown(
                title,
                PERCENT,
                row -> Value.of(
                        row.confidenceOfFew()
                                .filter(interval -> row.kind() != LevelRow.Kind.INTERVAL)
                                .map(side),
                        LevelRow::bound));
    }
}
