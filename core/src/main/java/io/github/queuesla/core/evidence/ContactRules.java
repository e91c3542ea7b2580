package io.github.queuesla.core.evidence;

import io.github.queuesla.core.assessment.LevelCalculator;
import io.github.queuesla.core.contact.QueueVisit;
import io.github.queuesla.core.count.QueueCounts;
import io.github.queuesla.core.count.TermCounts;
import io.github.queuesla.core.definition.Definition;
import io.github.queuesla.core.definition.Measure;
import io.github.queuesla.core.definition.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a definition makes of one contact. It counts the contact alone, as a report counts many, and asks the same
 * arithmetic, so that there are no second rules. Not thread-safe.
 */
final class ContactRules {

    /** What it makes of the contacts with the same counts. */
    record Judgement(ContactResult result, ContactReason reason) {}

    private final Definition definition;
    private final Measure[] measures;
    private final Map<Integer, Judgement> known = new HashMap<>();

    ContactRules(Definition definition) {
        this.definition = definition;
        TreeSet<Measure> all = new TreeSet<>(definition.measures().values());
        all.addAll(Measure.FOR_UNRESOLVED);
        this.measures = all.toArray(Measure[]::new);
    }

    Judgement of(QueueVisit visit) {
        int counted = 0;
        if (visit.outcome().isPresent()) {
            long wait = visit.waitMillis().orElseThrow();
            for (int place = 0; place < measures.length; place++) {
                if (measures[place].counts(visit.outcome().get(), wait)) {
                    counted |= 1 << place;
                }
            }
        }
        return known.computeIfAbsent(counted, this::judgement);
    }

    /** What it makes of a contact without an outcome. */
    Judgement ofUnresolved() {
        return known.computeIfAbsent(0, this::judgement);
    }

    /**
     * The judgement of a contact that these measures count.
     *
     * @param counted a bit for each measure; none for a contact without an outcome
     */
    private Judgement judgement(int counted) {
        Map<Measure, Long> ones = new TreeMap<>();
        for (int place = 0; place < measures.length; place++) {
            ones.put(measures[place], (long) (counted >> place & 1));
        }
        QueueCounts alone = QueueCounts.of(ones);
        long unresolved = counted == 0 ? 1 : 0;
        ContactResult result = LevelCalculator.attainment(definition, alone, unresolved)
                .measured()
                .map(ratio -> ratio.numerator() == 1 ? ContactResult.MET : ContactResult.MISSED)
                .orElse(ContactResult.EXCLUDED);
        return new Judgement(result, reason(TermCounts.of(definition, alone, Optional.of(unresolved))));
    }

    private static ContactReason reason(TermCounts alone) {
        if (has(alone, Term.ANSWERED)) {
            return has(alone, Term.ANSWERED_WITHIN) ? ContactReason.ANSWERED_IN_TIME : ContactReason.ANSWERED_LATE;
        }
        if (has(alone, Term.ABANDONED)) {
            return has(alone, Term.SHORT_ABANDONED)
                    ? ContactReason.SHORT_ABANDON
                    : has(alone, Term.ABANDONED_WITHIN) ? ContactReason.EARLY_ABANDON : ContactReason.LATE_ABANDON;
        }
        return has(alone, Term.FLOW_OUT) ? ContactReason.FLOW_OUT : ContactReason.UNRESOLVED;
    }

    private static boolean has(TermCounts alone, Term term) {
        return alone.count(term).orElse(0L) == 1;
    }
}
