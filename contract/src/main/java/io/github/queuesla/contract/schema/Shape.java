package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A kind of value in a contract file: how it is read, and its JSON Schema. Immutable.
 *
 * @param <T> the type of the value
 */
public abstract class Shape<T> {

    Shape() {}

    /** The value; empty if it is wrong, with the reason added to the problems. */
    abstract Optional<T> read(Element found, Problems problems);

    /** Its JSON Schema. Every value that is read without an error satisfies it, but not the reverse. */
    abstract Map<String, Object> schema(SchemaParts parts);

    /** Reads a whole document; empty if it is wrong, with the reasons added to the problems. */
    public final Optional<T> readDocument(YamlNode root, Problems problems) {
        return read(new Element(root, root.at(), "the file"), problems);
    }

    /** This shape with its value converted; the file and the JSON Schema stay the same. */
    public final <R> Shape<R> as(Function<? super T, ? extends R> meaning) {
        return then((value, at, problems) -> Optional.of(meaning.apply(value)));
    }

    /** This shape with a further check or conversion that can fail; the JSON Schema stays the same. */
    public final <R> Shape<R> then(Step<? super T, R> step) {
        Shape<T> first = this;
        return new Shape<>() {
            @Override
            Optional<R> read(Element found, Problems problems) {
                return first.read(found, problems).flatMap(value -> step.apply(value, found.at(), problems));
            }

            @Override
            Map<String, Object> schema(SchemaParts parts) {
                return first.schema(parts);
            }
        };
    }

    /** A further check or conversion of a value. */
    @FunctionalInterface
    public interface Step<T, R> {

        /** The result; empty if the value is wrong, with the reason added to the problems. */
        Optional<R> apply(T value, Position at, Problems problems);
    }
}
