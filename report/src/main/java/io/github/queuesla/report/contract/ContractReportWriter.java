package io.github.queuesla.report.contract;

import java.io.IOException;
import java.io.OutputStream;

/** Writes contract reports in one format. Immutable and thread-safe. */
public interface ContractReportWriter {

    /**
     * Writes all of the report. What was written is flushed; the output stays open.
     *
     * @throws IOException when the output does
     */
    void write(ContractReport report, OutputStream out) throws IOException;
}
