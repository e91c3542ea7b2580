package io.github.queuesla.report.format;

import io.github.queuesla.report.JsonOutput;
import io.github.queuesla.report.Report;
import java.io.IOException;
import java.io.Writer;

/** Writes the rows of a report, one object a line. */
final class NdjsonWriter extends TextOutput {

    @Override
    void write(Report report, Writer out) throws IOException {
        JsonOutput.lines(out, json -> new JsonFieldsWriter(json).objects(report.rows()));
    }
}
