package io.github.queuesla.history.json;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** A JSON object with texts, whole numbers, booleans, objects and lists of them. Unknown members are kept. Immutable. */
public final class JsonDocument {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Map<String, Object> members;

    private JsonDocument(Map<String, Object> members) {
        this.members = members;
    }

    /** A document of these members, in this order. */
    public static JsonDocument of(Map<String, Object> members) {
        return new JsonDocument(Collections.unmodifiableMap(new LinkedHashMap<>(members)));
    }

    /**
     * Reads a document.
     *
     * @throws MalformedDocument when it is not a JSON object
     */
    public static JsonDocument parse(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedDocument("it is not a JSON object", null);
            }
            JsonDocument document = object(parser);
            if (parser.nextToken() != null) {
                throw new MalformedDocument("there is content after the end of the JSON object", null);
            }
            return document;
        } catch (JacksonException unreadable) {
            throw new MalformedDocument("it is not valid JSON", unreadable);
        }
    }

    private static JsonDocument object(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value != null) {
                members.put(name, value);
            }
        }
        return new JsonDocument(Collections.unmodifiableMap(members));
    }

    private static @Nullable Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser);
            case START_ARRAY -> list(parser);
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> parser.getString();
        };
    }

    private static List<Object> list(JsonParser parser) {
        List<Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            Object value = value(parser);
            if (value != null) {
                elements.add(value);
            }
        }
        return List.copyOf(elements);
    }

    /** The document as JSON, in one line. */
    public String text() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(json, this);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static void write(JsonGenerator json, Object value) {
        if (value instanceof JsonDocument document) {
            json.writeStartObject();
            document.members.forEach((name, member) -> {
                json.writeName(name);
                write(json, member);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> elements) {
            json.writeStartArray();
            elements.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(value.toString());
        }
    }

    /** A text. */
    public String text(String name) {
        return required(name, String.class);
    }

    /** A text; empty when it is absent. */
    public Optional<String> optionalText(String name) {
        return optional(name, String.class);
    }

    /** Any value in words; empty when it is absent. */
    public Optional<String> optionalValue(String name) {
        return Optional.ofNullable(members.get(name)).map(Object::toString);
    }

    /** A whole number. */
    public long number(String name) {
        return required(name, Long.class);
    }

    /** Whether the member is there, and true. */
    public boolean isTrue(String name) {
        return optional(name, Boolean.class).orElse(false);
    }

    /** An instant. */
    public Instant instant(String name) {
        return instant(name, text(name));
    }

    /** An instant; empty when it is absent. */
    public Optional<Instant> optionalInstant(String name) {
        return optionalText(name).map(text -> instant(name, text));
    }

    private static Instant instant(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException unreadable) {
            throw new MalformedDocument("'" + name + "' is not a time", unreadable);
        }
    }

    /** An object. */
    public JsonDocument document(String name) {
        return required(name, JsonDocument.class);
    }

    /** An object; empty when it is absent. */
    public Optional<JsonDocument> optionalDocument(String name) {
        return optional(name, JsonDocument.class);
    }

    /** The texts of a list. */
    public List<String> texts(String name) {
        return elements(name, String.class);
    }

    /** The objects of a list. */
    public List<JsonDocument> documents(String name) {
        return elements(name, JsonDocument.class);
    }

    /** The names of the members, in order. */
    public List<String> names() {
        return List.copyOf(members.keySet());
    }

    private <T> List<T> elements(String name, Class<T> type) {
        List<T> elements = new ArrayList<>();
        for (Object element : required(name, List.class)) {
            elements.add(cast(name, element, type));
        }
        return elements;
    }

    private <T> T required(String name, Class<T> type) {
        return optional(name, type).orElseThrow(() -> new MalformedDocument("'" + name + "' is missing", null));
    }

    private <T> Optional<T> optional(String name, Class<T> type) {
        return Optional.ofNullable(members.get(name)).map(value -> cast(name, value, type));
    }

    private static <T> T cast(String name, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new MalformedDocument("'" + name + "' has an unexpected type", null);
        }
        return type.cast(value);
    }
}
