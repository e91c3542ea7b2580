package io.github.queuesla.report.page;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** The places of values in their order, as whole numbers, so that a browser sorts exactly what it cannot compare. */
final class Ranks<T> {

    private final List<T> lowestFirst;
    private final Comparator<? super T> order;

    Ranks(Collection<T> values, Comparator<? super T> order) {
        TreeSet<T> distinct = new TreeSet<>(order);
        distinct.addAll(values);
        this.lowestFirst = List.copyOf(distinct);
        this.order = order;
    }

    /** The place of a value that was among those given; values that compare as the same share one. */
    int of(T value) {
        return Collections.binarySearch(lowestFirst, value, order);
    }

    /** How many places there are. */
    int size() {
        return lowestFirst.size();
    }
}
