package io.github.queuesla.cli.option;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The words that an option takes, for shells to complete. Each option has a class of its own, as picocli wants it. */
public abstract class Words implements Iterable<String> {

    private final List<String> words;

    /** The constants of an enum, as {@link Given#choice} reads them. */
    protected Words(Class<? extends Enum<?>> type) {
        this(Arrays.stream(type.getEnumConstants()).map(Given::word).toList());
    }

    /** Those constants. */
    protected Words(Set<? extends Enum<?>> constants) {
        this(constants.stream().map(Given::word).toList());
    }

    /** Those words. */
    protected Words(List<String> words) {
        this.words = List.copyOf(words);
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }
}
