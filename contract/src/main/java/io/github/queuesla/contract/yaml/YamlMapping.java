package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;
import java.util.List;

/**
 * A mapping in which no key occurs twice. Immutable.
 *
 * @param at the position of its start
 * @param entries the keys with their values, in the order of the file
 */
public record YamlMapping(Position at, List<Entry> entries) implements YamlNode {

    /**
     * A key and its value. Immutable.
     *
     * @param key the key
     * @param value its value
     */
    public record Entry(YamlText key, YamlNode value) {}

    public YamlMapping {
        entries = List.copyOf(entries);
    }

    @Override
    public String kind() {
        return "a mapping";
    }
}
