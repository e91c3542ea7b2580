package io.github.queuesla.simulator;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON trees for tests: questions to change property by property, and answers to look into. */
public final class TestJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private TestJson() {}

    /** The value in this text. */
    public static JsonNode read(String text) {
        return MAPPER.readTree(text);
    }

    /** This value as a tree. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /** An empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** An empty array. */
    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }
}
