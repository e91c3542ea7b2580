package io.github.queuesla.contract.schema;

import java.util.List;
import java.util.Map;

/** JSON Schemas of single values, written with or without quotes. */
public final class SchemaTypes {

    private SchemaTypes() {}

    /** A text that matches the pattern. */
    public static Map<String, Object> text(String pattern) {
        return SchemaParts.object("type", "string", "pattern", pattern);
    }

    /** A whole number in that range, or a text that matches the pattern. */
    public static Map<String, Object> whole(long least, long most, String pattern) {
        return number("integer", List.of(least, most), pattern);
    }

    /** A number in that range, or a text that matches the pattern. */
    public static Map<String, Object> decimal(long least, long most, String pattern) {
        return number("number", List.of(least, most), pattern);
    }

    /** One of these values. */
    public static Map<String, Object> oneOf(Object... values) {
        return SchemaParts.object("enum", List.of(values));
    }

    private static Map<String, Object> number(String type, List<Long> range, String pattern) {
        Map<String, Object> number = SchemaParts.object("type", type, "minimum", range.get(0), "maximum", range.get(1));
        // A number without quotes is a number for the validator (YAML 1.2.2, section 10.3.2), with quotes a text.
        return SchemaParts.object("anyOf", List.of(number, text(pattern)));
    }
}
