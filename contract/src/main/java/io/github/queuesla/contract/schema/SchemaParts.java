package io.github.queuesla.contract.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The parts of a schema that are written once and referred to. Not thread-safe. */
final class SchemaParts {

    private final Map<String, Object> parts = new TreeMap<>();

    /** A JSON object of names and values in turn, in that order. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    /** A reference to the part of that name, which is always the same. */
    Map<String, Object> refer(String name, Map<String, Object> part) {
        parts.put(name, part);
        return object("$ref", "#/$defs/" + name);
    }

    /** All parts by name. */
    Map<String, Object> all() {
        return parts;
    }
}
