package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;
import java.util.Set;

/**
 * A single value as text. Its key decides whether it is a number, a date or a name. Immutable.
 *
 * @param at the position of its start
 * @param text the text, without quotes and with escapes resolved
 * @param plain whether it was written without quotes
 */
public record YamlText(Position at, String text, boolean plain) implements YamlNode {

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> BOOLEANS = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    /** Whether it is null in YAML (YAML 1.2.2, section 10.3.2). */
    public boolean isNull() {
        return plain && NULLS.contains(text);
    }

    /** Whether it is a boolean in YAML (YAML 1.2.2, section 10.3.2). */
    public boolean isBoolean() {
        return plain && BOOLEANS.contains(text);
    }

    @Override
    public String kind() {
        return isNull() ? "an empty value" : "a single value";
    }
}
