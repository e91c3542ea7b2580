package io.github.queuesla.core.result;

import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import java.util.List;
import java.util.Optional;

/**
 * The contacts that entered a queue and were neither answered nor abandoned nor flowed out by the end of a window, in
 * words.
 */
public final class UnresolvedContacts {

    private static final int MOST_QUEUES = 3;

    private UnresolvedContacts() {}

    /**
     * The remark about them, without a full stop; empty when there are none.
     *
     * @param queues the names of their queues; may be empty
     */
    public static Optional<String> remark(long contacts, List<String> queues, Formula formula) {
        String them = contacts == 1 ? "it" : "them";
        return remark(contacts, queues, "formula " + formula + " " + effect(formula, them));
    }

    /** The remark, followed by what formulas do with these contacts. */
    public static Optional<String> remark(long contacts, List<String> queues, String effect) {
        if (contacts == 0) {
            return Optional.empty();
        }
        String who = contacts == 1 ? "1 contact was" : contacts + " contacts were";
        return Optional.of(who + " offered and had no outcome by the end of the window (unresolved"
                + (queues.isEmpty() ? "" : ", in " + listed(queues)) + "): " + effect);
    }

    private static String effect(Formula formula, String them) {
        if (!formula.uses(Term.UNRESOLVED)) {
            return "leaves " + them + " out";
        }
        return "counts " + them + (formula.numerator().uses(Term.UNRESOLVED) ? " as met" : " as missed");
    }

    private static String listed(List<String> queues) {
        int more = queues.size() - MOST_QUEUES;
        return more <= 0
                ? String.join(", ", queues)
                : String.join(", ", queues.subList(0, MOST_QUEUES)) + " and " + more + " more";
    }
}
