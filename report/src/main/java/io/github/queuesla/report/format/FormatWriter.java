package io.github.queuesla.report.format;

import io.github.queuesla.report.Report;
import java.io.IOException;
import java.io.OutputStream;

/** The writer of one format, for any report; text is in UTF-8. Immutable and thread-safe. */
@FunctionalInterface
public interface FormatWriter {

    /**
     * Writes the whole report and flushes it; the output stays open.
     *
     * @throws IOException if the output fails
     */
    void write(Report report, OutputStream out) throws IOException;
}
