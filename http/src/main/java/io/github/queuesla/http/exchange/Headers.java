package io.github.queuesla.http.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * HTTP headers: case-insensitive names, each with its values in the order received (RFC 9110 section 5).
 *
 * <p>Immutable. {@link #toString()} shows only the names, since values may be secret.
 */
public final class Headers {
    private static final Headers NONE = new Headers(Map.of());

    private final Map<String, List<String>> values;

    private Headers(Map<String, List<String>> values) {
        this.values = values;
    }

    /** No headers at all. */
    public static Headers none() {
        return NONE;
    }

    /** One header. */
    public static Headers of(String name, String value) {
        return NONE.with(name, value);
    }

    /** These headers and one more value; existing values of the same name stay. */
    public Headers with(String name, String value) {
        Map<String, List<String>> more = new LinkedHashMap<>(values);
        List<String> all = new ArrayList<>(all(name));
        all.add(value);
        more.put(key(name), List.copyOf(all));
        return new Headers(more);
    }

    /** These headers and all of {@code others}. */
    public Headers with(Headers others) {
        Headers sum = this;
        for (String name : others.names()) {
            for (String value : others.all(name)) {
                sum = sum.with(name, value);
            }
        }
        return sum;
    }

    /** The same headers with {@code change} applied to each value. */
    public Headers mapValues(UnaryOperator<String> change) {
        Map<String, List<String>> changed = new LinkedHashMap<>();
        values.forEach((name, all) -> changed.put(name, all.stream().map(change).toList()));
        return new Headers(changed);
    }

    /** The first value of this name. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Every value of this name, one per header line; empty when there is none. */
    public List<String> all(String name) {
        return values.getOrDefault(key(name), List.of());
    }

    /** The names, in lower case. */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    @Override
    public String toString() {
        return values.keySet().toString();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
