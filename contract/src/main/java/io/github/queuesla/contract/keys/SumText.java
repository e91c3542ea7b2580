package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.problem.Suggestion;
import io.github.queuesla.contract.schema.ChoiceShape;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import io.github.queuesla.core.quantity.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Parser for sums of counts such as {@code answered + abandoned - short-abandoned}. */
final class SumText {

    private static final Map<String, Term> TERMS = terms();
    private static final String TERM = "(" + String.join("|", TERMS.keySet()) + ")";

    /** The regular expression of a sum, also published in the JSON Schema. */
    static final String PATTERN = "^\\s*" + TERM + "(\\s+[+-]\\s+" + TERM + ")*\\s*$";

    private SumText() {}

    private static Map<String, Term> terms() {
        Map<String, Term> terms = new LinkedHashMap<>();
        for (Term term : Term.values()) {
            // Offered contacts are counted when they enter: an outcome may be counted in a later window.
            if (term != Term.OFFERED) {
                terms.put(ChoiceShape.word(term), term);
            }
        }
        return terms;
    }

    static TermSum parse(String text) {
        String[] words = text.split("\\s+");
        List<Term> added = new ArrayList<>();
        List<Term> subtracted = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            String sign = i == 0 ? "+" : words[i - 1];
            if (!sign.equals("+") && !sign.equals("-")) {
                throw new InvalidValueException("'" + sign + "' is not + or -", "put spaces around each + and -");
            }
            (sign.equals("+") ? added : subtracted).add(term(words[i]));
        }
        if (words.length % 2 == 0) {
            throw new InvalidValueException(
                    "'" + text + "' is not a sum of counts", "write + or - between two counts, and a count after each");
        }
        return new TermSum(added, subtracted);
    }

    private static Term term(String word) {
        Term term = TERMS.get(word);
        if (term == null && word.indexOf('+') >= 0) {
            throw new InvalidValueException("'" + word + "' is not a count", "put spaces around each + and -");
        }
        if (term == null) {
            throw new InvalidValueException(
                    "'" + word + "' is not a count",
                    "write "
                            + Suggestion.nearest(word, TERMS.keySet())
                                    .orElse("one of " + String.join(", ", TERMS.keySet())));
        }
        return term;
    }
}
