package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlMapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A mapping whose keys the user chooses, such as the names of groups, with values of one kind.
 *
 * @param <K> the type of a key
 * @param <V> the type of a value
 */
public final class TableShape<K, V> extends Shape<List<TableShape.Row<K, V>>> {

    private final Shape<K> key;
    private final Shape<V> value;
    private final String noun;
    private final String fix;

    /**
     * A key and its value. Immutable.
     *
     * @param key the key
     * @param value its value; empty if it is wrong
     */
    public record Row<K, V>(Located<K> key, Optional<V> value) {}

    private TableShape(Shape<K> key, Shape<V> value, String noun, String fix) {
        this.key = key;
        this.value = value;
        this.noun = noun;
        this.fix = fix;
    }

    /**
     * A mapping with such keys and values.
     *
     * @param noun what it is, with its article, for messages
     * @param fix what to write instead of another value
     */
    public static <K, V> TableShape<K, V> of(Shape<K> key, Shape<V> value, String noun, String fix) {
        return new TableShape<>(key, value, noun, fix);
    }

    @Override
    Optional<List<Row<K, V>>> read(Element found, Problems problems) {
        if (!(found.node() instanceof YamlMapping mapping)) {
            found.isNot(noun, fix, problems);
            return Optional.empty();
        }
        List<Row<K, V>> rows = new ArrayList<>();
        for (YamlMapping.Entry entry : mapping.entries()) {
            String what = "'" + entry.key().text() + "'";
            Optional<K> name = key.read(new Element(entry.key(), entry.key().at(), "the key " + what), problems);
            Optional<V> read = value.read(new Element(entry.value(), entry.key().at(), what), problems);
            name.ifPresent(
                    known -> rows.add(new Row<>(new Located<>(known, entry.key().at()), read)));
        }
        return Optional.of(List.copyOf(rows));
    }

    @Override
    Map<String, Object> schema(SchemaParts parts) {
        return SchemaParts.object(
                "type", "object", "propertyNames", key.schema(parts), "additionalProperties", value.schema(parts));
    }
}
