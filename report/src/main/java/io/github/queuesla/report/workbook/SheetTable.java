package io.github.queuesla.report.workbook;

import io.github.queuesla.core.quantity.Money;
import io.github.queuesla.core.quantity.WilsonInterval;
import io.github.queuesla.report.MoneyText;
import io.github.queuesla.report.VerdictText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/** The one table of a sheet, filled cell by cell. */
final class SheetTable {

    /**
     * A column.
     *
     * @param title above it
     * @param width in characters
     * @param right whether its cells end at the same place, as numbers do
     */
    record Column(String title, int width, boolean right) {

        static Column text(String title, int width) {
            return new Column(title, width, false);
        }

        static Column number(String title, int width) {
            return new Column(title, width, true);
        }
    }

    private static final String MOMENT = "yyyy-mm-dd hh:mm";
    private static final String COUNT = "#,##0";
    /** Two lines, in points. */
    private static final int HEADER_HEIGHT = 30;

    private static final String HEADER_FILL = "FFE7E6E6";
    private static final String GREEN = "FF00703C";
    private static final String RED = "FFC00000";
    private static final String AMBER = "FF8A5A00";
    private static final String GREY = "FF6B6B6B";

    private final Worksheet sheet;
    private final List<Column> columns;
    private final int headerRow;
    private int row;
    private int column;

    /** An empty table below some lines of text, of which the first is the title. */
    SheetTable(Worksheet sheet, List<String> lines, List<Column> columns) {
        this.sheet = sheet;
        this.columns = columns;
        this.headerRow = lines.size();
        for (String line : lines) {
            sheet.value(row++, 0, SheetText.of(line));
        }
        if (headerRow > 0) {
            sheet.style(0, 0).bold().fontSize(14).set();
        }
        addHeader();
        setUpPage();
    }

    private void addHeader() {
        for (int i = 0; i < columns.size(); i++) {
            sheet.value(headerRow, i, columns.get(i).title());
            sheet.style(headerRow, i)
                    .bold()
                    .fillColor(HEADER_FILL)
                    .wrapText(true)
                    .verticalAlignment("top")
                    .horizontalAlignment(columns.get(i).right() ? "right" : "left")
                    .set();
            sheet.width(i, columns.get(i).width());
        }
        sheet.rowHeight(headerRow, HEADER_HEIGHT);
        sheet.freezePane(0, headerRow + 1);
    }

    private void setUpPage() {
        sheet.repeatRows(headerRow);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** Begins the next row. */
    void newRow() {
        row++;
        column = 0;
    }

    /** Lets readers choose rows; to be called when all rows are there. */
    void finish() {
        sheet.setAutoFilter(headerRow, 0, row, columns.size() - 1);
    }

    void text(String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, SheetText.of(text));
        }
        column++;
    }

    /** Text that may take several lines. */
    void paragraph(String text) {
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        text(text);
    }

    void count(Optional<Long> count) {
        count.ifPresent(number -> {
            sheet.value(row, column, number);
            sheet.style(row, column).format(COUNT).set();
        });
        column++;
    }

    void percent(Optional<PercentCell> percent) {
        percent.ifPresent(cell -> {
            sheet.value(row, column, cell.value());
            sheet.style(row, column).format(cell.format()).set();
        });
        column++;
    }

    /** Both bounds, in two cells. */
    void interval(Optional<WilsonInterval> interval) {
        percent(interval.map(WilsonInterval::lower).map(PercentCell::ofBound));
        percent(interval.map(WilsonInterval::upper).map(PercentCell::ofBound));
    }

    void money(Optional<Money> money) {
        money.ifPresent(amount -> {
            sheet.value(row, column, MoneyText.amount(amount));
            sheet.style(row, column).format(format(amount)).set();
        });
        column++;
    }

    /** By the clock of the zone; spreadsheets know none. */
    void moment(Instant moment, ZoneId zone) {
        sheet.value(row, column, moment.atZone(zone));
        sheet.style(row, column).format(MOMENT).set();
        column++;
    }

    void verdict(VerdictText verdict, String words) {
        String colour = switch (verdict) {
            case MET -> GREEN;
            case MISSED -> RED;
            case TOO_FEW, OPEN, PARTIAL, UNAVAILABLE -> AMBER;
            case NO_TRAFFIC, CLOSED, NO_TARGET -> GREY;
        };
        if (!words.isEmpty()) {
            sheet.style(row, column)
                    .fontColor(colour)
                    .horizontalAlignment("left")
                    .indent(1)
                    .set();
        }
        text(words);
    }

    private static String format(Money money) {
        int digits = MoneyText.amount(money).scale();
        String fraction = digits == 0 ? "" : "." + "0".repeat(digits);
        return COUNT + fraction + " \"" + money.currency().getCurrencyCode() + "\"";
    }
}
