package io.github.queuesla.report;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.result.QueueShare;
import io.github.queuesla.core.result.ServiceLevelResult;
import io.github.queuesla.core.result.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The rows and totals of one promise as lines of a table. */
final class TableBlock {

    private final RowReport report;
    private final SlaDefinition definition;
    private final RenderOptions options;
    private final List<ShownRow> rows;
    private final List<ShownTotal> totals;
    private final boolean byDivision;

    TableBlock(RowReport report, ServiceLevelResult level, RenderOptions options) {
        this.report = report;
        this.definition = level.level().definition();
        this.options = options;
        this.rows = ShownRow.of(report, level);
        this.totals = ShownTotal.of(level);
        this.byDivision = report.result().breakdown().byDivision();
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

    private List<Cell> cells(ShownRow row) {
        QueueShare share = row.result();
        List<Cell> cells = new ArrayList<>();
        cells.add(name(share.queue().name()));
        cells.add(name(byDivision ? share.queue().division().map(Division::name).orElse("") : ""));
        cells.add(name(share.media().map(media -> media.name()).orElse("")));
        cells.add(Cell.of(piece(share)));
        addCounts(cells, share.counts());
        addLevel(cells, row.level(), share.provisional());
        cells.add(verdict(row.level(), share.targetMet()));
        cells.add(bar(Bar.of(share.attainment())));
        return cells;
    }

    private List<Cell> cells(ShownTotal total) {
        Total share = total.share();
        List<Cell> cells = new ArrayList<>();
        cells.add(label(total));
        cells.addAll(List.of(Cell.EMPTY, Cell.EMPTY, Cell.EMPTY));
        addCounts(cells, share.counts());
        Level level = Level.of(definition, share.attainment(), report.noTraffic());
        addLevel(cells, level, total.provisional());
        boolean partial = share.missing() > 0 && level.state() != Level.State.UNAVAILABLE;
        cells.add(partial ? Cell.of("partial", Tone.DOUBTFUL) : verdict(level, share.targetMet()));
        cells.add(bar(Bar.of(share.attainment())));
        return cells;
    }

    private String piece(QueueShare row) {
        return report.result()
                .breakdown()
                .granularity()
                .map(size ->
                        PieceText.of(row.range(), size, report.result().period().zone()))
                .orElse("");
    }

    private static Cell name(String name) {
        return Cell.cuttable(TextSafety.visible(name), "");
    }

    private static Cell label(ShownTotal total) {
        Total share = total.share();
        String queues = share.queues() == 1 ? "1 queue" : share.queues() + " queues";
        String missing = share.missing() == 0 ? "" : " (" + share.missing() + " missing)";
        return share.division()
                .map(division -> Cell.cuttable(TextSafety.visible(division.name()), ": " + queues + missing))
                .orElse(Cell.of((share.queues() == 1 ? "" : "All ") + queues + missing));
    }

    private void addCounts(List<Cell> cells, TermCounts counts) {
        for (Term term : List.of(Term.ANSWERED, Term.ANSWERED_WITHIN, Term.ABANDONED)) {
            OptionalLong count = counts.count(term);
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

    private static Cell number(Optional<Long> number) {
        return number.map(value -> Cell.of(value.toString())).orElse(Cell.EMPTY);
    }

    private Cell bar(String bar) {
        return options.colour() ? Cell.of(bar, Tone.DIM) : Cell.EMPTY;
    }

    private static Cell verdict(Level level, Optional<Boolean> targetMet) {
        return switch (level.state()) {
            case NO_TRAFFIC -> Cell.of("no traffic", Tone.DIM);
            case CLOSED -> Cell.of("closed", Tone.DIM);
            case UNAVAILABLE -> Cell.of("unavailable", Tone.DOUBTFUL);
            case MEASURED ->
                targetMet
                        .map(met -> met ? Cell.of("met", Tone.GOOD) : Cell.of("missed", Tone.BAD))
                        .orElse(Cell.EMPTY);
        };
    }
}
