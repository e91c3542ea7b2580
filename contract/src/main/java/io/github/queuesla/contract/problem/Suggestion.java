package io.github.queuesla.contract.problem;

import io.github.queuesla.core.quantity.Spelling;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Suggestions for misspelt words. */
public final class Suggestion {

    private static final int LISTED = 12;

    private Suggestion() {}

    /** A fix for an unknown word: the nearest known word, else the first twelve of them. */
    public static String instead(String written, Collection<String> known) {
        return Spelling.advice(written, known, (known.size() == 1 ? "use " : "use one of ") + listed(known));
    }

    /** The nearest known word; empty if none is close enough to be a misspelling. */
    public static Optional<String> nearest(String written, Collection<String> known) {
        return Spelling.nearest(written, known);
    }

    private static String listed(Collection<String> known) {
        List<String> first = known.stream().limit(LISTED).toList();
        String all = String.join(", ", first);
        return known.size() > LISTED ? all + " and " + (known.size() - LISTED) + " more" : all;
    }
}
