package io.github.queuesla.cli.option;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The values that an option takes, for shells to complete. picocli needs a class per option and creates all of them for
 * every command that runs, so the values are listed only when they are read.
 */
public abstract class CompletionCandidates implements Iterable<String> {

    /** The values, as they are typed. */
    protected abstract List<String> candidates();

    @Override
    public final Iterator<String> iterator() {
        return candidates().iterator();
    }

    /** The names of enum constants, as {@link OptionParser#choice} reads them. */
    public static List<String> of(Enum<?>... constants) {
        List<String> names = new ArrayList<>();
        for (Enum<?> constant : constants) {
            names.add(OptionParser.name(constant));
        }
        return names;
    }
}
