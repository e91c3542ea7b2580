package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlMapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A short way to write something, and a mapping for when more has to be said.
 *
 * @param <T> what both come to
 */
public final class EitherShape<T> extends Shape<T> {

    private final Shape<T> brief;
    private final Shape<T> mapping;

    /** Either of the two. */
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
