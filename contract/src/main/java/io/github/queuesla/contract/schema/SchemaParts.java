package io.github.queuesla.contract.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The shared definitions ({@code $defs}) of a JSON Schema. Not thread-safe. */
final class SchemaParts {

    private final Map<String, Object> parts = new TreeMap<>();

    /** A JSON object of alternating names and values, in that order. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** A reference to the definition of that name; equal names must have equal definitions. */
    Map<String, Object> refer(String name, Map<String, Object> part) {
        parts.put(name, part);
        return object("$ref", "#/$defs/" + name);
    }

    /** All definitions by name. */
    Map<String, Object> all() {
        return parts;
    }
}
