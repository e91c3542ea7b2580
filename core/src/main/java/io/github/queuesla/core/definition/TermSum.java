package io.github.queuesla.core.definition;

import java.util.List;

/**
 * One side of a formula: counts added up, less other counts. Immutable.
 *
 * @param added at least one
 * @param subtracted parts of those added
 */
public record TermSum(List<Term> added, List<Term> subtracted) {

    public TermSum {
        added = List.copyOf(added);
        subtracted = List.copyOf(subtracted);
        if (added.isEmpty()) {
            throw new IllegalArgumentException("a sum has something to add");
        }
    }

    /** A sum with nothing taken off. */
    public static TermSum of(Term... added) {
        return new TermSum(List.of(added), List.of());
    }

    /** The same with something taken off. */
    public TermSum minus(Term... parts) {
        return new TermSum(added, List.of(parts));
    }

    /** Whether the term takes part on either side of the minus. */
    public boolean uses(Term term) {
        return added.contains(term) || subtracted.contains(term);
    }
}
