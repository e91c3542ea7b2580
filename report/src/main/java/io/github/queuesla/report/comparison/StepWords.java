package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.BridgeStep;
import io.github.queuesla.core.comparison.Switches;

/** Says what a step of a bridge does. */
final class StepWords {

    private StepWords() {}

    static String of(BridgeStep.Change change, Switches switches) {
        return switch (change) {
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

    private static String counted(boolean counted) {
        return counted ? "counted" : "not counted";
    }
}
