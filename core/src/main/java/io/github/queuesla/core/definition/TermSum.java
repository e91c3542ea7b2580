package io.github.queuesla.core.definition;

import java.util.List;

/**
 * One side of a formula: the terms that are added and subtracted. Immutable.
 *
 * @param added the terms to add, at least one
 * @param subtracted the terms to subtract, each a part of an added one
 */
public record TermSum(List<Term> added, List<Term> subtracted) {

    public TermSum {
        added = List.copyOf(added);
        subtracted = List.copyOf(subtracted);
        if (added.isEmpty()) {
            throw new IllegalArgumentException("a sum adds at least one term");
        }
    }

    /** A sum that subtracts nothing. */
    public static TermSum of(Term... added) {
        return new TermSum(List.of(added), List.of());
    }

    /** This sum's added terms less those. */
    public TermSum minus(Term... parts) {
        return new TermSum(added, List.of(parts));
    }

    /** Whether the sum adds or subtracts the term. */
    public boolean uses(Term term) {
        return added.contains(term) || subtracted.contains(term);
    }
}
