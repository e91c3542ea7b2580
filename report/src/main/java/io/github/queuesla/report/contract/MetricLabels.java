package io.github.queuesla.report.contract;

import io.github.queuesla.report.TextSafety;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The labels of a sample in the text format of Prometheus. Immutable. */
final class MetricLabels {

    private final Map<String, String> labels;

    private MetricLabels(Map<String, String> labels) {
        this.labels = labels;
    }

    /** None. */
    static MetricLabels none() {
        return new MetricLabels(new LinkedHashMap<>());
    }

    /** The same with one more. */
    MetricLabels with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(labels);
        more.put(name, value);
        return new MetricLabels(more);
    }

    @Override
    public String toString() {
        return labels.isEmpty()
                ? ""
                : labels.entrySet().stream()
                        .map(label -> label.getKey() + "=\"" + escaped(label.getValue()) + "\"")
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String escaped(String value) {
        String shown =
                Arrays.stream(value.split("\n", -1)).map(TextSafety::visible).collect(Collectors.joining("\n"));
        return shown.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
