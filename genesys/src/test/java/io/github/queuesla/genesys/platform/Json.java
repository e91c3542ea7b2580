package io.github.queuesla.genesys.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** JSON as maps, lists, texts and numbers; shares no code with the parsers under test. */
public final class Json {

    private Json() {}

    /** The value of a document without nulls. */
    public static Object read(String text) {
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), text)) {
            parser.nextToken();
            return value(parser);
        }
    }

    /** A member that is a list; empty when it is missing. */
    public static List<?> list(Map<?, ?> object, String name) {
        Object list = object.get(name);
        return list == null ? List.of() : (List<?>) list;
    }

    private static Object value(JsonParser parser) {
        JsonToken token = Objects.requireNonNull(parser.currentToken());
        switch (token) {
            case START_OBJECT -> {
                Map<String, Object> object = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    object.put(name, value(parser));
                }
                return object;
            }
            case START_ARRAY -> {
                List<Object> array = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    array.add(value(parser));
                }
                return array;
            }
            case VALUE_STRING -> {
                return parser.getString();
            }
            default -> {
                return parser.getDecimalValue();
            }
        }
    }
}
