package io.github.queuesla.core.count;

import io.github.queuesla.core.definition.Measure;
import java.util.Collection;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Which counts, and how finely split. Immutable.
 *
 * @param measures what is counted
 * @param breakdown into which rows
 */
public record Detail(NavigableSet<Measure> measures, Breakdown breakdown) {

    /** Nothing in particular. */
    public static final Detail NONE = new Detail(new TreeSet<>(), Breakdown.none());

    public Detail {
        measures = Collections.unmodifiableNavigableSet(new TreeSet<>((Collection<Measure>) measures));
    }

    /** Those counts, not split. */
    public static Detail of(Collection<Measure> measures) {
        return new Detail(new TreeSet<>(measures), Breakdown.none());
    }

    /** The same with more counts. */
    public Detail with(Collection<Measure> more) {
        NavigableSet<Measure> all = new TreeSet<>(measures);
        all.addAll(more);
        return new Detail(all, breakdown);
    }

    /** The same counts, split so. */
    public Detail splitBy(Breakdown other) {
        return new Detail(measures, other);
    }
}
