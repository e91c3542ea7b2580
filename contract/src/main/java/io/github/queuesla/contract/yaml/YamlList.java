package io.github.queuesla.contract.yaml;

import io.github.queuesla.contract.problem.Position;
import java.util.List;

/**
 * A list. Immutable.
 *
 * @param at the position of its start
 * @param items the entries, in order
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
