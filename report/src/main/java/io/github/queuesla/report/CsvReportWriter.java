package io.github.queuesla.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.queue.Division;
import io.github.queuesla.core.result.QueueShare;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes one line per row (RFC 4180); every file has the same columns. */
final class CsvReportWriter implements RowReportWriter {

    private static final List<String> BEFORE_COUNTS = List.of(
            "definition",
            "queueId",
            "queueName",
            "mediaType",
            "start",
            "end",
            "state",
            "provisional",
            "numerator",
            "denominator",
            "percent");
    private static final List<String> AFTER_COUNTS = List.of("targetMet", "divisionId", "divisionName");

    private final boolean rawCells;

    CsvReportWriter(boolean rawCells) {
        this.rawCells = rawCells;
    }

    @Override
    public void write(RowReport report, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
        try {
            csv.writeRecord(header());
            for (ShownRow row : ShownRow.of(report)) {
                csv.writeRecord(cells(row));
            }
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
        csv.flush();
    }

    private static List<String> header() {
        List<String> header = new ArrayList<>(BEFORE_COUNTS);
        for (Term term : Term.values()) {
            header.add(Codes.of(term));
        }
        header.addAll(AFTER_COUNTS);
        return header;
    }

    private List<String> cells(ShownRow row) {
        QueueShare result = row.result();
        List<String> cells = new ArrayList<>();
        cells.add(text(row.definition().name()));
        cells.add(text(result.queue().id().value()));
        cells.add(text(result.queue().name()));
        cells.add(text(result.media().map(media -> media.name())));
        cells.add(value(row.range().map(range -> range.start())));
        cells.add(value(row.range().map(range -> range.end())));
        cells.add(Codes.of(row.level().state()));
        cells.add(Boolean.toString(result.provisional()));
        cells.add(value(row.level().numerator()));
        cells.add(value(row.level().denominator()));
        cells.add(row.level().percentText());
        for (Term term : Term.values()) {
            cells.add(value(Optional.ofNullable(row.counts().get(term))));
        }
        cells.add(value(result.targetMet()));
        cells.add(text(result.queue().division().map(Division::id)));
        cells.add(text(result.queue().division().map(Division::name)));
        return cells;
    }

    private String text(Optional<String> text) {
        return text.map(this::text).orElse("");
    }

    private String text(String text) {
        return rawCells ? text : SpreadsheetCell.safe(text);
    }

    private static String value(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }
}
