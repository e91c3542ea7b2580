package io.github.queuesla.e2e.example;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The output of {@code check --format json}. */
final class Checked {

    private Checked() {}

    /** Met, counted and verdict by service level and window. */
    static Map<String, String> lines(String json) {
        Map<String, String> lines = new TreeMap<>();
        for (JsonNode window : JsonMapper.shared().readTree(json).get("windows")) {
            lines.put(
                    window.get("serviceLevel").asString() + " "
                            + window.get("window").asString(),
                    window.get("numerator").asLong() + "/"
                            + window.get("denominator").asLong() + " "
                            + window.get("verdict").asString());
        }
        return lines;
    }
}
