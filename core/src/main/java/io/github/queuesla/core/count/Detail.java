package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The measures and the breakdown of a request. Immutable.
 *
 * @param measures the measures to count
 * @param breakdown the rows to split them into
 */
public record Detail(NavigableSet<Measure> measures, Breakdown breakdown) {

    /** No measure, not split. */
    public static final Detail NONE = new Detail(new TreeSet<>(), Breakdown.none());

    public Detail {
        measures = Collections.unmodifiableNavigableSet(new TreeSet<>((Collection<Measure>) measures));
    }

    /** Those measures, not split. */
    public static Detail of(Collection<Measure> measures) {
        return new Detail(new TreeSet<>(measures), Breakdown.none());
    }

    /** This detail with more measures. */
    public Detail with(Collection<Measure> more) {
        NavigableSet<Measure> all = new TreeSet<>(measures);
        all.addAll(more);
        return new Detail(all, breakdown);
    }

    /** These measures with another breakdown. */
    public Detail splitBy(Breakdown other) {
        return new Detail(measures, other);
    }
}
