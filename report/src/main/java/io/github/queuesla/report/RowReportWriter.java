package io.github.queuesla.report;

import java.io.IOException;
import java.io.Writer;

/** Writes reports in one format. Immutable and thread-safe. */
public interface RowReportWriter {

    /**
     * Writes all of the report. What was written is flushed; the output stays open.
     *
     * @throws IOException when the output does
     */
    void write(RowReport report, Writer out) throws IOException;
}
