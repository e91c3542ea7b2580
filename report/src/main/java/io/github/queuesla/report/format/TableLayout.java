package io.github.queuesla.report.format;

import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.DisplayWidth;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Prose;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.TextSafety;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/**
 * The layout of a table on a terminal: numbers aligned right, other values left, notes below their row. Where space is
 * short, first details go, then names are cut.
 */
final class TableLayout<R> {

    private static final String GAP = "  ";
    private static final int WIDEST = 60;
    private static final int SHORTEST_TEXT = 8;

    /**
     * One cell.
     *
     * @param text the beginning, safe to show, which is cut if the column is too narrow
     * @param tail the end, which is never cut
     */
    private record Cell(String text, String tail, Tone tone) {

        boolean isEmpty() {
            return text.isEmpty() && tail.isEmpty();
        }

        int width() {
            return DisplayWidth.of(text) + DisplayWidth.of(tail);
        }

        /** The width to which the cell can be cut. */
        int leastWidth() {
            return DisplayWidth.of(tail) + Math.min(DisplayWidth.of(text), SHORTEST_TEXT);
        }

        String fitted(int columns) {
            return DisplayWidth.cut(text, Math.max(1, columns - DisplayWidth.of(tail))) + tail;
        }
    }

    /** A column on the terminal: its title and a cell for each row. */
    private record TextColumn(Column<?> column, List<Cell> cells) {

        boolean isEmpty() {
            return cells.stream().skip(1).allMatch(Cell::isEmpty);
        }

        int leastWidth() {
            return cells.stream()
                    .mapToInt(Cell::leastWidth)
                    .reduce(column.look().width(), Math::max);
        }

        int width() {
            return cells.stream()
                    .mapToInt(cell -> Math.min(cell.width(), Math.max(WIDEST, cell.leastWidth())))
                    .reduce(column.look().width(), Math::max);
        }
    }

    /** The cell of each kind of value. */
    private record Cells(boolean drawing, Optional<Tone> ofRow) implements Value.Cases<Cell> {

        private static final int BAR_COLUMNS = 10;
        private static final String EIGHTHS = " ▏▎▍▌▋▊▉";

        @Override
        public Cell words(Value value) {
            return new Cell("", value.words(), ofRow.orElse(value.tone()));
        }

        @Override
        public Cell text(Value.Text text) {
            return new Cell(
                    TextSafety.visible(text.text()), TextSafety.visible(text.tail()), ofRow.orElse(text.tone()));
        }

        @Override
        public Cell bar(Value.Bar bar) {
            return new Cell(
                    "", drawing ? bar.attainment().measured().map(Cells::blocks).orElse("") : "", Tone.DIM);
        }

        /** A bar in steps of an eighth of a column; a full bar is 100 %. */
        private static String blocks(Ratio ratio) {
            // Dividing first avoids the overflow of numerator * steps with huge counts.
            int steps = BAR_COLUMNS * 8;
            long part = ratio.denominator() / steps;
            int filled = part == 0
                    ? (int) (ratio.numerator() * steps / ratio.denominator())
                    : (int) Math.min(steps, ratio.numerator() / part);
            String rest = filled % 8 == 0 ? "" : EIGHTHS.substring(filled % 8, filled % 8 + 1);
            return "█".repeat(filled / 8) + rest;
        }
    }

    private final Table<R> table;
    private final RenderOptions options;
    private final List<R> rows;

    TableLayout(Table<R> table, RenderOptions options) {
        this.table = table;
        this.options = options;
        this.rows = table.all().toList();
    }

    /** The titles, if there are any, and each row with its notes; empty columns are omitted. */
    List<String> lines() {
        List<TextColumn> all = textColumns();
        List<TextColumn> textColumns = fitting(all);
        int[] widths = widths(textColumns);
        List<String> lines = new ArrayList<>();
        if (columns(false).anyMatch(column -> !column.title().isEmpty())) {
            lines.add(line(textColumns, widths, 0));
        }
        for (int i = 0; i < rows.size(); i++) {
            lines.add(line(textColumns, widths, i + 1));
            R row = rows.get(i);
            columns(true).flatMap(note -> note(note, row)).forEach(lines::add);
        }
        List<String> omitted = all.stream()
                .filter(column -> !textColumns.contains(column))
                .map(column -> column.column().title())
                .filter(title -> !title.isEmpty())
                .toList();
        if (!omitted.isEmpty()) {
            lines.addAll(Prose.lines(
                    "Too narrow for " + String.join(", ", omitted) + ": widen the terminal, or set COLUMNS.",
                    "",
                    options));
        }
        return lines;
    }

