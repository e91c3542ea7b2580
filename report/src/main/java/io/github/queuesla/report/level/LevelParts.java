package io.github.queuesla.report.level;

import static io.github.queuesla.report.Medium.MARKDOWN;
import static io.github.queuesla.report.Medium.PLAIN;
import static io.github.queuesla.report.Medium.TERMINAL;
import static io.github.queuesla.report.Medium.WORKBOOK;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.time.WaitText;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What people read of a report on service levels. Immutable.
 *
 * @param report the report
 */
record LevelParts(LevelReport report) {

    private static final List<Term> USUAL = List.of(Term.ANSWERED, Term.ANSWERED_WITHIN, Term.ABANDONED);
    private static final int MOST_QUEUES = 10;

    private static final Column<LevelRow> LABEL_OF_WINDOW = ofWindow(LevelColumns.WINDOW_LABEL);
    private static final Column<LevelRow> MARK_OF_WINDOW = ofWindow(LevelColumns.PROVISIONAL_MARK);
    private static final Column<LevelRow> MISSED = Column.shown(
            "Missed",
            Column.Kind.COUNT,
            row -> Value.of(row.attainment().measured(), ratio -> Value.count(missed(ratio))));

    /** What the report is called. */
    String title() {
        return report.isByContract()
                ? report.result().contract().name()
                : "Service level " + report.source().dates();
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        String source = report.isByContract()
                ? report.source().words()
                : report.source().origin();
        parts.add(Part.lines(List.of(title() + ", " + source)).only(TERMINAL));
        parts.add(Part.sentence(source).only(WORKBOOK));
        parts.add(
                Part.sentence(source + ", " + report.provenance().generatedAt().truncatedTo(ChronoUnit.SECONDS))
                        .only(MARKDOWN));
        if (report.isByContract()) {
            addContract(parts);
        } else {
            report.levels().forEach(level -> addRows(parts, level));
        }
        addRemarks(parts);
        if (report.isByContract()) {
            addDefinitions(parts);
        }
        report.typed()
                .ifPresent(typed -> report.levels()
                        .forEach(level ->
                                parts.add(Part.lines(plain(level, typed)).only(PLAIN))));
        return parts;
    }

    /** Rows and totals of a service level that was asked about by options. */
    private void addRows(List<Part> parts, LevelReport.Level level) {
        parts.add(Part.gap().only(TERMINAL));
        parts.add(Part.lines(List.of(DefinitionWords.line(level.level().definition())))
                .only(TERMINAL));
        parts.add(Part.heading(level.level().name()).only(MARKDOWN));
        parts.add(Part.points(DefinitionWords.promise(level.level())).only(MARKDOWN));
        Table<LevelRow> table = rowTable(level);
        if (level.windows().stream().allMatch(window -> window.rows().isEmpty())) {
            parts.add(Part.sentence("No queues.").only(TERMINAL, MARKDOWN));
        } else {
            parts.add(Part.table(table).only(TERMINAL));
            parts.add(Part.table(table.filled()).only(MARKDOWN));
        }
    }

    private Table<LevelRow> rowTable(LevelReport.Level level) {
        List<Column<LevelRow>> columns = new ArrayList<>();
        columns.add(LevelColumns.LABEL);
        if (report.result().breakdown().byDivision()) {
            columns.add(LevelColumns.QUEUE_DIVISION);
        }
        columns.add(LevelColumns.MEDIA);
        columns.add(LevelColumns.PIECE);
        USUAL.forEach(term -> columns.add(LevelColumns.count(term)));
        addSides(columns, level.level());
        columns.add(LevelColumns.SHORT_PERCENTAGE);
        columns.add(LevelColumns.PROVISIONAL_MARK);
        columns.add(LevelColumns.VERDICT_WORDS.titled(
                level.level().definition().target().isPresent() ? "Target" : "State"));
        columns.add(LevelColumns.DRAWN);
        List<LevelRow> rows = new ArrayList<>();
        level.windows().forEach(window -> rows.addAll(window.rows()));
        level.windows().forEach(window -> rows.addAll(window.totals()));
        return Table.of(rows, columns);
    }

    /** The windows of a contract: with the queues of each on a terminal, together in a document. */
    private void addContract(List<Part> parts) {
        for (LevelReport.Level level : report.levels()) {
            parts.add(Part.heading(level.level()).only(TERMINAL));
            parts.add(Part.lines(DefinitionWords.lines(level.level()).stream()
                            .map(line -> "  " + line)
                            .toList())
                    .only(TERMINAL));
            parts.add((level.windows().isEmpty()
                            ? Part.lines(List.of("No window: the agreement does not hold in this period."))
                            : Part.table(windowTable(level)))
                    .only(TERMINAL));
        }
        parts.add(Part.table(Table.of(
                        report.windows().stream().map(LevelWindow::total).toList(),
                        LevelColumns.DEFINITION,
                        LevelColumns.CLIENT,
                        LevelColumns.WINDOW_LABEL,
                        LevelColumns.JUDGED.titled("Level"),
                        LevelColumns.CONFIDENCE_MARK,
                        LevelColumns.PROVISIONAL_MARK,
                        LevelColumns.OWED,
                        LevelColumns.VERDICT_WORDS,
                        LevelColumns.CREDIT))
                .only(MARKDOWN));
    }

