package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Position;
import java.util.Map;
import java.util.Optional;

/** The values of the known keys of one mapping, with their positions. Immutable. */
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

    /** A mapping without keys. */
    public static Section empty() {
        return new Section(Position.START, Map.of(), Optional.empty());
    }

    /** This mapping, with the defaults for the keys that it does not have. */
    public Section over(Section defaults) {
        return new Section(at, written, Optional.of(defaults));
    }

    /** This mapping without defaults. */
    public Section alone() {
        return new Section(at, written, Optional.empty());
    }

    /** The position for messages about the whole mapping: of its key, or of its entry in a list. */
    public Position at() {
        return at;
    }

    /** Whether this mapping itself has the key, even with a wrong value. */
    public boolean says(Key<?> key) {
        return written.containsKey(key.name());
    }

    /** Whether this mapping or the defaults have the key, even with a wrong value. */
    public boolean mentions(Key<?> key) {
        return says(key) || behind.filter(defaults -> defaults.mentions(key)).isPresent();
    }

    /** Whether every value in this mapping and in the defaults is valid. */
    public boolean isReadable() {
        return written.values().stream().allMatch(value -> value.value().isPresent())
                && behind.stream().allMatch(Section::isReadable);
    }

    /**
     * The value in this mapping, else in the defaults, else the default of the key; empty if there is none, or if the value
     * is wrong.
     */
    public <T> Optional<Located<T>> get(Key<T> key) {
        Located<Optional<?>> own = written.get(key.name());
        if (own != null) {
            // SectionShape put the value there after reading it with the shape of this key.
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

    /** The value without its position. */
    public <T> Optional<T> value(Key<T> key) {
        return get(key).map(Located::value);
    }

    /** The position of the key; that of the whole mapping if the key is absent. */
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
