package io.github.queuesla.report.workbook;

import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.VerdictText;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.ConditionalFormattingExpressionRule;
import org.dhatim.fastexcel.Worksheet;

/** A sheet with one table: lines of text, column headings, rows. */
final class TableSheet<R> {

    private static final int NARROWEST = 9;
    private static final int WIDEST = 90;
    /** The height of a line, in points. */
    private static final int LINE_HEIGHT = 15;
    /** The width of the button of a filter, which covers the end of a heading, and of bold letters. */
    private static final int BUTTON = 4;

    private static final String HEADER_FILL = "FFE7E6E6";
    private static final String MISSED_FILL = "FFFBE3E3";
    private static final String NO_LEVEL = "–";

    private final Worksheet sheet;
    private final Table<R> table;
    private final List<Column<R>> columns;
    private final List<Optional<Quotient<R>>> quotients;
    private final List<Integer> widths;
    private final int headerRow;

    private TableSheet(Worksheet sheet, int headerRow, Table<R> table) {
        this.sheet = sheet;
        this.headerRow = headerRow;
        this.table = table;
        this.columns = OffsetColumn.added(table.filled());
        this.quotients = columns.stream().map(this::quotient).toList();
        this.widths = columns.stream().map(this::width).toList();
    }

    /** Fills the sheet with lines, the first of which is the title, and a table below them. */
    static <R> void fill(Worksheet sheet, List<String> lines, Table<R> table) {
        for (int row = 0; row < lines.size(); row++) {
            sheet.value(row, 0, SheetText.of(lines.get(row)));
        }
        if (!lines.isEmpty()) {
            sheet.style(0, 0).bold().fontSize(14).set();
        }
        TableSheet<R> filled = new TableSheet<>(sheet, lines.size(), table);
        filled.addHeader();
        filled.addRows();
    }

    private void addHeader() {
        // The button of the filter is at the bottom, so a heading of one line above it stays whole.
        int lines = 2;
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            sheet.value(headerRow, i, SheetText.of(column.heading()));
            sheet.style(headerRow, i)
                    .bold()
                    .fillColor(HEADER_FILL)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .horizontalAlignment(column.kind().isNumber() ? "right" : "left")
                    .indent(isAfterNumber(i) ? 1 : 0)
                    .set();
            sheet.width(i, Math.min(WIDEST, widths.get(i)));
            lines = Math.max(lines, lines(column.heading(), widths.get(i) - BUTTON));
        }
        sheet.rowHeight(headerRow, lines * LINE_HEIGHT);
        sheet.freezePane(0, headerRow + 1);
    }

    /** Whether a text follows a number on its left, which it would touch without an indent. */
    private boolean isAfterNumber(int column) {
        return column > 0
                && !columns.get(column).kind().isNumber()
                && columns.get(column - 1).kind().isNumber();
    }

    /** The width of the longest value, and of the longest word or half of the heading. */
    private int width(Column<R> column) {
        String heading = column.heading();
        int longest = Math.max(NARROWEST, heading.length() / 2 + BUTTON);
        for (String word : heading.split(" ")) {
            longest = Math.max(longest, word.length() + BUTTON);
        }
        for (R row : table.all().toList()) {
            longest = Math.max(longest, column.value(row).words().length() + 3);
        }
        return longest;
    }

    /** The number of lines that the words take. */
    private static int lines(String words, int width) {
        int lines = 1;
        int used = 0;
        for (String word : words.split(" ")) {
            if (used > 0 && used + 1 + word.length() > width) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? 1 : 0) + word.length();
        }
        return lines;
    }

    private void addRows() {
        List<Boolean> wraps = widths.stream().map(width -> width > WIDEST).toList();
        int row = headerRow;
        for (R each : table.all().toList()) {
            row++;
            Tone tone = table.tone().apply(each).orElse(Tone.PLAIN);
            setHeight(row, each, wraps);
            for (int i = 0; i < columns.size(); i++) {
                Value value = columns.get(i).value(each);
                SheetCells cells = new SheetCells(columns.get(i).kind(), tone, formula(i, each, row));
                value.match(cells).put(sheet, row, i);
                addGap(i, value, row);
                if (wraps.contains(true) && !value.words().isEmpty()) {
                    sheet.style(row, i)
                            .wrapText(wraps.get(i))
                            .verticalAlignment("top")
                            .set();
                }
            }
        }
        addRuleForMissed(row);
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(headerRow, 0, headerRow + table.rows().size(), columns.size() - 1);
        }
    }

    /** Makes room for long texts: programs find the height of wrapped lines only after an edit. */
    private void setHeight(int row, R each, List<Boolean> wraps) {
        int lines = IntStream.range(0, columns.size())
                .filter(wraps::get)
                .map(i -> lines(columns.get(i).value(each).words(), WIDEST - BUTTON))
                .max()
                .orElse(1);
        if (lines > 1) {
            sheet.rowHeight(row, lines * LINE_HEIGHT);
        }
    }

    /** Where a level would be, a dash; and between a number and a text, a space. */
    private void addGap(int column, Value value, int row) {
        if (value.words().isEmpty()) {
            if (columns.get(column).sides().isPresent()) {
                sheet.value(row, column, NO_LEVEL);
                sheet.style(row, column).horizontalAlignment("right").set();
            }
        } else if (isAfterNumber(column) && columns.get(column).kind() != Column.Kind.VERDICT) {
            sheet.style(row, column).horizontalAlignment("left").indent(1).set();
        }
    }

    private void addRuleForMissed(int lastRow) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).kind() == Column.Kind.VERDICT && lastRow > headerRow) {
                String verdict = "$" + letters(i) + (headerRow + 2);
                sheet.range(headerRow + 1, 0, lastRow, columns.size() - 1)
                        .style()
                        .fillColor(MISSED_FILL)
                        .set(new ConditionalFormattingExpressionRule(
                                "LEFT(" + verdict + ",6)=\"" + VerdictText.MISSED.word() + "\"", false));
            }
        }
    }

    /** The places of the two counts of a column of percentages, if the sheet has both. */
    private Optional<Quotient<R>> quotient(Column<R> column) {
        return column.sides().flatMap(sides -> {
            int part = place(sides.part());
            int whole = place(sides.whole());
            return part < 0 || whole < 0 ? Optional.empty() : Optional.of(new Quotient<>(sides, part, whole));
        });
    }

    private int place(Column<R> wanted) {
        return IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isSameAs(wanted))
                .findFirst()
                .orElse(-1);
    }

    private Optional<String> formula(int column, R row, int sheetRow) {
        return quotients
                .get(column)
                .filter(quotient -> quotient.isValueOf(columns.get(column), row))
                .map(quotient -> quotient.cells(sheetRow));
    }

    /** The letters of a column: A to Z, then AA. */
    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /**
     * The counts that a percentage is computed from.
     *
     * @param sides their columns
     * @param part the place of the numerator
     * @param whole the place of the denominator
     */
    private record Quotient<R>(Column.Sides<R> sides, int part, int whole) {

        /** Whether the percentage is that of the counts: a roll-up may give another. */
        boolean isValueOf(Column<R> column, R row) {
            return sides.part().value(row) instanceof Value.Count met
                    && sides.whole().value(row) instanceof Value.Count counted
                    && counted.number() > 0
                    && column.value(row) instanceof Value.Percent percent
                    && percent.exact().equals(Optional.of(Fraction.of(met.number(), counted.number())));
        }

        String cells(int row) {
            return letters(part) + (row + 1) + "/" + letters(whole) + (row + 1);
        }
    }
}
