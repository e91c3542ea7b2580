package io.github.queuesla.contract.form;

import io.github.queuesla.contract.problem.Suggestion;
import io.github.queuesla.contract.shape.ChoiceShape;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code answered + abandoned - short-abandoned} and sees to it that no contact is in it twice. */
final class SumText {

    private static final Map<String, Term> TERMS = terms();
    private static final String TERM = "(" + String.join("|", TERMS.keySet()) + ")";

    /** What a sum looks like. */
    static final String PATTERN = "^\\s*" + TERM + "(\\s+[+-]\\s+" + TERM + ")*\\s*$";

    private static final Map<Term, Set<Term>> PARTS = Map.of(
            Term.ANSWERED, Set.of(Term.ANSWERED_WITHIN),
            Term.ABANDONED, Set.of(Term.ABANDONED_WITHIN, Term.SHORT_ABANDONED),
            Term.ABANDONED_WITHIN, Set.of(Term.SHORT_ABANDONED));

    private SumText() {}

    private static Map<String, Term> terms() {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Term term : Term.values()) {
            terms.put(name(term), term);
        }
        return terms;
    }

    static String name(Term term) {
        return ChoiceShape.word(term);
    }

    static TermSum parse(String text) {
        String[] words = text.split("\\s+");
        List<Term> added = new ArrayList<>();
        List<Term> subtracted = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            String sign = i == 0 ? "+" : words[i - 1];
            if (!sign.equals("+") && !sign.equals("-")) {
                throw new IllegalArgumentException(
                        "'" + sign + "' stands where + or - should: put blanks around each + and -");
            }
            (sign.equals("+") ? added : subtracted).add(term(words[i]));
        }
        if (words.length % 2 == 0) {
            throw new IllegalArgumentException("'" + text + "' breaks off: write a count behind each + and -");
        }
        requireOnce(added, subtracted);
        return new TermSum(added, subtracted);
    }

    private static Term term(String word) {
        Term term = TERMS.get(word);
        if (term == null && word.indexOf('+') >= 0) {
            throw new IllegalArgumentException("'" + word + "' is no count: put blanks around each + and -");
        }
        if (term == null) {
            throw new IllegalArgumentException("'" + word + "' is no count: write "
                    + Suggestion.nearest(word, TERMS.keySet()).orElse("one of " + String.join(", ", TERMS.keySet())));
        }
        return term;
    }

    private static void requireOnce(List<Term> added, List<Term> subtracted) {
        refuseOverlap(added, "counts");
        refuseOverlap(subtracted, "takes off");
        for (Term part : subtracted) {
            if (added.stream().noneMatch(whole -> contains(whole, part))) {
                throw new IllegalArgumentException("this takes off " + name(part)
                        + ", which is no part of what is added: add what it is part of, or leave it");
            }
        }
    }

    private static void refuseOverlap(List<Term> terms, String does) {
        for (int i = 0; i < terms.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (overlap(terms.get(i), terms.get(j))) {
                    Term part = contains(terms.get(i), terms.get(j)) ? terms.get(j) : terms.get(i);
                    throw new IllegalArgumentException(
                            "this " + does + " " + name(part) + " twice: name each contact once");
                }
            }
        }
    }

    /** Whether all of the part is in the whole, and more. */
    static boolean contains(Term whole, Term part) {
        return PARTS.getOrDefault(whole, Set.of()).contains(part);
    }

    /** Whether a contact can be in both. */
    static boolean overlap(Term one, Term other) {
        return one == other || contains(one, other) || contains(other, one);
    }
}
