package io.github.queuesla.core.comparison;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import java.util.List;

/** Met and counted contacts as plain numbers: between two steps of a bridge, met may exceed counted. */
record Tally(long met, long counted) {

    static final Tally NONE = new Tally(0, 0);

    static Tally of(TermSum met, TermSum counted, TermCounts counts) {
        return new Tally(sum(met, counts), sum(counted, counts));
    }

    /** The value of one side of a formula; a term that was not requested adds nothing. */
    private static long sum(TermSum side, TermCounts counts) {
        return Math.subtractExact(total(side.added(), counts), total(side.subtracted(), counts));
    }

    private static long total(List<Term> terms, TermCounts counts) {
        return terms.stream().mapToLong(term -> counts.count(term).orElse(0L)).reduce(0, Math::addExact);
    }

    Tally plus(Tally other) {
        return new Tally(Math.addExact(met, other.met), Math.addExact(counted, other.counted));
    }
}
