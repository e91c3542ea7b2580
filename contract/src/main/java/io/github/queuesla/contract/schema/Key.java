package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A key of the file format and the shape of its value. Immutable.
 *
 * @param name its spelling
 * @param shape the shape of its value
 * @param description its meaning, for editors and messages
 * @param defaultValue the default value, as written in the file; empty if there is none
 * @param <T> the type of its value
 */
public record Key<T>(String name, Shape<T> shape, String description, Optional<String> defaultValue) {

    /** A key without a default. */
    public static <T> Key<T> of(String name, Shape<T> shape, String description) {
        return new Key<>(name, shape, description, Optional.empty());
    }

    /** This key with a default, as written in the file. */
    public Key<T> withDefault(String written) {
        return new Key<>(name, shape, description, Optional.of(written));
    }

    Optional<T> readDefault() {
        return defaultValue.flatMap(written -> shape.read(
                new Element(new YamlText(Position.START, written, true), Position.START, name), new Problems(name)));
    }

    Map<String, Object> schema(SchemaParts parts) {
        Map<String, Object> schema = new LinkedHashMap<>(shape.schema(parts));
        schema.put("description", description);
        defaultValue.ifPresent(written ->
                schema.put("default", written.matches("\\d+") ? (Object) Integer.valueOf(written) : written));
        return schema;
    }
}
