package io.github.queuesla.simulator.wire;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A value in a request body that knows where it stands, so that a complaint can name it. A JSON null counts as absent.
 */
public final class Field {

    private final String path;
    private final JsonNode node;

    private Field(String path, JsonNode node) {
        this.path = path;
        this.node = node;
    }

    /**
     * The body as a whole, which must be an object.
     *
     * @throws MalformedField if it is not
     */
    public static Field ofBody(String body) {
        JsonNode tree;
        try {
            tree = Json.mapper().readTree(body);
        } catch (JacksonException unreadable) {
            throw new MalformedField("", "the request body is not valid JSON");
        }
        Field whole = new Field("", tree);
        if (tree == null || !tree.isObject()) {
            throw whole.wrong("the request body must be a JSON object");
        }
        return whole;
    }

    /** A complaint about this value, to be thrown. */
    public MalformedField wrong(String what) {
        return new MalformedField(path, what);
    }

    /** A complaint about that property of this object, to be thrown. */
    public MalformedField wrong(String name, String what) {
        return new MalformedField(path(name), what);
    }

    /** Where it stands, as in {@code views[0].name}; empty for the body as a whole. */
    public String path() {
        return path;
    }

    /** Insists that this is an object with none but these properties. */
    public void allowOnly(Set<String> names) {
        if (!node.isObject()) {
            throw wrong("must be an object");
        }
        for (String name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw wrong(name, "unknown property");
            }
        }
    }

    /** The property of that name, unless it is absent or null. */
    public Optional<Field> find(String name) {
        JsonNode value = node.get(name);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(new Field(path(name), value));
    }

    /** The property of that name. */
    public Field at(String name) {
        return find(name).orElseThrow(() -> wrong(name, "is required"));
    }

    /** The values of this array. */
    public List<Field> items() {
        if (!node.isArray()) {
            throw wrong("must be an array");
        }
        List<Field> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Field(path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    /** The texts in this array. */
    public List<String> texts() {
        return items().stream().map(Field::text).toList();
    }

    /** This text. */
    public String text() {
        if (!node.isString()) {
            throw wrong("must be a string");
        }
        return node.stringValue();
    }

    /** This number, which must be whole and fit. */
    public long wholeNumber() {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw wrong("must be a whole number, not " + node.getNodeType());
        }
        return node.longValue();
    }

    /** This number. */
    public BigDecimal number() {
        if (!node.isNumber()) {
            throw wrong("must be a number, not " + node.getNodeType());
        }
        return node.decimalValue();
    }

    /** This truth value. */
    public boolean truth() {
        if (!node.isBoolean()) {
            throw wrong("must be true or false");
        }
        return node.booleanValue();
    }

    private String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
