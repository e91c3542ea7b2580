package io.github.queuesla.contract.form;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.shape.ChoiceShape;
import io.github.queuesla.contract.shape.EitherShape;
import io.github.queuesla.contract.shape.Key;
import io.github.queuesla.contract.shape.SchemaTypes;
import io.github.queuesla.contract.shape.Section;
import io.github.queuesla.contract.shape.SectionShape;
import io.github.queuesla.contract.shape.Shape;
import io.github.queuesla.contract.shape.ValueShape;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.Term;
import io.github.queuesla.core.definition.TermSum;
import java.util.List;
import java.util.Optional;

/** A formula by its name, or as two sums of counts that together can never come to more than all of it. */
final class CustomFormula {

    private static final Shape<TermSum> SUM = ValueShape.of(
            "a sum of counts",
            "answered + abandoned - short-abandoned",
            SumText::parse,
            SchemaTypes.text(SumText.PATTERN));
    private static final Key<TermSum> NUMERATOR =
            Key.of("numerator", SUM, "the contacts that met the promise, such as answered-within + short-abandoned");
    private static final Key<TermSum> DENOMINATOR =
            Key.of("denominator", SUM, "the contacts that count, such as answered + abandoned - short-abandoned");

    static final Shape<Formula> SHAPE = new EitherShape<>(
            ChoiceShape.of("a formula", Formula.named(), Formula::name),
            SectionShape.of("a formula", List.of(NUMERATOR, DENOMINATOR), List.of())
                    .then(CustomFormula::of));

    private CustomFormula() {}

    private static Optional<Formula> of(Section written, Position at, Problems problems) {
        Optional<TermSum> numerator = written.value(NUMERATOR);
        Optional<TermSum> denominator = written.value(DENOMINATOR);
        if (numerator.isEmpty() || denominator.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> outside = outside(numerator.get(), denominator.get());
        if (outside.isPresent()) {
            problems.error(
                    written.at(NUMERATOR),
                    outside.get() + " counts as met and is not in the denominator",
                    "add it there, or take it off here, so that no level is above 100 %");
            return Optional.empty();
        }
        try {
            return Optional.of(new Formula("custom", numerator.get(), denominator.get()));
        } catch (IllegalArgumentException refusal) {
            problems.refused(at, refusal, "write one of the named formulas, or other sums");
            return Optional.empty();
        }
    }

    /** A count that is met without being among all of them. */
    private static Optional<String> outside(TermSum met, TermSum all) {
        for (Term term : met.added()) {
            if (all.added().stream().noneMatch(whole -> whole == term || SumText.contains(whole, term))) {
                return Optional.of(SumText.name(term));
            }
            for (Term gone : all.subtracted()) {
                if (SumText.overlap(term, gone) && !met.subtracted().contains(gone)) {
                    return Optional.of(SumText.name(SumText.contains(gone, term) ? term : gone));
                }
            }
        }
        return Optional.empty();
    }
}
