package io.github.queuesla.core.comparison;

import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.TermSum;

/** Contacts in time and contacts that count, as plain numbers: on the way, one may well exceed the other. */
record Tally(long met, long counted) {

    static final Tally NONE = new Tally(0, 0);

    static Tally of(TermSum met, TermSum counted, TermCounts counts) {
        return new Tally(TermSums.sum(met, counts), TermSums.sum(counted, counts));
    }

    Tally plus(Tally other) {
        return new Tally(Math.addExact(met, other.met), Math.addExact(counted, other.counted));
    }
}
