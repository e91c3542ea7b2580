package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlList;
import io.github.queuesla.contract.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A list of values of one kind.
 *
 * @param <T> the type of an entry
 */
public final class ListShape<T> extends Shape<List<Located<T>>> {

    private final Shape<T> item;
    private final String noun;
    private final String fix;
    private final boolean single;

    private ListShape(Shape<T> item, String noun, String fix, boolean single) {
        this.item = item;
        this.noun = noun;
        this.fix = fix;
        this.single = single;
    }

    /** A list, or a single entry without brackets. */
    public static <T> ListShape<T> oneOrMore(Shape<T> item) {
        return new ListShape<>(item, "a list", "", true);
    }

    /**
     * A list that needs brackets or dashes even for a single entry.
     *
     * @param noun what it is, with its article, for messages
     * @param fix what to write instead of another value
     */
    public static <T> ListShape<T> of(Shape<T> item, String noun, String fix) {
        return new ListShape<>(item, noun, fix, false);
    }

    @Override
    Optional<List<Located<T>>> read(Element found, Problems problems) {
        if (!(found.node() instanceof YamlList list)) {
            if (single) {
                return item.read(found, problems).map(value -> List.of(new Located<>(value, found.at())));
            }
            found.isNot(noun, fix, problems);
            return Optional.empty();
        }
        List<Located<T>> values = new ArrayList<>();
        for (YamlNode node : list.items()) {
            item.read(new Element(node, node.at(), "this entry of " + found.what()), problems)
                    .ifPresent(value -> values.add(new Located<>(value, node.at())));
        }
        return values.size() == list.items().size() ? Optional.of(List.copyOf(values)) : Optional.empty();
    }

    @Override
    Map<String, Object> schema(SchemaParts parts) {
        Map<String, Object> ofItem = item.schema(parts);
        Map<String, Object> array = SchemaParts.object("type", "array", "items", ofItem);
        return single ? SchemaParts.object("anyOf", List.of(ofItem, array)) : array;
    }
}
