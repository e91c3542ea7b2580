package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;
import java.util.List;

/**
 * Entries in order. Immutable.
 *
 * @param at where it begins
 * @param items the entries
 */
public record YamlList(Position at, List<YamlNode> items) implements YamlNode {

    public YamlList {
        items = List.copyOf(items);
    }

    @Override
    public String kind() {
        return "a list";
    }
}
