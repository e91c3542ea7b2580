package io.github.queuesla.cli.option;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The words that an option takes, for shells to complete. Each option has a class of its own, as picocli wants it; since
 * picocli makes one for every option of a command that runs, the words are found only when somebody reads them.
 */
public abstract class CompletionCandidates implements Iterable<String> {

    /** The words. */
    protected abstract List<String> words();

    @Override
    public final Iterator<String> iterator() {
        return words().iterator();
    }

    /** Constants of an enum, as {@link OptionParser#choice} reads them. */
    protected static List<String> of(Enum<?>... constants) {
        List<String> words = new ArrayList<>();
        for (Enum<?> constant : constants) {
            words.add(OptionParser.word(constant));
        }
        return words;
    }
}
