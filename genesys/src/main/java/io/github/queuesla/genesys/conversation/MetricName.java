package io.github.queuesla.genesys.conversation;

import io.github.queuesla.core.contact.EventType;
import org.jspecify.annotations.Nullable;

/** The metrics that are queue events, as the platform names them. */
final class MetricName {

    private MetricName() {}

    /** The event that a metric is; null when it is none. */
    static @Nullable EventType event(String name) {
        return switch (name) {
            case "nOffered" -> EventType.OFFERED;
            case "tAnswered" -> EventType.ANSWERED;
            case "tAbandon" -> EventType.ABANDONED;
            case "tFlowOut" -> EventType.FLOW_OUT;
            default -> null;
        };
    }

    static String of(EventType type) {
        return switch (type) {
            case OFFERED -> "nOffered";
            case ANSWERED -> "tAnswered";
            case ABANDONED -> "tAbandon";
            case FLOW_OUT -> "tFlowOut";
        };
    }
}
