package io.github.queuesla.report.level;

import static io.github.queuesla.report.Column.Kind.COUNT;
import static io.github.queuesla.report.Column.Kind.PERCENT;
import static io.github.queuesla.report.Column.Kind.TEXT;

import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.WilsonInterval;
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
 * The parts of the workbook of a report on service levels: a summary, the credits, for each service level a sheet of its
 * windows, one of its queues and, if the counts are split so, one of its divisions and one of its intervals, and the
 * definitions. Immutable.
 *
 * @param report the report
 */
record LevelSheets(LevelReport report) {

    private static final String HOW_TO_READ =
            "Met: contacts that met the service level. Counted: contacts that the formula includes. Level: a formula, Met /"
                    + " Counted; for a window with another roll-up a number, see Computed from. 95 %: for fewer than 100"
                    + " contacts, the range that contains the true level with 95 % confidence (Wilson). Times are in the"
                    + " time zone of the service level, with their UTC offset. Closed intervals are omitted. The windows,"
                    + " the queues and the intervals of a service level have a sheet each, so a sum over one sheet has each"
                    + " contact once. The summary has all service levels, and two of them may count the same contact.";

    private static final List<Column<LevelRow>> JUDGEMENT = List.of(
            LevelColumns.JUDGED.shareOf(LevelColumns.MET_OF_CONTACTS, LevelColumns.COUNTED_OF_CONTACTS),
            LevelColumns.TARGET,
            LevelColumns.VERDICT,
            LevelColumns.CREDIT,
            Column.shown(
                    "Provisional",
                    TEXT,
                    row -> row.window().isProvisional() ? Value.text("provisional") : Value.nothing()),
            bound("95 % from", WilsonInterval::lower),
            bound("95 % to", WilsonInterval::upper),
            LevelColumns.MET_OF_CONTACTS,
            LevelColumns.COUNTED_OF_CONTACTS,
            LevelColumns.BASIS);

    private static final List<Column<LevelRow>> TERMS =
            Stream.of(Term.values()).map(LevelColumns::count).toList();

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        List<Part.Fact> facts = new ArrayList<>(List.of(new Part.Fact("How to read", HOW_TO_READ)));
        report.problemLines().forEach(problem -> facts.add(new Part.Fact("Problem", problem)));
        report.notes().forEach(note -> facts.add(new Part.Fact("Note", note)));
        parts.add(new Part.Facts("", facts));
        parts.add(Part.table(summary()));
        parts.addAll(new Credits(report).parts());
        for (LevelReport.Level level : report.levels()) {
            parts.add(Part.heading(level.level()));
            parts.add(Part.sentences(DefinitionWords.lines(level.level(), level.zone())));
            parts.add(Part.table(windows(level)));
            parts.addAll(details(level));
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

    private static Table<LevelRow> windows(LevelReport.Level level) {
        return Table.of(level.windowTotals(), LevelColumns.WINDOW_LABEL, LevelColumns.START, LevelColumns.END)
                .and(JUDGEMENT)
                .and(TERMS);
    }

    /** The parts of the windows, a table for each kind, so that no table has a contact twice. */
    private List<Part> details(LevelReport.Level level) {
        Breakdown breakdown = report.result().breakdown();
        List<Part> parts = new ArrayList<>();
        if (breakdown.byDivision()) {
            parts.add(Part.table(
                    Table.of(level.rows(LevelWindow::divisions), LevelColumns.WINDOW_LABEL, LevelColumns.DIVISION)
                            .and(JUDGEMENT)
                            .and(TERMS)
                            .named("divisions")));
        }
        parts.add(Part.table(Table.of(level.rows(LevelWindow::rows), LevelColumns.WINDOW_LABEL, LevelColumns.QUEUE)
                .andIf(breakdown.byDivision(), LevelColumns.DIVISION)
                .andIf(breakdown.byMedia(), LevelColumns.MEDIA)
                .and(LevelColumns.START, LevelColumns.END)
                .and(JUDGEMENT)
                .and(TERMS)
                .named("queues")));
        if (report.hasIntervals()) {
            parts.add(Part.table(intervals(level)));
        }
        return parts;
    }

    private static Table<LevelRow> intervals(LevelReport.Level level) {
        return Table.of(
                        level.rows(LevelWindow::intervals),
                        LevelColumns.WINDOW_LABEL,
                        LevelColumns.START,
                        LevelColumns.END)
                .and(
                        LevelColumns.JUDGED,
                        LevelColumns.TARGET,
                        LevelColumns.VERDICT,
                        LevelColumns.MET,
                        LevelColumns.COUNTED)
                .and(TERMS)
                .named("intervals");
    }

    private static Column<LevelRow> bound(String title, Function<WilsonInterval, BigDecimal> side) {
        return Column.shown(
                title, PERCENT, row -> Value.of(row.confidenceOfFew().map(side), LevelRow::bound));
    }
}