    private static Table<LevelRow> windowTable(LevelReport.Level level) {
        ServiceLevel agreed = level.level();
        List<Column<LevelRow>> columns = new ArrayList<>(List.of(LABEL_OF_WINDOW, LevelColumns.QUEUE));
        Arrays.stream(Term.values())
                .filter(term ->
                        USUAL.contains(term) || agreed.definition().formula().uses(term))
                .forEach(term -> columns.add(LevelColumns.count(term)));
        addSides(columns, agreed);
        columns.addAll(List.of(
                LevelColumns.JUDGED,
                MARK_OF_WINDOW,
                LevelColumns.CONFIDENCE,
                LevelColumns.OWED,
                LevelColumns.VERDICT_WORDS,
                LevelColumns.CREDIT));
        List<LevelRow> rows = new ArrayList<>();
        for (LevelWindow window : level.windows()) {
            rows.add(window.total());
            rows.addAll(window.rows().size() > 1 ? window.rows() : List.of());
        }
        return Table.of(rows, columns);
    }

    /** Numerator and denominator, where they are not two of the usual counts. */
    private static void addSides(List<Column<LevelRow>> columns, ServiceLevel level) {
        if (!level.definition().formula().equals(Formula.ANSWERED_ONLY)) {
            columns.addAll(List.of(LevelColumns.MET, LevelColumns.COUNTED));
        }
    }

    private void addRemarks(List<Part> parts) {
        if (isAnyMarked()) {
            parts.add(Part.gap().only(TERMINAL));
            parts.add(Part.lines(List.of(VerdictText.PROVISIONAL)).only(TERMINAL));
            parts.add(Part.sentence(VerdictText.PROVISIONAL).only(MARKDOWN));
        }
        if (report.isByContract()) {
            addWorst(parts);
        }
        addSection(parts, "Problems", report.problemLines());
        addSection(parts, "Notes", report.notes());
    }

    private boolean isAnyMarked() {
        return report.isByContract()
                ? report.windows().stream().anyMatch(LevelWindow::isProvisional)
                : report.windows().stream()
                        .flatMap(window -> window.rows().stream())
                        .anyMatch(LevelRow::isMarked);
    }

    private static void addSection(List<Part> parts, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            parts.add(Part.heading(title).only(TERMINAL, MARKDOWN));
            parts.add(
                    Part.lines(lines.stream().map(line -> "  " + line).toList()).only(TERMINAL));
            parts.add(Part.points(lines).only(MARKDOWN));
        }
    }

    /** Queues that by themselves missed the target, and what that cost. */
    private void addWorst(List<Part> parts) {
        List<LevelRow> worst = report.rows().stream()
                .filter(row -> row.targetMet().filter(met -> !met).isPresent())
                .filter(row -> row.attainment().measured().isPresent())
                .sorted(Comparator.comparingLong((LevelRow row) -> row.attainment()
                                .measured()
                                .map(LevelParts::missed)
                                .orElse(0L))
                        .reversed())
                .toList();
        if (worst.isEmpty()) {
            return;
        }
        parts.add(Part.heading("Worst queues").only(MARKDOWN));
        parts.add(
                Part.sentence("Queues that by themselves missed the target, those with the most contacts missed first.")
                        .only(MARKDOWN));
        parts.add(Part.table(Table.of(
                        worst.subList(0, Math.min(MOST_QUEUES, worst.size())),
                        LevelColumns.DEFINITION,
                        LevelColumns.WINDOW,
                        LevelColumns.QUEUE,
                        LevelColumns.PERCENTAGE.titled("Level"),
                        LevelColumns.CONFIDENCE_MARK,
                        MISSED,
                        LevelColumns.COUNTED))
                .only(MARKDOWN));
        if (worst.size() > MOST_QUEUES) {
            parts.add(Part.sentence("and " + (worst.size() - MOST_QUEUES) + " more")
                    .only(MARKDOWN));
        }
    }

    private void addDefinitions(List<Part> parts) {
        parts.add(Part.heading("Definitions").only(MARKDOWN));
        for (LevelReport.Level level : report.levels()) {
            parts.add(new Part.Facts(level.level().name(), level.clauses()).only(MARKDOWN));
        }
    }

    /** Exactly what the tutorial prints: a heading, and a line for each queue. */
    private static List<String> plain(LevelReport.Level level, Map<String, String> typed) {
        String within = typed.getOrDefault(
                level.level().name(),
                WaitText.format(level.level().definition().threshold().within()));
        List<String> lines = new ArrayList<>();
        lines.add("Custom SLA Percentages (Answered within " + within + "):");
        for (LevelWindow window : level.windows()) {
            window.rows().forEach(row -> lines.add(plain(row)));
        }
        return lines;
    }

    private static String plain(LevelRow row) {
        String percent = LevelColumns.SHORT_PERCENTAGE.value(row).words();
        String words = row.attainment().isUnavailable() ? " unavailable" : percent.isEmpty() ? "" : " " + percent + "%";
        return "Queue " + row.share().map(share -> share.queue().id().value()).orElse("") + ":" + words;
    }

    private static long missed(Ratio ratio) {
        return ratio.denominator() - ratio.numerator();
    }

    private static Column<LevelRow> ofWindow(Column<LevelRow> column) {
        return Column.<LevelRow>shown(
                        column.title(),
                        column.kind(),
                        row -> row.kind() == LevelRow.Kind.WINDOW ? column.value(row) : Value.nothing())
                .looking(column.look());
    }
}
