package io.github.queuesla.report.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;

/**
 * Writes a format that is text.
 *
 * @param format what is written
 */
record Utf8Writer(TextFormat format) implements ContractReportWriter {

    /** A format that is text. */
    @FunctionalInterface
    interface TextFormat {
        void write(ContractReport report, Writer out) throws IOException;
    }

    @Override
    public void write(ContractReport report, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        format.write(report, text);
        text.flush();
    }
}