    /** The columns without those that must go: details before names are cut, the rest only where that is not enough. */
    private List<TextColumn> fitting(List<TextColumn> all) {
        List<TextColumn> kept = new ArrayList<>(all);
        int least = leastImportant(kept);
        while (least > 0 && total(kept, TextColumn::width) > available()) {
            kept.remove(least);
            least = leastImportant(kept);
        }
        if (total(kept, TextColumn::leastWidth) > available()) {
            // Half of what a percentage comes from would mislead, so both counts go at once.
            List<TextColumn> others = kept.subList(1, kept.size());
            others.removeIf(column -> column.column().importance() == Column.Importance.BASIS);
        }
        return kept;
    }

    /** The last of the least important columns that may go before names are cut; 0 if there is none. */
    private static int leastImportant(List<TextColumn> columns) {
        int least = 0;
        for (int i = 1; i < columns.size(); i++) {
            Column.Importance importance = columns.get(i).column().importance();
            if (importance.compareTo(Column.Importance.BASIS) < 0
                    && (least == 0
                            || importance.compareTo(columns.get(least).column().importance()) <= 0)) {
                least = i;
            }
        }
        return least;
    }

    private int available() {
        return table.cut() ? options.width().orElse(Integer.MAX_VALUE) : Integer.MAX_VALUE;
    }

    private int total(List<TextColumn> columns, ToIntFunction<TextColumn> width) {
        return total(columns.stream().mapToInt(width).toArray());
    }

    private static int total(int[] widths) {
        int total = GAP.length() * (widths.length - 1);
        for (int width : widths) {
            total += width;
        }
        return total;
    }

    private Stream<Column<R>> columns(boolean notes) {
        return table.columns().stream().filter(column -> notes == (column.look().way() == Look.Way.NOTE));
    }

    private List<TextColumn> textColumns() {
        List<Cells> cells = rows.stream()
                .map(row -> new Cells(options.colour(), table.tone().apply(row)))
                .toList();
        List<TextColumn> textColumns = new ArrayList<>();
        columns(false).forEach(column -> {
            List<Cell> cellsBelow = new ArrayList<>();
            cellsBelow.add(new Cell("", TextSafety.visible(column.title()), Tone.PLAIN));
            for (int i = 0; i < rows.size(); i++) {
                cellsBelow.add(column.value(rows.get(i)).match(cells.get(i)));
            }
            textColumns.add(new TextColumn(column, cellsBelow));
        });
        return Stream.concat(
                        textColumns.stream().limit(1),
                        textColumns.stream().skip(1).filter(cellsBelow -> !cellsBelow.isEmpty()))
                .toList();
    }

    /** The widths that the cells need, narrowed from the first column on if the terminal is too small. */
    private int[] widths(List<TextColumn> textColumns) {
        int[] widths = textColumns.stream().mapToInt(TextColumn::width).toArray();
        int excess = total(widths) - available();
        for (int i = 0; i < widths.length && excess > 0; i++) {
            int narrowed = Math.min(widths[i], Math.max(textColumns.get(i).leastWidth(), widths[i] - excess));
            excess -= widths[i] - narrowed;
            widths[i] = narrowed;
        }
        return widths;
    }

    private String line(List<TextColumn> textColumns, int[] widths, int row) {
        StringBuilder line = new StringBuilder();
        int pending = 0;
        for (int i = 0; i < widths.length; i++) {
            Cell cell = textColumns.get(i).cells().get(row);
            boolean right = textColumns.get(i).column().kind().isNumber();
            String text = cell.fitted(widths[i]);
            int padding = widths[i] - DisplayWidth.of(text);
            if (!text.isEmpty()) {
                line.append(" ".repeat(pending + (right ? padding : 0)));
                line.append(options.colour() ? cell.tone().paint(text) : text);
                pending = 0;
            }
            pending += text.isEmpty() ? widths[i] : right ? 0 : padding;
            pending += GAP.length();
        }
        return line.toString();
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
