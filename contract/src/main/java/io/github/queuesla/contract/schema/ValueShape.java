package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlText;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A single value with a syntax of its own, such as a percentage or a date, with or without quotes.
 *
 * @param <T> the type of the value
 */
public final class ValueShape<T> extends Shape<T> {

    private static final int MAX_LENGTH = 200;

    private final String noun;
    private final String example;
    private final Function<String, T> parse;
    private final Map<String, Object> schema;

    private ValueShape(String noun, String example, Function<String, T> parse, Map<String, Object> schema) {
        this.noun = noun;
        this.example = example;
        this.parse = parse;
        this.schema = schema;
    }

    /**
     * A value that the function parses.
     *
     * @param noun what it is, with its article, for messages
     * @param example a valid value
     * @param parse throws an {@link IllegalArgumentException} that says what is wrong, preferably an {@link
     *     io.github.queuesla.core.quantity.InvalidValueException}, which also says what to write
     * @param schema its JSON Schema
     */
    public static <T> ValueShape<T> of(
            String noun, String example, Function<String, T> parse, Map<String, Object> schema) {
        return new ValueShape<>(noun, example, parse, schema);
    }

    @Override
    Optional<T> read(Element found, Problems problems) {
        String fix = "write " + noun + " such as " + example;
        if (!(found.node() instanceof YamlText text) || text.isNull()) {
            found.isNot(noun, fix, problems);
            return Optional.empty();
        }
        if (text.text().length() > MAX_LENGTH) {
            problems.error(found.at(), found.what() + " is too long for " + noun, fix);
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text.text().strip()));
        } catch (IllegalArgumentException refusal) {
            problems.refused(found.at(), refusal, fix);
            return Optional.empty();
        }
    }

    @Override
    Map<String, Object> schema(SchemaParts parts) {
        return parts.refer(noun.substring(noun.indexOf(' ') + 1).replace(' ', '-'), schema);
    }
}
