package io.github.queuesla.report.comparison;

import io.github.queuesla.core.comparison.BridgeStep;
import io.github.queuesla.core.comparison.Switches;

/** Says what a step of a bridge does. */
final class StepWords {

    private StepWords() {}

    static String of(BridgeStep.Change change, Switches switches) {
        return switch (change) {
            case CONTRACT -> "our number, by the contract";
            case OPENING_HOURS -> "contacts outside opening hours too";
            case TIME_ZONE -> "days by the platform view's zone";
            case QUEUES -> "queues of the platform's view";
            case THRESHOLD -> "thresholds configured on the queues";
            case MET_ABANDONS -> "nobody who gave up taken for met";
            case ABANDONS -> "abandoned contacts " + counted(switches.abandons());
            case SHORT_ABANDONS ->
                switches.literal()
                        ? "short abandons taken off once more"
                        : "short abandons " + counted(switches.abandons() && switches.shortAbandons());
            case FLOW_OUTS -> "flow-outs " + counted(switches.flowOuts());
            case PLATFORM -> "the platform's own number";
        };
    }

    private static String counted(boolean counted) {
        return counted ? "counted" : "not counted";
    }
}
