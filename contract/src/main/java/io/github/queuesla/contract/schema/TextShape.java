package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of the user's own: a name, a clause, a reason. */
public final class TextShape extends Shape<String> {

    private static final int MAX_LENGTH = 10_000;

    private final String noun;

    /** @param noun what it is, with its article, for messages */
    public TextShape(String noun) {
        this.noun = noun;
    }

    @Override
    Optional<String> read(Element found, Problems problems) {
        if (!(found.node() instanceof YamlText text) || text.isNothing()) {
            found.isNot(noun, "write it behind the colon, in quotes if it is more than a word", problems);
            return Optional.empty();
        }
        if (text.text().isBlank()) {
            problems.error(found.at(), found.what() + " says nothing", "write " + noun);
            return Optional.empty();
        }
        if (text.isTruth()) {
            problems.error(found.at(), found.what() + " is read as a yes or no by many programs", "put it in quotes");
            return Optional.empty();
        }
        if (text.text().length() > MAX_LENGTH) {
            problems.error(found.at(), found.what() + " has more than " + MAX_LENGTH + " characters", "shorten it");
            return Optional.empty();
        }
        return Optional.of(text.text());
    }

    @Override
    Map<String, Object> schema(SchemaParts parts) {
        return parts.refer("text", SchemaParts.object("type", List.of("string", "number"), "minLength", 1));
    }
}
