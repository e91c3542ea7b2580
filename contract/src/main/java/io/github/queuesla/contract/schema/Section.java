package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Position;
import java.util.Map;
import java.util.Optional;

/** The values behind the known keys of one mapping, and where they were written. Immutable. */
public final class Section {

    private final Position at;
    private final Map<String, Located<Optional<?>>> written;
    private final Optional<Section> behind;

    private Section(Position at, Map<String, Located<Optional<?>>> written, Optional<Section> behind) {
        this.at = at;
        this.written = Map.copyOf(written);
        this.behind = behind;
    }

    static Section of(Position at, Map<String, Located<Optional<?>>> written) {
        return new Section(at, written, Optional.empty());
    }

    /** A mapping in which nothing is said. */
    public static Section empty() {
        return new Section(Position.START, Map.of(), Optional.empty());
    }

    /** The same, where what it does not say is looked up in the defaults. */
    public Section over(Section defaults) {
        return new Section(at, written, Optional.of(defaults));
    }

    /** Only what is said in this mapping itself. */
    public Section alone() {
        return new Section(at, written, Optional.empty());
    }

    /** The place to blame for the whole: its key, or its entry in a list. */
    public Position at() {
        return at;
    }

    /** Whether the key stands in this mapping itself. */
    public boolean says(Key<?> key) {
        return written.containsKey(key.name());
    }

    /** Whether the key stands here or in the defaults, rightly or wrongly. */
    public boolean mentions(Key<?> key) {
        return says(key) || behind.filter(defaults -> defaults.mentions(key)).isPresent();
    }

    /** Whether every value here and in the defaults could be read. */
    public boolean isReadable() {
        return written.values().stream().allMatch(value -> value.value().isPresent())
                && behind.stream().allMatch(Section::isReadable);
    }

    /**
     * The value, from here, else from the defaults, else what is meant when nothing is said; empty when nothing is, or when
     * it was wrong.
     */
    public <T> Optional<Located<T>> get(Key<T> key) {
        Located<Optional<?>> own = written.get(key.name());
        if (own != null) {
            // Whoever filled the mapping read the value by the shape of this very key.
            @SuppressWarnings("unchecked")
            Optional<T> value = (Optional<T>) own.value();
            return value.map(known -> new Located<>(known, own.at()));
        }
        return behind.isPresent()
                ? behind.get()
                        .get(key)
                        .map(known -> behind.get().mentions(key) ? known : new Located<>(known.value(), at))
                : key.standing().map(meant -> new Located<>(meant, at));
    }

    /** The value alone. */
    public <T> Optional<T> value(Key<T> key) {
        return get(key).map(Located::value);
    }

    /** Where the key stands; the whole when it does not. */
    public Position at(Key<?> key) {
        Located<Optional<?>> own = written.get(key.name());
        if (own != null) {
            return own.at();
        }
        return behind.filter(defaults -> defaults.mentions(key))
                .map(defaults -> defaults.at(key))
                .orElse(at);
    }
}
