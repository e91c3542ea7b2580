package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;
import java.util.List;

/**
 * Keys with their values, no key twice. Immutable.
 *
 * @param at where it begins
 * @param entries in the order written
 */
public record YamlMapping(Position at, List<Entry> entries) implements YamlNode {

    /**
     * A key and what stands behind it. Immutable.
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
