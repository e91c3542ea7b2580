package io.github.queuesla.report.level;

import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.result.WindowResult.State;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.VerdictText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a report on service levels on a terminal and in Markdown. Immutable.
 *
 * @param report the report
 */
record LevelParts(LevelReport report) {

    private static final List<Term> USUAL = List.of(Term.ANSWERED, Term.ANSWERED_WITHIN, Term.ABANDONED);

    private static final Part NO_QUEUES = Part.sentence("No queues.");

    List<Part> terminal() {
        List<Part> parts = new ArrayList<>();
        report.levels().forEach(level -> parts.addAll(report.isByContract() ? windows(level) : rows(level)));
        parts.addAll(new Credits(report).parts());
        if (isAnyMarked()) {
            parts.add(Part.gap());
            parts.add(Part.sentence(VerdictText.PROVISIONAL));
        }
        parts.addAll(Part.section("Problems", report.problemLines()));
        parts.addAll(Part.section("Notes", report.notes()));
        return parts;
    }

    List<Part> markdown() {
        List<Part> parts = new ArrayList<>();
        if (report.isByContract()) {
            parts.add(Part.table(windowsOfAll()));
            parts.addAll(new Credits(report).parts());
        } else {
            report.levels().forEach(level -> parts.addAll(rowsInMarkdown(level)));
        }
        if (isAnyMarked()) {
            parts.add(Part.sentence(VerdictText.PROVISIONAL));
        }
        if (report.isByContract()) {
            if (report.result().breakdown().splitsCounts()
                    || report.result().breakdown().byDivision()) {
                report.levels().forEach(level -> parts.addAll(splitInMarkdown(level)));
            }
            addWorst(parts);
        }
        parts.addAll(Part.section("Problems", report.problemLines()));
        parts.addAll(Part.section("Notes", report.notes()));
        if (report.isByContract()) {
            parts.add(Part.heading("Definitions"));
            report.levels()
                    .forEach(level -> parts.add(new Part.Facts(level.level().name(), level.clauses())));
        }
        return parts;
    }

    /** The output of the tutorial, character by character: a heading and a line for each queue. */
    static Part plain(LevelReport.Level level, Map<String, String> typed) {
        String within = typed.getOrDefault(
                level.level().name(),
                WaitText.format(level.level().definition().threshold().within()));
        List<String> lines = new ArrayList<>();
        lines.add("Custom SLA Percentages (Answered within " + within + "):");
        level.rows(LevelWindow::rows).forEach(row -> lines.add(plain(row)));
        return Part.sentences(lines);
    }

    private static String plain(LevelRow row) {
        String percent = row.values().shortPercent(row.attainment()).words();
        String number = percent.isEmpty() ? "" : percent + "%";
        String words = row.attainment()
                .match(
                        ratio -> number,
                        state -> state == State.NO_TRAFFIC
                                ? number
                                : row.verdict().words());
        return ("Queue " + row.queue().map(queue -> queue.id().toString()).orElse("") + ": " + words).stripTrailing();
    }

    private List<Part> rows(LevelReport.Level level) {
        return List.of(
                Part.gap(),
                Part.sentence(DefinitionWords.line(level.level().definition())),
                rowTable(level).map(Part::table).orElse(NO_QUEUES));
    }

    private List<Part> rowsInMarkdown(LevelReport.Level level) {
        return List.of(
                Part.heading(level.level().name()),
                Part.points(DefinitionWords.definition(level.level())),
                rowTable(level).map(Table::filled).map(Part::table).orElse(NO_QUEUES));
    }

