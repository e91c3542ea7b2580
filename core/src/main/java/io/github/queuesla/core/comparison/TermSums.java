package io.github.queuesla.core.comparison;

import io.github.queuesla.core.agreement.ServiceLevel;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import java.util.List;

/** Adds counts up by what they mean. */
final class TermSums {

    private TermSums() {}

    /** What counts of several media, each by its own threshold, come to together. */
    static TermCounts of(ServiceLevel level, MediaCounts counts) {
        return counts.byMedia().entrySet().stream()
                .map(entry -> TermCounts.of(level.definitionFor(entry.getKey()), entry.getValue()))
                .reduce(TermCounts::plus)
                .orElseGet(TermCounts::none);
    }

    /** One side of a formula; what was not counted, because nobody asked, adds nothing. */
    static long sum(TermSum side, TermCounts counts) {
        return Math.subtractExact(total(side.added(), counts), total(side.subtracted(), counts));
    }

    private static long total(List<Term> terms, TermCounts counts) {
        return terms.stream().mapToLong(term -> counts.count(term).orElse(0)).reduce(0, Math::addExact);
    }
}
