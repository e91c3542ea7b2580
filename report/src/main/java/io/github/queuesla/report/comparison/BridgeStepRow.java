package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.Bridge;
import io.github.queuesla.core.comparison.BridgeStep;
import io.github.queuesla.core.comparison.Switches;
import io.github.queuesla.core.contract.ServiceLevel;
import io.github.queuesla.core.quantity.Fraction;
import io.github.queuesla.report.Scalar;
import io.github.queuesla.report.Tone;
import io.github.queuesla.report.Value;
import io.github.queuesla.report.level.LevelValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A step of a bridge and the change that it makes. Immutable.
 *
 * @param bridge the bridge
 * @param step the counts after the step
 * @param before the counts before the step; those of the step itself for the first
 */
record BridgeStepRow(Bridge bridge, BridgeStep step, BridgeStep before) {

    static List<BridgeStepRow> of(Bridge bridge) {
        List<BridgeStepRow> steps = new ArrayList<>();
        BridgeStep before = bridge.steps().get(0);
        for (BridgeStep step : bridge.steps()) {
            steps.add(new BridgeStepRow(bridge, step, before));
            before = step;
        }
        return steps;
    }

    ServiceLevel level() {
        return bridge.level();
    }

    LevelValues values() {
        return LevelValues.of(level());
    }

    /** Met contacts that the step adds; negative if it removes some. */
    long met() {
        return Math.subtractExact(step.met(), before.met());
    }

    long counted() {
        return Math.subtractExact(step.counted(), before.counted());
    }

    /** The level after the step, above 1 if more contacts are met than counted; absent if none are counted. */
    Optional<Fraction> share() {
        return share(step);
    }

    /** The change of the level; absent for the first step, and where a level is absent. */
    Optional<Fraction> points() {
        return isFirst()
                ? Optional.empty()
                : share(before).flatMap(last -> share(step).map(now -> now.minus(last)));
    }

    /** A change; for the first step, which changes nothing, only programs get it. */
    Value change(long number) {
        return isFirst() ? new Value.Word("", Scalar.number(number), Tone.PLAIN) : Value.change(number);
    }

    /** Dimmed if the step changes nothing. */
    Optional<Tone> tone() {
        return Optional.of(!isFirst() && met() == 0 && counted() == 0 ? Tone.DIM : Tone.PLAIN);
    }

    String words() {
        Switches switches = bridge.switches().taken();
        return switch (step.change()) {
            case CONTRACT -> "our number, by the contract";
            case OPENING_HOURS -> "contacts outside opening hours";
            case TIME_ZONE -> "days in the view's time zone";
            case QUEUES -> "queues in the platform's view";
            case THRESHOLD -> "thresholds set on the queues";
            case MET_ABANDONS -> "abandoned contacts not met";
            case ABANDONS -> "abandoned contacts " + counted(switches.abandons());
            case SHORT_ABANDONS ->
                switches.literal()
                        ? "short abandons subtracted again"
                        : "short abandons " + counted(switches.abandons() && switches.shortAbandons());
            case UNRESOLVED -> "contacts without an outcome not counted";
            case FLOW_OUTS -> "flow-outs " + counted(switches.flowOuts());
            case PLATFORM -> "the platform's own number";
        };
    }

    private boolean isFirst() {
        return step.change() == BridgeStep.Change.CONTRACT;
    }

    private static Optional<Fraction> share(BridgeStep step) {
        // With switches off, fewer contacts may be counted than met, so the ratio may exceed 1 and is no Ratio.
        return step.counted() > 0 ? Optional.of(Fraction.of(step.met(), step.counted())) : Optional.empty();
    }

    private static String counted(boolean counted) {
        return counted ? "counted" : "not counted";
    }
}
