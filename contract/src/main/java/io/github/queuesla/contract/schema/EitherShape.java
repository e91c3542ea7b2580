package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value that has a short form and a mapping for more detail.
 *
 * @param <T> the type of the value
 */
public final class EitherShape<T> extends Shape<T> {

    private final Shape<T> brief;
    private final Shape<T> mapping;

    /** A shape that reads mappings with the second shape and everything else with the first. */
    public EitherShape(Shape<T> brief, Shape<T> mapping) {
        this.brief = brief;
        this.mapping = mapping;
    }

    @Override
    Optional<T> read(Element found, Problems problems) {
        return (found.node() instanceof YamlMapping ? mapping : brief).read(found, problems);
    }

    @Override
    Map<String, Object> schema(SchemaParts parts) {
        return SchemaParts.object("anyOf", List.of(brief.schema(parts), mapping.schema(parts)));
    }
}
