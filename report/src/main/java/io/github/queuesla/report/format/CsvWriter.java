package io.github.queuesla.report.format;

import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.RenderOptions;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.Rows;
import io.github.queuesla.report.Scalar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;

/** The writer of CSV: a line of keys, then one line per row (RFC 4180). */
final class CsvWriter extends TextOutput {

    private final boolean raw;

    CsvWriter(RenderOptions options) {
        this.raw = options.rawCells();
    }

    @Override
    void write(Report report, Writer out) throws IOException {
        write(report.rows(), out);
    }

    private <R> void write(Rows<R> rows, Writer out) throws IOException {
        var csv = de.siegmar.fastcsv.writer.CsvWriter.builder()
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out);
        List<Column<R>> columns = rows.fields().columns();
        try {
            csv.writeRecord(columns.stream().map(Column::key).toList());
            String[] cells = new String[columns.size()];
            rows.feed().each(row -> {
                for (int column = 0; column < cells.length; column++) {
                    cells[column] = cell(columns.get(column).value(row).data());
                }
                csv.writeRecord(cells);
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        csv.flush();
    }

    private String cell(Scalar data) {
        // Numbers stay unescaped, although a minus sign would count as the start of a formula.
        return raw || data.kind() != Scalar.Kind.TEXT ? data.text() : SpreadsheetCell.safe(data.text());
    }
}
