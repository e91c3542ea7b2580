package io.github.queuesla.simulator.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** A value in a request body and its path, for error messages. A JSON null counts as absent. */
public final class Field {

    private final String path;
    private final @Nullable Object value;

    private Field(String path, @Nullable Object value) {
        this.path = path;
        this.value = value;
    }

    /**
     * The body as a whole, which must be an object.
     *
     * @throws MalformedField if it is not
     */
    public static Field ofBody(String body) {
        Field whole;
        try {
            whole = new Field("", Json.read(body));
        } catch (JacksonException unreadable) {
            throw new MalformedField("", "the request body is not valid JSON");
        }
        if (!(whole.value instanceof Map)) {
            throw whole.wrong("the request body must be a JSON object");
        }
        return whole;
    }

    /** An error about this value, for the caller to throw. */
    public MalformedField wrong(String what) {
        return new MalformedField(path, what);
    }

    /** An error about a property of this object, for the caller to throw. */
    public MalformedField wrong(String name, String what) {
        return new MalformedField(path(name), what);
    }

    /** The path, such as {@code views[0].name}; empty for the body as a whole. */
    public String path() {
        return path;
    }

    /** Requires an object that has no other properties than these. */
    public void allowOnly(Set<String> names) {
        if (!(value instanceof Map<?, ?> properties)) {
            throw wrong("must be an object");
        }
        for (Object name : properties.keySet()) {
            if (!names.contains(name)) {
                throw wrong((String) name, "unknown property");
            }
        }
    }

    /** The property of that name, unless it is absent or null. */
    public Optional<Field> find(String name) {
        Object found = value instanceof Map<?, ?> properties ? properties.get(name) : null;
        return found == null ? Optional.empty() : Optional.of(new Field(path(name), found));
    }

    /** The property of that name. */
    public Field at(String name) {
        return find(name).orElseThrow(() -> wrong(name, "is required"));
    }

    /** The values of this array. */
    public List<Field> items() {
        if (!(value instanceof List<?> values)) {
            throw wrong("must be an array");
        }
        List<Field> items = new ArrayList<>();
        for (Object item : values) {
            items.add(new Field(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    /** The strings in this array. */
    public List<String> texts() {
        return items().stream().map(Field::text).toList();
    }

    /** This string. */
    public String text() {
        if (!(value instanceof String text)) {
            throw wrong("must be a string");
        }
        return text;
    }

    /** This number, which must be whole and fit into a {@code long}. */
    public long wholeNumber() {
        if (!(value instanceof Integer || value instanceof Long)) {
            throw wrong("must be a whole number, not " + kind());
        }
        return ((Number) value).longValue();
    }

    /** This number. */
    public BigDecimal number() {
        if (!(value instanceof Number number)) {
            throw wrong("must be a number, not " + kind());
        }
        // Jackson reads 1e400 as infinity, which no BigDecimal can hold.
        if (Double.isInfinite(number.doubleValue())) {
            throw wrong("is too large");
        }
        return new BigDecimal(number.toString());
    }

    /** This boolean. */
    public boolean bool() {
        if (!(value instanceof Boolean bool)) {
            throw wrong("must be true or false");
        }
        return bool;
    }

    private String kind() {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof Map) {
            return "OBJECT";
        }
        if (value instanceof List) {
            return "ARRAY";
        }
        if (value instanceof String) {
            return "STRING";
        }
        return value instanceof Boolean ? "BOOLEAN" : "NUMBER";
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
