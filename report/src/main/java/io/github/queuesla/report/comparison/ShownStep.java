package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.BridgeStep;
import io.github.queuesla.core.quantity.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step of a bridge and what it changes.
 *
 * @param met contacts in time that the step adds; negative when it takes some off, 0 for the first
 * @param counted contacts that count that the step adds
 * @param share the level after the step, a share of one and more than that where too few count; absent where none count
 * @param points by how much the step moves the level, a share of one; absent for the first, and where one of the levels is
 */
record ShownStep(BridgeStep step, long met, long counted, Optional<Fraction> share, Optional<Fraction> points) {

    static List<ShownStep> of(Bridge bridge) {
        List<ShownStep> shown = new ArrayList<>();
        Optional<BridgeStep> before = Optional.empty();
        for (BridgeStep step : bridge.steps()) {
            shown.add(of(step, before));
            before = Optional.of(step);
        }
        return shown;
    }

    private static ShownStep of(BridgeStep step, Optional<BridgeStep> before) {
        Optional<Fraction> share = share(step);
        return new ShownStep(
                step,
                before.map(last -> Math.subtractExact(step.met(), last.met())).orElse(0L),
                before.map(last -> Math.subtractExact(step.counted(), last.counted()))
                        .orElse(0L),
                share,
                before.flatMap(ShownStep::share).flatMap(last -> share.map(now -> now.minus(last))));
    }

    private static Optional<Fraction> share(BridgeStep step) {
        return step.counted() > 0 ? Optional.of(Fraction.of(step.met(), step.counted())) : Optional.empty();
    }

    /** Whether it is the number that the bridge begins with. */
    boolean isFirst() {
        return step.change() == BridgeStep.Change.CONTRACT;
    }

    /** Whether it leaves all as it was. */
    boolean changesNothing() {
        return !isFirst() && met == 0 && counted == 0;
    }
}
