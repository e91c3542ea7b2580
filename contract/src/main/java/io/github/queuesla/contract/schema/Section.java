package io.github.queuesla.contract.schema;

import io.github.queuesla.contract.problem.Position;
import java.util.Map;
import java.util.Optional;

/** The values of the known keys of one mapping, with their positions. Immutable. */
public final class Section {

    private final Position at;
    private final Map<String, Located<Optional<?>>> written;
    private final Optional<Section> defaults;

    private Section(Position at, Map<String, Located<Optional<?>>> written, Optional<Section> defaults) {
        this.at = at;
        this.written = Map.copyOf(written);
        this.defaults = defaults;
    }

    static Section of(Position at, Map<String, Located<Optional<?>>> written) {
        return new Section(at, written, Optional.empty());
    }

    /** A mapping without keys. */
    public static Section empty() {
        return new Section(Position.START, Map.of(), Optional.empty());
    }

    /** This mapping, with the defaults for the keys that it does not have. */
    public Section withDefaults(Section defaults) {
        return new Section(at, written, Optional.of(defaults));
    }

    /** This mapping without defaults. */
    public Section withoutDefaults() {
        return new Section(at, written, Optional.empty());
    }

    /** The position for messages about the whole mapping: of its key, or of its entry in a list. */
    public Position at() {
        return at;
    }

    /** Whether this mapping itself has the key, even with a wrong value. */
    public boolean has(Key<?> key) {
        return written.containsKey(key.name());
    }

    /** Whether this mapping or the defaults have the key, even with a wrong value. */
    public boolean hasOrInherits(Key<?> key) {
        return has(key)
                || defaults.filter(inherited -> inherited.hasOrInherits(key)).isPresent();
    }

    /** Whether every value in this mapping and in the defaults is valid. */
    public boolean isReadable() {
        return written.values().stream().allMatch(value -> value.value().isPresent())
                && defaults.stream().allMatch(Section::isReadable);
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
        return defaults.isPresent()
                ? defaults.get()
                        .get(key)
                        .map(known -> defaults.get().hasOrInherits(key) ? known : new Located<>(known.value(), at))
                : key.readDefault().map(meant -> new Located<>(meant, at));
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
        return defaults.filter(inherited -> inherited.hasOrInherits(key))
                .map(inherited -> inherited.at(key))
                .orElse(at);
    }
}
