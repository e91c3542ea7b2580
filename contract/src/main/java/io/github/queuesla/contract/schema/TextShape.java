package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.yaml.YamlText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Free text: a name, a clause, a reason. */
public final class TextShape extends Shape<String> {

    private static final int MAX_LENGTH = 10_000;

    private final String noun;

    /** @param noun what it is, with its article, for messages */
    public TextShape(String noun) {
        this.noun = noun;
    }

    @Override
    Optional<String> read(Element found, Problems problems) {
        if (!(found.node() instanceof YamlText text) || text.isNull()) {
            found.isNot(noun, "write it after the colon, in quotes if it has more than one word", problems);
            return Optional.empty();
        }
        if (text.text().isBlank()) {
            problems.error(found.at(), found.what() + " is blank", "write " + noun);
            return Optional.empty();
        }
        if (text.isBoolean()) {
            // Other programs read a boolean here (YAML 1.2.2, section 10.3.2), so the schema refuses it as well.
            problems.error(found.at(), found.what() + " is true or false in YAML, not a text", "put it in quotes");
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
