package io.github.queuesla.report.format;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.queuesla.report.Report;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.util.List;

/** The writer of a text format. */
abstract class TextOutput implements FormatWriter {

    @Override
    public final void write(Report report, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        write(report, text);
        text.flush();
    }

    /** Writes the whole report as text. */
    abstract void write(Report report, Writer out) throws IOException;

    static void writeLines(List<String> lines, Writer out) throws IOException {
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
    }
}
