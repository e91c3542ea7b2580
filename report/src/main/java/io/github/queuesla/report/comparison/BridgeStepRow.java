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
 * A step of a bridge and what it changes. Immutable.
 *
 * @param bridge the bridge
 * @param step where it leads
 * @param before the step before it; for the first, itself
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

    /** Contacts in time that the step adds; negative when it takes some off. */
    long met() {
        return Math.subtractExact(step.met(), before.met());
    }

    long counted() {
        return Math.subtractExact(step.counted(), before.counted());
    }

    /** The level after the step, a share of one and more than that where too few count; absent where none count. */
    Optional<Fraction> share() {
        return share(step);
    }

    /** By how much the step moves the level; absent for the first, and where one of the levels is. */
    Optional<Fraction> points() {
        return isFirst()
                ? Optional.empty()
                : share(before).flatMap(last -> share(step).map(now -> now.minus(last)));
    }

    /** A change, which for the number that the bridge begins with people are not shown. */
    Value change(long number) {
        return isFirst() ? new Value.Word("", Scalar.number(number), Tone.PLAIN) : Value.change(number);
    }

    /** Of little weight where it leaves all as it was. */
    Optional<Tone> tone() {
        return Optional.of(!isFirst() && met() == 0 && counted() == 0 ? Tone.DIM : Tone.PLAIN);
    }

    String words() {
        Switches switches = bridge.switches().taken();
        return switch (step.change()) {
            case CONTRACT -> "our number, by the contract";
            case OPENING_HOURS -> "contacts outside the hours too";
            case TIME_ZONE -> "days of the view's time zone";
            case QUEUES -> "queues of the platform's view";
            case THRESHOLD -> "thresholds set on the queues";
            case MET_ABANDONS -> "no abandoned contact met";
            case ABANDONS -> "abandoned contacts " + counted(switches.abandons());
            case SHORT_ABANDONS ->
                switches.literal()
                        ? "short abandons taken off again"
                        : "short abandons " + counted(switches.abandons() && switches.shortAbandons());
            case FLOW_OUTS -> "flow-outs " + counted(switches.flowOuts());
            case PLATFORM -> "the platform's own number";
        };
    }

    private boolean isFirst() {
        return step.change() == BridgeStep.Change.CONTRACT;
    }

    private static Optional<Fraction> share(BridgeStep step) {
        return step.counted() > 0 ? Optional.of(Fraction.of(step.met(), step.counted())) : Optional.empty();
    }

    private static String counted(boolean counted) {
        return counted ? "counted" : "not counted";
    }
}
