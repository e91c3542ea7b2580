package io.github.queuesla.report;

import io.github.queuesla.core.definition.Edge;
import io.github.queuesla.core.definition.SlaDefinition;
import io.github.queuesla.core.quantity.Rounding;
import java.util.ArrayList;
import java.util.List;

/** Says in words what a service level promises. */
final class DefinitionText {

    private DefinitionText() {}

    static String of(SlaDefinition definition) {
        List<String> parts = new ArrayList<>();
        Edge edge = definition.threshold().edge();
        parts.add("answered within " + LengthText.of(definition.threshold().within())
                + (edge == Edge.INCLUSIVE ? "" : " (" + Codes.of(edge).replace('-', ' ') + ")"));
        parts.add("formula " + definition.formula().name());
        definition.shortAbandon().ifPresent(limit -> parts.add("short abandons below " + LengthText.of(limit)));
        definition
                .target()
                .ifPresent(target -> parts.add("target " + target.value().toPlainString() + " %"));
        if (definition.rounding() != Rounding.HALF_EVEN) {
            parts.add("rounded " + Codes.of(definition.rounding()));
        }
        return definition.name() + ": " + String.join(", ", parts);
    }
}
