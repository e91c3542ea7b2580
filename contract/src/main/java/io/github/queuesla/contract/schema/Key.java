package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A word that the file format knows, and what may stand behind it. Immutable.
 *
 * @param name the word
 * @param shape what may stand behind it
 * @param description what it means, for editors
 * @param otherwise what is meant when it is absent, as the file would write it
 * @param <T> what its value is
 */
public record Key<T>(String name, Shape<T> shape, String description, Optional<String> otherwise) {

    /** A key without which nothing is meant. */
    public static <T> Key<T> of(String name, Shape<T> shape, String description) {
        return new Key<>(name, shape, description, Optional.empty());
    }

    /** The same, with what is meant when it is absent. */
    public Key<T> otherwise(String written) {
        return new Key<>(name, shape, description, Optional.of(written));
    }

    Optional<T> standing() {
        return otherwise.flatMap(written -> shape.read(
                new Element(new YamlText(Position.START, written, true), Position.START, name), new Problems(name)));
    }

    Map<String, Object> schema(SchemaParts parts) {
        Map<String, Object> schema = new LinkedHashMap<>(shape.schema(parts));
        schema.put("description", description);
        otherwise.ifPresent(written ->
                schema.put("default", written.matches("\\d+") ? (Object) Integer.valueOf(written) : written));
        return schema;
    }
}
