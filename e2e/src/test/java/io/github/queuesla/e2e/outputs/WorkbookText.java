package io.github.queuesla.e2e.outputs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A workbook as text: its sheets, and row by row the cells with column and value. The format of a cell follows in
 * brackets if it differs from that of the cell above.
 */
public final class WorkbookText {

    private WorkbookText() {}

    /** The text of a workbook file. */
    public static String of(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                text.append("sheet ").append(sheet.getName()).append('\n');
                addRows(sheet, text);
            }
        }
        return text.toString();
    }

    private static void addRows(Sheet sheet, StringBuilder text) throws IOException {
        Map<String, String> formats = new HashMap<>();
        try (Stream<Row> rows = sheet.openStream()) {
            for (Row row : rows.toList()) {
                List<String> cells = new ArrayList<>();
                for (Cell cell : row) {
                    if (cell != null && cell.getRawValue() != null) {
                        cells.add(shown(cell, formats));
                    }
                }
                text.append(row.getRowNum())
                        .append("  ")
                        .append(String.join(" | ", cells))
                        .append('\n');
            }
        }
    }

    private static String shown(Cell cell, Map<String, String> formats) {
        String column = cell.getAddress().toString().replaceAll("[0-9]", "");
        String value = switch (cell.getType()) {
            case STRING -> '"' + cell.asString() + '"';
            case FORMULA -> '=' + cell.getFormula() + " = " + cell.getRawValue();
            default -> cell.getRawValue();
        };
        String format = String.valueOf(cell.getDataFormatString());
        boolean asAbove = format.equals(formats.getOrDefault(column, "null"));
        formats.put(column, format);
        return column + " " + value + (asAbove ? "" : " [" + format + "]");
    }
}
