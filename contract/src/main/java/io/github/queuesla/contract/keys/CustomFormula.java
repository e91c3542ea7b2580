package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.problem.Position;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.ChoiceShape;
import io.github.queuesla.contract.schema.EitherShape;
import io.github.queuesla.contract.schema.Key;
import io.github.queuesla.contract.schema.SchemaTypes;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.contract.schema.SectionShape;
import io.github.queuesla.contract.schema.Shape;
import io.github.queuesla.contract.schema.ValueShape;
import io.github.queuesla.core.definition.Formula;
import io.github.queuesla.core.definition.FormulaFault;
import io.github.queuesla.core.definition.TermSum;
import java.util.List;
import java.util.Optional;

/** A formula as written in the file: a name, or a numerator and a denominator. */
final class CustomFormula {

    private static final Shape<TermSum> SUM = ValueShape.of(
            "a sum of counts",
            "answered + abandoned - short-abandoned",
            SumText::parse,
            SchemaTypes.text(SumText.PATTERN));
    private static final Key<TermSum> NUMERATOR =
            Key.of("numerator", SUM, "the contacts that are met, such as answered-within + short-abandoned");
    private static final Key<TermSum> DENOMINATOR =
            Key.of("denominator", SUM, "the contacts that are counted, such as answered + abandoned - short-abandoned");

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
        Optional<FormulaFault> fault = Formula.fault(numerator.get(), denominator.get());
        if (fault.isPresent()) {
            problems.error(
                    written.at(fault.get().side() == FormulaFault.Side.NUMERATOR ? NUMERATOR : DENOMINATOR),
                    fault.get().words(),
                    "count each contact once, and use only contacts of the denominator in the numerator");
            return Optional.empty();
        }
        return Optional.of(new Formula("custom", numerator.get(), denominator.get()));
    }
}
