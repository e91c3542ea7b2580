package io.github.queuesla.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** Lines up rows of cells in columns; numbers to the right, all else to the left. */
public final class TableLayout {

    /**
     * A column.
     *
     * @param title above it
     * @param right whether its cells end at the same place, as numbers do
     * @param least how wide it is, whatever stands in it
     */
    public record Column(String title, boolean right, int least) {}

    private static final String GAP = "  ";
    private static final int WIDEST = 60;

    private final List<Column> columns;
    private final List<List<Cell>> rows;
    private final RenderOptions options;

    /** A table of rows that have a cell for each column. */
    public TableLayout(List<Column> columns, List<List<Cell>> rows, RenderOptions options) {
        this.columns = List.copyOf(columns);
        this.rows = List.copyOf(rows);
        this.options = options;
    }

    /** The lines, titles first; columns without any content are left out. */
    public List<String> lines() {
        List<Integer> shown = shown();
        int[] widths = widths(shown);
        List<String> lines = new ArrayList<>();
        lines.add(line(shown, widths, titles()));
        rows.forEach(row -> lines.add(line(shown, widths, row)));
        return lines;
    }

    private List<Cell> titles() {
        return columns.stream().map(column -> Cell.of(column.title())).toList();
    }

    private List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int column = i;
            if (i == 0 || rows.stream().anyMatch(row -> !row.get(column).isEmpty())) {
                shown.add(i);
            }
        }
        return shown;
    }

    private int[] widths(List<Integer> shown) {
        int[] widths = new int[columns.size()];
        int total = -GAP.length();
        for (int column : shown) {
            widths[column] = leastWidth(columns.get(column));
            for (List<Cell> row : rows) {
                Cell cell = row.get(column);
                widths[column] = Math.max(widths[column], Math.min(cell.width(), Math.max(WIDEST, cell.leastWidth())));
            }
            total += widths[column] + GAP.length();
        }
        OptionalInt available = options.width();
        for (int column : available.isPresent() ? shown : List.<Integer>of()) {
            int spare = Math.max(0, total - available.getAsInt());
            int narrowed = Math.min(widths[column], Math.max(leastWidth(column), widths[column] - spare));
            total -= widths[column] - narrowed;
            widths[column] = narrowed;
        }
        return widths;
    }

    private int leastWidth(int column) {
        return rows.stream()
                .mapToInt(row -> row.get(column).leastWidth())
                .reduce(leastWidth(columns.get(column)), Math::max);
    }

    private static int leastWidth(Column column) {
        return Math.max(column.least(), DisplayWidth.of(column.title()));
    }

    private String line(List<Integer> shown, int[] widths, List<Cell> cells) {
        StringBuilder line = new StringBuilder();
        int pending = 0;
        for (int column : shown) {
            Cell cell = cells.get(column);
            String text = cell.fitted(widths[column]);
            int padding = widths[column] - DisplayWidth.of(text);
            boolean right = columns.get(column).right();
            if (!text.isEmpty()) {
                line.append(" ".repeat(pending + (right ? padding : 0)));
                line.append(options.colour() ? cell.style().paint(text) : text);
                pending = 0;
            }
            pending += text.isEmpty() ? widths[column] : right ? 0 : padding;
            pending += GAP.length();
        }
        return line.toString();
    }
}