    /** The rows of a contract's windows, whose totals are in the table of windows. */
    private List<Part> splitInMarkdown(LevelReport.Level level) {
        List<LevelRow> rows = new ArrayList<>(level.rows(LevelWindow::divisions));
        rows.addAll(level.rows(LevelWindow::rows));
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        Part.heading(level.level()),
                        Part.table(rowTable(level, rows).filled()));
    }

    /** The rows, followed by the totals; empty without rows. */
    private Optional<Table<LevelRow>> rowTable(LevelReport.Level level) {
        List<LevelRow> rows = new ArrayList<>(level.rows(LevelWindow::rows));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        rows.addAll(level.rows(LevelWindow::totals));
        return Optional.of(rowTable(level, rows));
    }

    private Table<LevelRow> rowTable(LevelReport.Level level, List<LevelRow> rows) {
        boolean held = level.level().definition().target().isPresent();
        return Table.of(rows, LevelColumns.LABEL)
                .andIf(level.windows().size() > 1, LevelColumns.WINDOW)
                .andIf(report.result().breakdown().byDivision(), LevelColumns.QUEUE_DIVISION)
                .and(LevelColumns.MEDIA, LevelColumns.INTERVAL)
                .and(USUAL.stream().map(term -> count(level, term)).toList())
                .and(sides(level))
                .and(
                        LevelColumns.PERCENTAGE,
                        LevelColumns.PROVISIONAL_MARK,
                        LevelColumns.VERDICT.titled(held ? "Target" : "State"),
                        LevelColumns.DRAWN);
    }

    private List<Part> windows(LevelReport.Level level) {
        return List.of(
                Part.heading(level.level()),
                Part.points(DefinitionWords.lines(level.level())),
                level.windows().isEmpty() ? Part.sentence(DefinitionWords.NOT_VALID) : Part.table(windowTable(level)));
    }

    private Table<LevelRow> windowsOfAll() {
        return Table.of(
                report.windowTotals(),
                LevelColumns.DEFINITION,
                LevelColumns.CLIENT,
                LevelColumns.WINDOW_LABEL,
                LevelColumns.JUDGED,
                LevelColumns.CONFIDENCE_MARK,
                LevelColumns.PROVISIONAL_MARK,
                LevelColumns.BASIS,
                LevelColumns.TARGET,
                LevelColumns.VERDICT,
                LevelColumns.CREDIT);
    }

    /** Each window, followed by its divisions and its rows if there are several. */
    private Table<LevelRow> windowTable(LevelReport.Level level) {
        boolean split = report.result().breakdown().splitsCounts();
        List<LevelRow> rows = new ArrayList<>();
        for (LevelWindow window : level.windows()) {
            rows.add(window.total());
            rows.addAll(window.divisions());
            rows.addAll(split || window.result().queues() > 1 ? window.rows() : List.of());
        }
        Formula formula = level.level().definition().formula();
        return Table.of(rows, LevelColumns.WINDOW_LABEL.shownWhere(LevelRow::isWindow), LevelColumns.ONLY_QUEUE)
                .andIf(report.result().breakdown().byDivision(), LevelColumns.DIVISION)
                .and(LevelColumns.MEDIA, LevelColumns.INTERVAL)
                .and(Stream.of(Term.values())
                        .filter(term -> USUAL.contains(term) || formula.uses(term))
                        .map(term -> count(level, term))
                        .toList())
                .and(sides(level))
                .and(
                        LevelColumns.JUDGED.titled("SL %"),
                        LevelColumns.PROVISIONAL_MARK.shownWhere(LevelRow::isWindow),
                        LevelColumns.CONFIDENCE,
                        LevelColumns.TARGET,
                        LevelColumns.VERDICT,
                        LevelColumns.CREDIT,
                        LevelColumns.BASIS_NOTE);
    }

    /** The number of contacts of that kind, which may be a side of the fraction. */
    private static Column<LevelRow> count(LevelReport.Level level, Term term) {
        boolean isSide = isAnsweredOnly(level) && (term == Term.ANSWERED || term == Term.ANSWERED_WITHIN);
        return isSide ? LevelColumns.count(term).asBasis() : LevelColumns.count(term);
    }

    private static boolean isAnsweredOnly(LevelReport.Level level) {
        return level.level().definition().formula().equals(Formula.ANSWERED_ONLY);
    }

    /** Numerator and denominator, unless both are counts that have a column anyway. */
    private static List<Column<LevelRow>> sides(LevelReport.Level level) {
        return isAnsweredOnly(level)
                ? List.of()
                : List.of(LevelColumns.MET_OF_CONTACTS, LevelColumns.COUNTED_OF_CONTACTS);
    }

    private boolean isAnyMarked() {
        return report.isByContract()
                ? report.windows().stream().anyMatch(LevelWindow::isProvisional)
                : report.rows().stream().anyMatch(LevelRow::isMarked);
    }

    private void addWorst(List<Part> parts) {
        WorstQueues worst = WorstQueues.missingTheTarget(report.rows(LevelWindow::allRows));
        if (worst.rows().isEmpty()) {
            return;
        }
        parts.add(Part.heading("Worst queues"));
        parts.add(Part.sentence(worst.criterion()));
        parts.add(Part.table(Table.of(worst.first(), LevelColumns.DEFINITION, LevelColumns.WINDOW, LevelColumns.QUEUE)
                .andIf(report.result().breakdown().byMedia(), LevelColumns.MEDIA)
                .andIf(report.result().breakdown().granularity().isPresent(), LevelColumns.INTERVAL)
                .and(WorstQueues.NUMBERS)));
        parts.add(Part.sentences(worst.more()));
    }
}
