package io.github.queuesla.simulator.aggregates;

import io.github.queuesla.simulator.contact.Outcome;

/** The event that emits a timer metric with the wait of a contact. */
enum Emission {
    ANSWER,
    ABANDON,
    SHORT_ABANDON,
    FLOW_OUT,
    ANY_END,
    NEVER;

    /** The event that emits {@code metric}; {@link #NEVER} for metrics that are not about waiting. */
    static Emission of(String metric) {
        return switch (metric) {
            case "tAnswered" -> ANSWER;
            case "tAbandon" -> ABANDON;
            case "tShortAbandon" -> SHORT_ABANDON;
            case "tFlowOut" -> FLOW_OUT;
            case "tAcd", "tWait" -> ANY_END;
            default -> NEVER;
        };
    }

    boolean happens(Outcome outcome, boolean isShort) {
        return switch (this) {
            case ANSWER -> outcome == Outcome.ANSWERED;
            case ABANDON -> outcome == Outcome.ABANDONED;
            case SHORT_ABANDON -> isShort;
            case FLOW_OUT -> outcome == Outcome.FLOWED_OUT;
            case ANY_END -> true;
            case NEVER -> false;
        };
    }
}
