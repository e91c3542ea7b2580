package io.github.queuesla.report;

import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.result.Assessment;
import io.github.queuesla.core.result.SlaResult;
import io.github.queuesla.core.result.SlaTotal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The rows and totals of one promise as lines of a table. */
final class TableBlock {

    private final RowReport report;
    private final SlaDefinition definition;
    private final RenderOptions options;
    private final List<SlaResult> rows;
    private final List<SlaTotal> totals;
    private final boolean byDivision;

    TableBlock(RowReport report, SlaDefinition definition, RenderOptions options) {
        this.report = report;
        this.definition = definition;
        this.options = options;
        Assessment assessment = report.assessment();
        this.rows = assessment.rows().stream()
                .filter(row -> row.definition().name().equals(definition.name()))
                .toList();
        this.totals = assessment.totals().stream()
                .filter(total -> total.definition().name().equals(definition.name()))
                .toList();
        this.byDivision = totals.stream().anyMatch(total -> total.division().isPresent());
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(TextSafety.visible(DefinitionText.of(definition)));
        if (rows.isEmpty()) {
            lines.add("No queues.");
            return lines;
        }
        List<List<Cell>> cells = new ArrayList<>();
        rows.forEach(row -> cells.add(cells(row)));
        totals.forEach(total -> cells.add(cells(total)));
        lines.addAll(new TableLayout(columns(), cells, options).lines());
        return lines;
    }

    private List<TableLayout.Column> columns() {
        return List.of(
                TableLayout.Column.text("Queue"),
                TableLayout.Column.text("Division"),
                TableLayout.Column.text("Media"),
                TableLayout.Column.text("Period"),
                TableLayout.Column.number("Answered"),
                TableLayout.Column.number("Within"),
                TableLayout.Column.number("Abandoned"),
                TableLayout.Column.number("Met"),
                TableLayout.Column.number("Counted"),
                TableLayout.Column.number("SL %"),
                TableLayout.Column.text(""),
                TableLayout.Column.text(definition.target().isPresent() ? "Target" : "State"),
                TableLayout.Column.text(""));
    }

    private List<Cell> cells(SlaResult row) {
        List<Cell> cells = new ArrayList<>();
        cells.add(name(row.queue().name()));
        cells.add(name(byDivision ? row.queue().division().map(Division::name).orElse("") : ""));
        cells.add(name(row.media().map(media -> media.name()).orElse("")));
        cells.add(Cell.of(piece(row)));
        addCounts(cells, row.counts());
        Level level = Level.of(definition, row.attainment(), report.noTraffic());
        addLevel(cells, level, row.provisional());
        cells.add(verdict(level, row.targetMet()));
        cells.add(bar(Bar.of(row.attainment())));
        return cells;
    }

    private List<Cell> cells(SlaTotal total) {
        List<Cell> cells = new ArrayList<>();
        cells.add(label(total));
        cells.addAll(List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
        addCounts(cells, total.attainment().isUnavailable() ? QueueCounts.none() : counts(total));
        Level level = Level.of(definition, total.attainment(), report.noTraffic());
        addLevel(cells, level, total.provisional());
        boolean partial = total.missing() > 0 && level.state() != Level.State.UNAVAILABLE;
        cells.add(partial ? Cell.of("partial", Tone.DOUBTFUL) : verdict(level, total.targetMet()));
        cells.add(bar(Bar.of(total.attainment())));
        return cells;
    }

    private String piece(SlaResult row) {
        return report.granularity()
                .flatMap(size -> row.piece()
                        .map(piece -> PieceText.of(
                                piece, size, report.assessment().period().zone())))
                .orElse("");
    }

    private static Cell name(String name) {
        return Cell.cuttable(TextSafety.visible(name), "");
    }

    private static Cell label(SlaTotal total) {
        String queues = total.queues() == 1 ? "1 queue" : total.queues() + " queues";
        String missing = total.missing() == 0 ? "" : " (" + total.missing() + " missing)";
        return total.division()
                .map(division -> Cell.cuttable(TextSafety.visible(division.name()), ": " + queues + missing))
                .orElse(Cell.of((total.queues() == 1 ? "" : "All ") + queues + missing));
    }

    private void addCounts(List<Cell> cells, QueueCounts counts) {
        Map<Term, Measure> measures = definition.measures();
        for (Term term : List.of(Term.ANSWERED, Term.ANSWERED_WITHIN, Term.ABANDONED)) {
            OptionalLong count =
                    Optional.ofNullable(measures.get(term)).map(counts::count).orElse(OptionalLong.empty());
            cells.add(count.isPresent() ? Cell.of(Long.toString(count.getAsLong())) : Cell.EMPTY);
        }
    }

    private void addLevel(List<Cell> cells, Level level, boolean provisional) {
        boolean sidesShown = !definition.formula().equals(Formula.ANSWERED_ONLY);
        cells.add(number(level.numerator().filter(met -> sidesShown)));
        cells.add(number(level.denominator().filter(counted -> sidesShown)));
        cells.add(Cell.of(level.percentText()));
        cells.add(Cell.of(provisional && level.state() != Level.State.UNAVAILABLE ? "*" : ""));
    }

    private QueueCounts counts(SlaTotal total) {
        return rows.stream()
                .filter(row -> !row.attainment().isUnavailable())
                .filter(row -> total.division().isEmpty()
                        || total.division().equals(row.queue().division()))
                .map(SlaResult::counts)
                .reduce(QueueCounts::plus)
                .orElse(QueueCounts.none());
    }

    private static Cell number(Optional<Long> number) {
        return number.map(value -> Cell.of(value.toString())).orElse(Cell.EMPTY);
    }

    private Cell bar(String bar) {
        return options.colour() ? Cell.of(bar, Tone.DIM) : Cell.EMPTY;
    }

    private static Cell verdict(Level level, Optional<Boolean> targetMet) {
        return switch (level.state()) {
            case NO_TRAFFIC -> Cell.of("no traffic", Tone.DIM);
            case UNAVAILABLE -> Cell.of("unavailable", Tone.DOUBTFUL);
            case MEASURED ->
                targetMet
                        .map(met -> met ? Cell.of("met", Tone.GOOD) : Cell.of("missed", Tone.BAD))
                        .orElse(Cell.EMPTY);
        };
    }
}
