package io.github.queuesla.report.comparison;

import io.github.queuesla.report.JsonOutput;
import io.github.queuesla.report.RenderOptions;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One comparison in each of the formats.
 *
 * @param table its lines
 * @param csv fills the lines of a CSV file
 * @param json writes one object
 */
record Renditions(Function<RenderOptions, List<String>> table, Consumer<CsvLines> csv, JsonOutput.Content json) {

    void write(ComparisonFormat format, RenderOptions options, Writer out) throws IOException {
        switch (format) {
            case TABLE -> writeLines(table.apply(options), out);
            case CSV -> {
                CsvLines lines = new CsvLines(options.rawCells());
                csv.accept(lines);
                lines.writeTo(out);
            }
            case JSON -> JsonOutput.indented(out, json);
        }
    }

    static void writeLines(List<String> lines, Writer out) throws IOException {
        for (String line : lines) {
            out.write(line);
            out.write('\n');
        }
        out.flush();
    }
}
