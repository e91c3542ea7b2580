package io.github.queuesla.e2e.example;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@code check --format json} says. */
final class Checked {

    private Checked() {}

    /** By service level and window: contacts in time of contacts that count, and the verdict. */
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
