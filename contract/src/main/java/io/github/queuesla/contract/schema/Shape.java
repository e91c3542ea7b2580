package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlNode;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What may stand somewhere in a contract file. Immutable.
 *
 * @param <T> what becomes of it
 */
public abstract class Shape<T> {

    Shape() {}

    /** The value; empty after the problems were told why there is none. */
    abstract Optional<T> read(Element found, Problems problems);

    /** The JSON Schema of it. Everything that is read without an error satisfies it, but not the other way round. */
    abstract Map<String, Object> schema(SchemaParts parts);

    /** Reads a whole document. */
    public final Optional<T> readDocument(YamlNode root, Problems problems) {
        return read(new Element(root, root.at(), "the file"), problems);
    }

    /** The same in the file, another thing in the program. */
    public final <R> Shape<R> as(Function<? super T, ? extends R> meaning) {
        return then((value, at, problems) -> Optional.of(meaning.apply(value)));
    }

    /** The same in the file, with a further look at it. */
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

    /** A further look at a value. */
    @FunctionalInterface
    public interface Step<T, R> {

        /** What becomes of it; empty after the problems were told why nothing does. */
        Optional<R> apply(T value, Position at, Problems problems);
    }
}
