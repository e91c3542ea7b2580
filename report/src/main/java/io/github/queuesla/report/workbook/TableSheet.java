package io.github.queuesla.report.workbook;

import io.github.queuesla.report.Column;
import io.github.queuesla.report.Look;
import io.github.queuesla.report.Table;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** A sheet with one table: lines of text, column headings, rows. */
final class TableSheet<R> {

    private static final int NARROWEST = 9;
    private static final int WIDEST = 90;
    /** The height of two lines, in points. */
    private static final int HEADER_HEIGHT = 30;

    private static final String HEADER_FILL = "FFE7E6E6";

    private final Worksheet sheet;
    private final Table<R> table;
    private final List<Column<R>> columns;
    private final List<Integer> widths;
    private final int headerRow;

    private TableSheet(Worksheet sheet, int headerRow, Table<R> table) {
        this.sheet = sheet;
        this.headerRow = headerRow;
        this.table = table;
        this.columns = table.columns().stream()
                .filter(column -> column.kind() != Column.Kind.BAR)
                .filter(column -> column.look().way() != Look.Way.MARK
                        || table.all()
                                .anyMatch(row -> !column.value(row).words().isEmpty()))
                .toList();
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
        filled.setUpPage();
    }

    private void addHeader() {
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            sheet.value(headerRow, i, SheetText.of(column.heading()));
            sheet.style(headerRow, i)
                    .bold()
                    .fillColor(HEADER_FILL)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .horizontalAlignment(column.kind().isNumber() ? "right" : "left")
                    .set();
            sheet.width(i, Math.min(WIDEST, widths.get(i)));
        }
        sheet.rowHeight(headerRow, HEADER_HEIGHT);
        sheet.freezePane(0, headerRow + 1);
    }

    /** The width of the longest value or of half the heading, which may take two lines. */
    private int width(Column<R> column) {
        int longest = Math.max(NARROWEST, column.heading().length() / 2 + 2);
        for (R row : table.all().toList()) {
            longest = Math.max(longest, column.value(row).words().length() + 2);
        }
        return longest;
    }

    private void addRows() {
        List<Boolean> wraps = widths.stream().map(width -> width > WIDEST).toList();
        int row = headerRow;
        for (R each : table.all().toList()) {
            row++;
            Tone tone = table.tone().apply(each).orElse(Tone.PLAIN);
            for (int i = 0; i < columns.size(); i++) {
                Value value = columns.get(i).value(each);
                value.match(new SheetCells(columns.get(i).kind(), tone)).put(sheet, row, i);
                if (wraps.contains(true) && !value.words().isEmpty()) {
                    sheet.style(row, i)
                            .wrapText(wraps.get(i))
                            .verticalAlignment("top")
                            .set();
                }
            }
        }
        if (!columns.isEmpty()) {
            sheet.setAutoFilter(headerRow, 0, headerRow + table.rows().size(), columns.size() - 1);
        }
    }

    private void setUpPage() {
        sheet.repeatRows(headerRow);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }
}
