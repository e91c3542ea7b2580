package io.github.queuesla.report.format;

import io.github.queuesla.report.JsonOutput;
import io.github.queuesla.report.Report;
import java.io.IOException;
import java.io.Writer;

/** Writes all of a report as one object. */
final class JsonWriter extends TextOutput {

    @Override
    void write(Report report, Writer out) throws IOException {
        JsonOutput.indented(out, json -> new JsonFieldsWriter(json).objects(report.object()));
    }
}
