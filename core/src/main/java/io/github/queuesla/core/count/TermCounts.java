package io.github.queuesla.core.count;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Term;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts by the terms of a definition, so that contacts with different thresholds can be added up. An absent term was
 * not counted, which is not the same as zero. Immutable.
 */
public final class TermCounts {

    private static final List<Term> TERMS = List.of(Term.values());

    private static final TermCounts NONE = new TermCounts(new EnumMap<>(Term.class));

    private final Map<Term, Long> counts;

    private TermCounts(Map<Term, Long> counts) {
        this.counts = Collections.unmodifiableMap(counts);
    }

    /**
     * The counts by the terms of that definition.
     *
     * @param unresolved the contacts without an outcome; empty when unknown
     */
    public static TermCounts of(Definition definition, QueueCounts counts, Optional<Long> unresolved) {
        Map<Term, Long> terms = new EnumMap<>(Term.class);
        for (Term term : TERMS) {
            definition
                    .measure(term)
                    .ifPresent(measure -> counts.count(measure).ifPresent(count -> terms.put(term, count)));
        }
        unresolved.ifPresent(contacts -> terms.put(Term.UNRESOLVED, contacts));
        return new TermCounts(terms);
    }

    /** The counts by the terms of that service level, each medium with its own threshold. */
    public static TermCounts of(ServiceLevel level, MediaCounts counts) {
        return sum(counts.byMedia().entrySet().stream()
                .map(medium -> of(
                        level.definitionFor(medium.getKey()),
                        medium.getValue(),
                        Optional.ofNullable(counts.unresolved().get(medium.getKey()))))
                .toList());
    }

    /**
     * Counts by term.
     *
     * @throws IllegalArgumentException when one is negative
     */
    public static TermCounts of(Map<Term, Long> counts) {
        counts.forEach((term, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("a count is never negative: " + term + " is " + count);
            }
        });
        Map<Term, Long> copy = new EnumMap<>(Term.class);
        copy.putAll(counts);
        return new TermCounts(copy);
    }

    /** The sum; a term that is absent in any part is absent in the sum. Without parts, every term is. */
    public static TermCounts sum(List<TermCounts> parts) {
        return parts.stream().reduce(TermCounts::plus).orElse(NONE);
    }

    /** No counts; a sum with it has none either. */
    public static TermCounts none() {
        return NONE;
    }

    /** The count; empty when it was not counted. */
    public Optional<Long> count(Term term) {
        return Optional.ofNullable(counts.get(term));
    }

    /** The sum; a term that is absent on either side is absent in the sum. */
    public TermCounts plus(TermCounts other) {
        Map<Term, Long> sum = new EnumMap<>(Term.class);
        counts.forEach((term, count) -> {
            Long more = other.counts.get(term);
            if (more != null) {
                sum.put(term, Math.addExact(count, more));
            }
        });
        return new TermCounts(sum);
    }

    /** Whether no contact is counted. */
    public boolean isZero() {
        return counts.values().stream().allMatch(count -> count == 0);
    }

    /** The counts, in the order of the terms. */
    public Map<Term, Long> asMap() {
        return counts;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TermCounts that && counts.equals(that.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
