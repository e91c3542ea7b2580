package io.github.queuesla.cli.settled;

import io.github.queuesla.history.json.JsonDocument;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The windows of a result in the JSON of a report. Immutable.
 *
 * @param windows what the result says of each window, by service level and window
 */
record KeptResult(Map<String, String> windows) {

    /** What a settled result is known by; later versions may say more. */
    private static final List<String> MEMBERS =
            List.of("numerator", "denominator", "levelPercent", "verdict", "credit", "currency");

    KeptResult {
        windows = Map.copyOf(windows);
    }

    /** The windows of that result. */
    static KeptResult of(String json) {
        Map<String, String> windows = new LinkedHashMap<>();
        for (JsonDocument total : JsonDocument.parse(json).documents("totals")) {
            windows.put(total.text("serviceLevel") + ", " + total.text("window"), words(total));
        }
        return new KeptResult(windows);
    }

    private static String words(JsonDocument total) {
        List<String> words = new ArrayList<>();
        for (String member : MEMBERS) {
            total.optionalValue(member).ifPresent(value -> words.add(member + " " + value));
        }
        return String.join(", ", words);
    }

    /** What another result says otherwise, a line for each window. */
    List<String> differences(KeptResult other) {
        List<String> differences = new ArrayList<>();
        windows.forEach((window, words) -> {
            String found = other.windows.getOrDefault(window, "nothing");
            if (!found.equals(words)) {
                differences.add("this version computes another result from the settled contacts: " + window + ": "
                        + found + " instead of " + words);
            }
        });
        differences.sort(null);
        return differences;
    }
}
