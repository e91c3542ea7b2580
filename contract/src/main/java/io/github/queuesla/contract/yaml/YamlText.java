package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;
import java.util.Set;

/**
 * A single value. Whether it is a number, a date or a name is for its reader to decide. Immutable.
 *
 * @param at where it begins
 * @param text what it says, quotes and escapes undone
 * @param plain whether it was written without quotes
 */
public record YamlText(Position at, String text, boolean plain) implements YamlNode {

    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUTH = Set.of("true", "True", "TRUE", "false", "False", "FALSE");

    /** Whether YAML takes it for no value at all. */
    public boolean isNothing() {
        return plain && NOTHING.contains(text);
    }

    /** Whether YAML takes it for a yes or no. */
    public boolean isTruth() {
        return plain && TRUTH.contains(text);
    }

    @Override
    public String kind() {
        return isNothing() ? "empty" : "a single value";
    }
}
