package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.problem.Suggestion;
import io.github.queuesla.contract.yaml.YamlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A value that is one of a few words.
 *
 * @param <T> the type of the value
 */
public final class ChoiceShape<T> extends Shape<T> {

    private final String noun;
    private final Map<String, T> choices;

    private ChoiceShape(String noun, Map<String, T> choices) {
        this.noun = noun;
        this.choices = choices;
    }

    /** A choice of enum constants, written in lower case with dashes. */
    public static <E extends Enum<E>> ChoiceShape<E> of(String noun, Class<E> constants) {
        return of(noun, List.of(constants.getEnumConstants()), ChoiceShape::word);
    }

    /**
     * A choice of things, written by name.
     *
     * @param noun what they are, with its article, for messages
     */
    public static <T> ChoiceShape<T> of(String noun, List<T> things, Function<? super T, String> name) {
        Map<String, T> choices = new LinkedHashMap<>();
        things.forEach(thing -> choices.put(name.apply(thing), thing));
        return new ChoiceShape<>(noun, choices);
    }

    /** The spelling of a constant in the file. */
    public static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    Optional<T> read(Element found, Problems problems) {
        if (!(found.node() instanceof YamlText text) || text.isNull()) {
            found.isNot(noun, "use one of " + String.join(", ", choices.keySet()), problems);
            return Optional.empty();
        }
        Optional<T> chosen = Optional.ofNullable(choices.get(text.text().strip()));
        if (chosen.isEmpty()) {
            problems.error(
                    found.at(),
                    "'" + text.text() + "' is not " + noun,
                    Suggestion.instead(text.text(), choices.keySet()));
        }
        return chosen;
    }

    @Override
    Map<String, Object> schema(SchemaParts parts) {
        return SchemaParts.object("enum", List.copyOf(choices.keySet()));
    }
}
