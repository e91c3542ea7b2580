package io.github.queuesla.report.workbook;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/**
 * The pages of a printed sheet: as wide as its table, each with the column headings, the title and its number.
 *
 * @param title the title of the report
 * @param headerRow the row of the column headings
 */
record PageSetup(String title, int headerRow) {

    // Excel accepts 255 characters in a footer ("Excel specifications and limits").
    private static final int LONGEST_TITLE = 80;

    private static final String FONT = "Calibri";
    private static final int FONT_SIZE = 9;

    void applyTo(Worksheet sheet) {
        sheet.repeatRows(headerRow);
        sheet.pageOrientation("landscape");
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        footer(sheet, SheetText.cut(SheetText.of(title), LONGEST_TITLE).replace("&", "&&"), Position.LEFT);
        footer(sheet, "Page &P of &N", Position.CENTER);
        footer(sheet, "&A", Position.RIGHT);
    }

    /** A part of the footer, in which an ampersand begins a code and two are an ampersand. */
    private static void footer(Worksheet sheet, String text, Position position) {
        sheet.footer(text, position, FONT, FONT_SIZE);
    }
}
