package io.github.queuesla.report.comparison;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.queuesla.report.SpreadsheetCell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects the lines of a CSV file (RFC 4180), titles first, cell by cell. Used by one thread. */
final class CsvLines {

    private final boolean rawCells;
    private final List<List<String>> lines = new ArrayList<>();
    private List<String> line = new ArrayList<>();

    CsvLines(boolean rawCells) {
        this.rawCells = rawCells;
    }

    void titles(String... titles) {
        lines.add(List.of(titles));
    }

    /** Begins the next line. */
    CsvLines next() {
        line = new ArrayList<>();
        lines.add(line);
        return this;
    }

    /** What somebody else typed, which a spreadsheet must not run. */
    CsvLines text(String text) {
        line.add(rawCells ? text : SpreadsheetCell.safe(text));
        return this;
    }

    /** What somebody else typed, or nothing. */
    CsvLines text(Optional<String> text) {
        return text.map(this::text).orElseGet(() -> value(""));
    }

    /** A number or a word of ours. */
    CsvLines value(Object value) {
        line.add(value.toString());
        return this;
    }

    /** A number or a word of ours, or nothing. */
    CsvLines value(Optional<?> value) {
        line.add(value.map(Object::toString).orElse(""));
        return this;
    }

    void writeTo(Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        try {
            lines.forEach(csv::writeRecord);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        csv.flush();
        out.flush();
    }
}
