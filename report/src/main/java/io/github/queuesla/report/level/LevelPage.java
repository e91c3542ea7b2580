package io.github.queuesla.report.level;

import static io.github.queuesla.report.Column.Kind.COUNT;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a page shows of a report on service levels: what to know first, all verdicts, and a section for each service level.
 * Immutable.
 *
 * @param report the report
 * @param curves by name of the service level, what it would be at other thresholds; for those that were asked about
 */
record LevelPage(LevelReport report, Map<String, ThresholdCurve> curves) {

    private static final int MOST_PLACES = 5;

    private static final Column<LevelRow> LEVEL = LevelColumns.JUDGED.titled("Level");
    private static final Column<LevelRow> IN_TIME = LevelColumns.MET.titled("In time");
    private static final Column<LevelRow> PROVISIONAL_TAG = Column.<LevelRow>shown(
                    "", Column.Kind.TEXT, row -> row.isMarked() ? Value.text("provisional") : Value.nothing())
            .looking(Look.MARK);

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        addNotices(parts);
        parts.add(Part.heading("Summary"));
        parts.add(Part.sentence(Prose.many(report.levels().size(), "service level") + ", "
                + Prose.many(report.windows().size(), "window")));
        parts.add(new Part.Tally(report.windows().stream()
                .map(window -> VerdictText.of(window.result()))
                .toList()));
        parts.add(Part.table(SummaryLine.table(report)));
        report.levels().forEach(level -> addLevel(parts, level));
        parts.addAll(Part.section("Problems", report.problemLines()));
        parts.addAll(Part.section("Notes", report.notes()));
        return parts;
    }

    private void addNotices(List<Part> parts) {
        List<Part.Fact> notices = new ArrayList<>();
        addNotice(
                notices,
                "Incomplete",
                "Counts could not be had, so there is no verdict, and the numbers lack some contacts",
                window -> List.of(VerdictText.PARTIAL, VerdictText.UNAVAILABLE)
                        .contains(VerdictText.of(window.result())));
        addNotice(
                notices,
                "Not over",
                "Only a part of the window lies in the period, so its verdict can still turn",
                window -> VerdictText.of(window.result()) == VerdictText.OPEN);
        addNotice(
                notices,
                "Provisional",
                "The platform may still change its counts of these days, and with them numbers and verdicts",
                window -> window.result().outcome().provisional());
        if (!notices.isEmpty()) {
            parts.add(new Part.Facts("Before you rely on these numbers", notices));
        }
    }

    private void addNotice(List<Part.Fact> notices, String word, String text, Predicate<LevelWindow> affected) {
        List<String> places = new ArrayList<>();
        for (LevelReport.Level level : report.levels()) {
            List<String> windows = level.windows().stream()
                    .filter(affected)
                    .map(window -> window.result().span().label())
                    .toList();
            if (!windows.isEmpty()) {
                places.add(level.level().name() + " (" + listed(windows, ", ") + ")");
            }
        }
        if (!places.isEmpty()) {
            notices.add(new Part.Fact(word, text + ": " + listed(places, "; ") + "."));
        }
    }

    private static String listed(List<String> places, String separator) {
        int hidden = Math.max(0, places.size() - MOST_PLACES);
        return String.join(separator, places.subList(0, places.size() - hidden))
                + (hidden == 0 ? "" : " and " + hidden + " more");
    }

    private void addLevel(List<Part> parts, LevelReport.Level level) {
        parts.add(Part.heading(level.level()));
        parts.add(Part.sentences(level.level().smallPrint().description().stream()
                .flatMap(String::lines)
                .toList()));
        parts.add(
                level.windows().isEmpty()
                        ? Part.sentence("The agreement did not hold in this period.")
                        : Part.table(windows(level)));
        Optional<ThresholdCurve> curve =
                Optional.ofNullable(curves.get(level.level().name()));
        parts.add(new Part.Drawing(level.level(), report.noTraffic(), intervals(level), curve));
        curve.ifPresent(known -> parts.add(Part.table(CurvePoint.table(known).named("Thresholds"))));
        if (!report.hasIntervals() && !level.windows().isEmpty()) {
            parts.add(Part.sentence("Nothing is drawn over time, since these counts come in no shorter pieces."
                    + " The API of conversation aggregates counts by half hour."));
        }
        if (level.windows().stream().anyMatch(window -> !window.rows().isEmpty())) {
            parts.add(Part.table(queues(level)));
        }
        if (report.result().breakdown().byDivision()) {
            parts.add(Part.table(divisions(level)));
        }
        parts.add(new Part.Facts(
                "What was agreed",
                level.clauses().stream()
                        .filter(clause -> !clause.topic().equals("Clause"))
                        .toList()));
    }

    private List<IntervalResult> intervals(LevelReport.Level level) {
        return !report.hasIntervals()
                ? List.of()
                : level.result().windows().stream()
                        .flatMap(window -> window.intervals().stream())
                        .toList();
    }

    private static Table<LevelRow> windows(LevelReport.Level level) {
        List<LevelRow> rows = level.windows().stream().map(LevelWindow::total).toList();
        List<Column<LevelRow>> columns = new ArrayList<>(List.of(
                LevelColumns.WINDOW_LABEL, LEVEL, LevelColumns.OWED, LevelColumns.VERDICT_WORDS, PROVISIONAL_TAG));
        boolean pooled = level.level().rollUp().isPooled();
        columns.add(pooled ? IN_TIME : IN_TIME.titled("In time, all contacts together"));
        columns.add(LevelColumns.COUNTED);
        addConfidence(columns, rows);
        if (level.level().smallPrint().bands().isPresent()) {
            columns.add(LevelColumns.CREDIT);
        }
        return Table.of(rows, columns);
    }

    private Table<LevelRow> queues(LevelReport.Level level) {
        List<LevelRow> rows = level.windows().stream()
                .flatMap(window -> window.rows().stream())
                .toList();
        Breakdown breakdown = report.result().breakdown();
        List<Column<LevelRow>> columns = new ArrayList<>();
        columns.add(LevelColumns.LABEL);
        if (rows.stream().map(LevelRow::division).distinct().count() > 1) {
            columns.add(LevelColumns.QUEUE_DIVISION);
        }
        if (breakdown.byMedia()) {
            columns.add(LevelColumns.MEDIA);
        }
        if (breakdown.granularity().isPresent()) {
            columns.add(LevelColumns.PIECE);
        }
        boolean many = level.windows().size() > 1;
        if (many) {
            columns.add(LevelColumns.WINDOW);
        }
        addNumbers(columns, level, rows);
        Table<LevelRow> table = Table.of(rows, columns).named("Queues");
        return many || rows.size() < 2
                ? table
                : table.totalled(Optional.of(level.windows().get(0).total()));
    }

    private static Table<LevelRow> divisions(LevelReport.Level level) {
        List<LevelRow> rows = level.windows().stream()
                .flatMap(window -> window.totals().stream())
                .filter(row -> row.kind() == LevelRow.Kind.DIVISION)
                .toList();
        List<Column<LevelRow>> columns = new ArrayList<>(List.of(LevelColumns.LABEL));
        if (level.windows().size() > 1) {
            columns.add(LevelColumns.WINDOW);
        }
        addNumbers(columns, level, rows);
        return Table.of(rows, columns).named("Divisions");
    }

    /** Level and verdict, then each count that was made and is not in the fraction as it is. */
    private static void addNumbers(List<Column<LevelRow>> columns, LevelReport.Level level, List<LevelRow> rows) {
        boolean pooled = level.level().rollUp().isPooled();
        columns.add(LevelColumns.PERCENTAGE.titled("Level"));
        addConfidence(columns, rows);
        columns.add(Column.shown(
                level.level().definition().target().isPresent() ? "Target" : "State",
                Column.Kind.VERDICT,
                row -> pooled || row.kind() != LevelRow.Kind.WINDOW ? row.verdict() : Value.nothing()));
        columns.add(IN_TIME);
        columns.add(LevelColumns.COUNTED);
        Formula formula = level.level().definition().formula();
        Arrays.stream(Term.values())
                .filter(term ->
                        rows.stream().anyMatch(row -> row.counts().count(term).isPresent()))
                .filter(term -> !formula.numerator().equals(TermSum.of(term))
                        && !formula.denominator().equals(TermSum.of(term)))
                .forEach(term ->
                        columns.add(Column.shown(FormulaWords.shortTitle(term), COUNT, row -> row.count(term))));
    }

    private static void addConfidence(List<Column<LevelRow>> columns, List<LevelRow> rows) {
        if (rows.stream().anyMatch(row -> row.confidenceOfFew().isPresent())) {
            columns.add(LevelColumns.CONFIDENCE.titled("95 % interval"));
        }
    }
}
