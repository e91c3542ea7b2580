package io.github.queuesla.core.result;

import io.github.queuesla.core.definition.SlaDefinition;
import java.util.Optional;

/** Holds an attainment against the target of its definition. */
final class Verdicts {

    private Verdicts() {}

    static Optional<Boolean> of(SlaDefinition definition, Attainment attainment) {
        return attainment.match(
                ratio -> definition.target().map(ratio::meets), none -> Optional.empty(), reason -> Optional.empty());
    }
}
