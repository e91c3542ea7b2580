package io.github.queuesla.report.format;

import io.github.queuesla.report.Report;
import java.io.IOException;
import java.io.OutputStream;

/** Writes any report in one format, text always in UTF-8. Immutable and thread-safe. */
@FunctionalInterface
public interface FormatWriter {

    /**
     * Writes all of the report. What was written is flushed; the output stays open.
     *
     * @throws IOException when the output does
     */
    void write(Report report, OutputStream out) throws IOException;
}
