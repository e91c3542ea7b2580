package io.github.queuesla.report;

import java.io.IOException;
import java.io.Writer;

/** Writes the rows of the JSON, one object a line. */
final class NdjsonReportWriter implements RowReportWriter {

    @Override
    public void write(RowReport report, Writer out) throws IOException {
        JsonOutput.lines(out, json -> ShownRow.of(report).forEach(row -> JsonRows.write(json, row)));
    }
}
