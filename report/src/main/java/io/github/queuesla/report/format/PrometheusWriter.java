package io.github.queuesla.report.format;

import io.github.queuesla.report.Metric;
import io.github.queuesla.report.Report;
import io.github.queuesla.report.TextSafety;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The writer of metrics in the text format of Prometheus. */
final class PrometheusWriter extends TextOutput {

    @Override
    void write(Report report, Writer out) throws IOException {
        for (Metric metric : report.metrics()) {
            if (metric.samples().isEmpty()) {
                continue;
            }
            out.write("# HELP " + metric.name() + " " + metric.help() + "\n# TYPE " + metric.name() + " gauge\n");
            for (Metric.Sample sample : metric.samples()) {
                out.write(metric.name() + labels(sample.labels()) + " "
                        + sample.value().toPlainString() + "\n");
            }
        }
    }

    private static String labels(List<Metric.Label> labels) {
        return labels.isEmpty()
                ? ""
                : labels.stream()
                        .map(label -> label.name() + "=\"" + escaped(label.value()) + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        // Prometheus has an escape of its own for line feeds; other hidden characters get the visible escapes.
        String shown =
                Arrays.stream(value.split("\n", -1)).map(TextSafety::visible).collect(Collectors.joining("\n"));
        return shown.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
