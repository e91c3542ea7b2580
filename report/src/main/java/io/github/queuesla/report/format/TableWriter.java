package io.github.queuesla.report.format;

import io.github.queuesla.report.Bar;
import io.github.queuesla.report.Cell;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.DisplayWidth;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Medium;
import io.github.queuesla.report.Part;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.TableLayout;
import io.github.queuesla.report.TextSafety;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Writes the parts of a report as lines for a terminal. */
final class TableWriter extends TextOutput {

    private static final int TOPIC_WIDTH = 10;

    private final RenderOptions options;
    private final RenderOptions uncut;

    TableWriter(RenderOptions options) {
        this.options = options;
        this.uncut = new RenderOptions(options.colour(), OptionalInt.empty(), options.rawCells());
    }

    @Override
    void write(Report report, Writer out) throws IOException {
        List<String> lines = new ArrayList<>();
        if (report.title().onTerminal()) {
            String source = report.title().source();
            lines.addAll(Prose.lines(report.title().text() + (source.isEmpty() ? "" : ", " + source), "", options));
        }
        Lines parts = new Lines(lines);
        report.parts(Medium.TERMINAL).forEach(part -> part.match(parts));
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }

    /** The lines of each kind of part. */
    private final class Lines implements Part.Cases {

        private final List<String> lines;

        Lines(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void heading(Part.Heading heading) {
            lines.add("");
            lines.add(TextSafety.visible(heading.words()) + ":");
        }

        @Override
        public void sentences(Part.Sentences sentences) {
            String indent = sentences.asList() ? "  " : "";
            sentences.sentences().forEach(sentence -> lines.addAll(Prose.lines(sentence, indent, options)));
        }

        @Override
        public void lines(Part.Lines asTheyAre) {
            asTheyAre.lines().forEach(line -> lines.add(TextSafety.visible(line)));
        }

        @Override
        public void facts(Part.Facts facts) {
            for (Part.Fact fact : facts.facts()) {
                int missing = Math.max(1, TOPIC_WIDTH - DisplayWidth.of(fact.topic()));
                lines.addAll(Prose.lines(fact.topic() + " ".repeat(missing) + fact.words(), "  ", options));
            }
        }

        @Override
        public void table(Table<?> table) {
            lines.addAll(new Grid<>(table).lines());
        }

        @Override
        public void gap() {
            lines.add("");
        }
    }

    /** The lines of a table. */
    private final class Grid<R> {

        private final Table<R> table;
        private final List<Column<R>> cells;
        private final List<Column<R>> notes;

        Grid(Table<R> table) {
            this.table = table;
            this.cells = table.columns().stream()
                    .filter(column -> column.look().way() != Look.Way.NOTE)
                    .toList();
            this.notes = table.columns().stream()
                    .filter(column -> column.look().way() == Look.Way.NOTE)
                    .toList();
        }

        List<String> lines() {
            List<TableLayout.Column> heads = cells.stream()
                    .map(column -> new TableLayout.Column(
                            TextSafety.visible(column.title()),
                            column.kind().isNumber(),
                            column.look().width()))
                    .toList();
            List<R> all = table.all().toList();
            List<List<Cell>> rows = all.stream().map(this::row).toList();
            List<String> layout = new TableLayout(heads, rows, table.cut() ? options : uncut).lines();
            List<String> lines = new ArrayList<>();
            if (heads.stream().anyMatch(head -> !head.title().isEmpty())) {
                lines.add(layout.get(0));
            }
            for (int i = 0; i < rows.size(); i++) {
                lines.add(layout.get(i + 1));
                R row = all.get(i);
                notes.stream().flatMap(note -> note(note, row)).forEach(lines::add);
            }
            return lines;
        }

        private List<Cell> row(R row) {
            Optional<Tone> tone = table.tone().apply(row);
            return cells.stream()
                    .map(column -> column.value(row).match(new Cells(tone)))
                    .toList();
        }

        private Stream<String> note(Column<R> note, R row) {
            String words = note.value(row).words();
            String indent = " ".repeat(note.look().width());
            return words.isEmpty()
                    ? Stream.empty()
                    : table.cut()
                            ? Prose.lines(words, indent, options).stream()
                            : Stream.of(indent + TextSafety.visible(words));
        }
    }

    /** The cell of each kind of value. */
    private final class Cells implements Value.Cases<Cell> {

        private final Optional<Tone> ofRow;

        Cells(Optional<Tone> ofRow) {
            this.ofRow = ofRow;
        }

        @Override
        public Cell words(Value value) {
            return Cell.of(value.words(), ofRow.orElse(value.tone()));
        }

        @Override
        public Cell text(Value.Text text) {
            return new Cell(
                    TextSafety.visible(text.text()), TextSafety.visible(text.tail()), ofRow.orElse(text.tone()));
        }

        @Override
        public Cell bar(Value.Bar bar) {
            return options.colour() ? Cell.of(Bar.of(bar.attainment()), Tone.DIM) : Cell.EMPTY;
        }
    }
}
