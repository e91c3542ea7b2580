package io.github.queuesla.core.assessment;

import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.count.MediaCounts;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.quantity.Ratio;
import io.github.queuesla.core.result.Attainment;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The arithmetic of a definition on one row of counts. */
public final class LevelCalculator {

    private LevelCalculator() {}

    /**
     * The attainment of a definition. Impossible counts, such as more answered within the threshold than answered, give
     * an unavailable attainment and never a number.
     *
     * @throws IllegalArgumentException when a count that the formula needs is absent
     */
    public static Attainment attainment(Definition definition, QueueCounts counts) {
        return attainment(definition, counts, 0);
    }

    /**
     * The attainment of a definition, with contacts that have no outcome.
     *
     * @param unresolved the number of those contacts
     */
    public static Attainment attainment(Definition definition, QueueCounts counts, long unresolved) {
        long met = sum(definition.formula().numerator(), definition, counts, unresolved);
        long all = sum(definition.formula().denominator(), definition, counts, unresolved);
        if (met < 0 || met > all || isPartLargerThanWhole(definition, counts)) {
            return new Attainment.Unavailable();
        }
        if (all > 0) {
            return new Attainment.Measured(new Ratio(met, all));
        }
        return unresolved > 0 ? new Attainment.Unresolved() : new Attainment.NoTraffic();
    }

    /** The attainment of a service level, each medium with its own threshold. */
    public static Attainment attainment(ServiceLevel level, MediaCounts counts) {
        List<Attainment> parts = new ArrayList<>();
        counts.byMedia()
                .forEach((medium, counted) -> parts.add(attainment(
                        level.definitionFor(medium),
                        counted,
                        counts.unresolved().getOrDefault(medium, 0L))));
        return parts.stream().filter(Attainment::isUnavailable).findFirst().orElseGet(() -> Pooling.pool(parts));
    }

    private static boolean isPartLargerThanWhole(Definition definition, QueueCounts counts) {
        if (counts.isConsistent()) {
            return false;
        }
        // In order of the measures, a limit comes before every longer one of the same outcome, and all come last.
        @Nullable Measure part = null;
        for (Measure whole : new TreeSet<>(definition.neededMeasures().values())) {
            if (part != null
                    && part.outcome() == whole.outcome()
                    && counts.count(part).orElseThrow() > counts.count(whole).orElseThrow()) {
                return true;
            }
            part = whole;
        }
        return false;
    }

    private static long sum(TermSum sum, Definition definition, QueueCounts counts, long unresolved) {
        return Math.subtractExact(
                total(sum.added(), definition, counts, unresolved),
                total(sum.subtracted(), definition, counts, unresolved));
    }

    private static long total(List<Term> terms, Definition definition, QueueCounts counts, long unresolved) {
        long total = 0;
        for (Term term : terms) {
            total = Math.addExact(total, term == Term.UNRESOLVED ? unresolved : count(term, definition, counts));
        }
        return total;
    }

    private static long count(Term term, Definition definition, QueueCounts counts) {
        return definition
                .measure(term)
                .map(measure -> counts.count(measure)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "formula " + definition.formula() + " needs the count " + term + ", which is absent")))
                .orElseThrow();
    }
}
