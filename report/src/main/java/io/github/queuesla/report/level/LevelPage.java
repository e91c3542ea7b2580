package io.github.queuesla.report.level;

import io.github.queuesla.core.comparison.ThresholdCurve;
import io.github.queuesla.core.count.Breakdown;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.queue.Queue;
import io.github.queuesla.core.result.IntervalResult;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The parts of the HTML page of a report on service levels: warnings, all verdicts, and a section for each service level.
 * Immutable.
 *
 * @param report the report
 * @param curves the threshold curves, by name of the service level; some may have none
 * @param evidence the contacts behind the numbers, by name of the service level; some may have none
 */
record LevelPage(LevelReport report, Map<String, ThresholdCurve> curves, Map<String, List<Part>> evidence) {

    private static final int MOST_PLACES = 5;
    private static final int MOST_QUEUES = 20;

    private static final Column<LevelRow> IN_TIME = LevelColumns.MET.titled("In time");

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
        parts.addAll(new Credits(report).parts());
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
                "Some counts are unavailable, so there is no verdict, and the numbers lack some contacts",
                window -> List.of(VerdictText.PARTIAL, VerdictText.UNAVAILABLE)
                        .contains(VerdictText.of(window.result())));
        addNotice(
                notices,
                "Not over",
                "Only a part of the window lies in the period, so its verdict can still change",
                window -> VerdictText.of(window.result()) == VerdictText.OPEN);
        addNotice(
                notices,
                "Provisional",
                "The platform may still change its counts of these days, which can change numbers and verdicts",
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
                places.add(level.level().name() + " (" + Prose.listed(windows, ", ", MOST_PLACES) + ")");
            }
        }
        if (!places.isEmpty()) {
            notices.add(new Part.Fact(word, text + ": " + Prose.listed(places, "; ", MOST_PLACES) + "."));
        }
    }

    private void addLevel(List<Part> parts, LevelReport.Level level) {
        parts.add(Part.heading(level.level()));
        parts.add(Part.sentences(level.level().conditions().description().stream()
                .flatMap(String::lines)
                .toList()));
        parts.add(level.windows().isEmpty() ? Part.sentence(DefinitionWords.NOT_VALID) : Part.table(windows(level)));
        parts.addAll(evidence.getOrDefault(level.level().name(), List.of()));
        Optional<ThresholdCurve> curve =
                Optional.ofNullable(curves.get(level.level().name()));
        parts.add(new Part.Drawing(level.level(), report.noTraffic(), intervals(level), curve));
        curve.ifPresent(known -> parts.add(Part.table(CurvePoint.table(known).named("Thresholds"))));
        if (!report.hasIntervals() && !level.windows().isEmpty()) {
            parts.add(Part.sentence("There is no chart over time, because these counts are not split into intervals."
                    + " The API conversation-aggregates can split them by half hour."));
        }
        List<LevelRow> all = level.rows(LevelWindow::allRows);
        if (isLong(all)) {
            parts.addAll(worst(level, all));
        }
        List<LevelRow> rows = level.rows(LevelWindow::rows);
        if (!rows.isEmpty()) {
            parts.add(Part.table(queues(level, rows)));
        }
        if (report.result().breakdown().byDivision()) {
            Table<LevelRow> divisions = Table.of(level.rows(LevelWindow::divisions), LevelColumns.LABEL)
                    .andIf(level.windows().size() > 1, LevelColumns.WINDOW);
            parts.add(Part.table(numbers(level, divisions).named("Divisions")));
        }
        parts.add(new Part.Facts(
                "Definition",
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
        List<LevelRow> rows = level.windowTotals();
        return withConfidence(Table.of(
                        rows,
                        LevelColumns.WINDOW_LABEL,
                        LevelColumns.JUDGED,
                        LevelColumns.GROUPED_BASIS,
                        LevelColumns.TARGET,
                        LevelColumns.VERDICT,
                        LevelColumns.PROVISIONAL_TAG))
                .andIf(level.level().conditions().bands().isPresent(), LevelColumns.CREDIT);
    }

    /** Whether there are more queues than a reader takes in at a glance. */
    private static boolean isLong(List<LevelRow> rows) {
        return rows.stream()
                        .flatMap(row -> row.queue().stream())
                        .map(Queue::id)
                        .distinct()
                        .count()
                > MOST_QUEUES;
    }

    private List<Part> worst(LevelReport.Level level, List<LevelRow> rows) {
        WorstQueues worst = level.level().definition().target().isPresent()
                ? WorstQueues.missingTheTarget(rows)
                : WorstQueues.byMissedContacts(rows);
        if (worst.rows().isEmpty()) {
            return List.of();
        }
        Table<LevelRow> first = labelled(level, worst.first())
                .and(WorstQueues.NUMBERS)
                .named(worst.more().isEmpty() ? "Worst queues" : "Worst ten");
        List<String> words = new ArrayList<>(List.of(worst.criterion()));
        words.addAll(worst.more());
        return List.of(Part.table(first), Part.sentences(words));
    }

    private Table<LevelRow> queues(LevelReport.Level level, List<LevelRow> rows) {
        Table<LevelRow> table = numbers(level, labelled(level, rows)).named("Queues");
        // Rows of several windows have no common total: each window is judged on its own.
        return level.windows().size() > 1 || rows.size() < 2
                ? table
                : table.totalled(Optional.of(level.windows().get(0).total()));
    }

    /** The columns that say which queue a row is about, and when. */
    private Table<LevelRow> labelled(LevelReport.Level level, List<LevelRow> rows) {
        Breakdown breakdown = report.result().breakdown();
        boolean severalDivisions =
                rows.stream().map(LevelRow::division).distinct().count() > 1;
        return Table.of(rows, LevelColumns.LABEL)
                .andIf(severalDivisions, LevelColumns.QUEUE_DIVISION)
                .andIf(breakdown.byMedia(), LevelColumns.MEDIA)
                .andIf(breakdown.granularity().isPresent(), LevelColumns.INTERVAL)
                .andIf(level.windows().size() > 1, LevelColumns.WINDOW);
    }

    /** Adds level and verdict, then each available count that is not itself a side of the fraction. */
    private static Table<LevelRow> numbers(LevelReport.Level level, Table<LevelRow> table) {
        boolean pooled = level.level().rollUp().isPooled();
        Formula formula = level.level().definition().formula();
        return withConfidence(table.and(LevelColumns.PERCENTAGE.titled("Level")))
                .and(
                        Column.shown(
                                level.level().definition().target().isPresent() ? "Target" : "State",
                                Column.Kind.VERDICT,
                                row -> pooled || !row.isWindow() ? row.verdict() : Value.nothing()),
                        IN_TIME,
                        LevelColumns.COUNTED)
                .and(Stream.of(Term.values())
                        .filter(term -> table.rows().stream().anyMatch(row -> isShown(term, row)))
                        .filter(term -> !formula.numerator().equals(TermSum.of(term))
                                && !formula.denominator().equals(TermSum.of(term)))
                        .map(term -> LevelColumns.count(term).titled(FormulaWords.shortTitle(term)))
                        .toList());
    }

    /** Whether the row has a count; those of offered contacts matter only beside contacts without an outcome. */
    private static boolean isShown(Term term, LevelRow row) {
        boolean always = term != Term.OFFERED && term != Term.UNRESOLVED;
        return row.counts().count(term).isPresent()
                && (always || row.counts().count(Term.UNRESOLVED).orElse(0L) > 0);
    }

    private static Table<LevelRow> withConfidence(Table<LevelRow> table) {
        boolean few =
                table.rows().stream().anyMatch(row -> row.confidenceOfFew().isPresent());
        return table.andIf(few, LevelColumns.CONFIDENCE.titled("95 % interval"));
    }
}
