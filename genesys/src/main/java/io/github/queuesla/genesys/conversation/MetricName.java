package io.github.queuesla.genesys.conversation;

import io.github.queuesla.core.contact.EventType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The metrics that are queue events, as the platform names them. */
final class MetricName {

    private MetricName() {}

    /** The event that a metric is; null when it is none. */
    static @Nullable EventType event(String name) {
        for (EventType type : EventType.values()) {
            if (of(type).equals(name)) {
                return type;
            }
        }
        return null;
    }

    static String of(EventType type) {
        return switch (type) {
            case OFFERED -> "nOffered";
            case ANSWERED -> "tAnswered";
            case ABANDONED -> "tAbandon";
            case FLOW_OUT -> "tFlowOut";
        };
    }

    /** A metric and its time in milliseconds since 1970, as messages about it begin. */
    static String at(EventType type, long time) {
        return of(type) + " of " + Instant.ofEpochMilli(time);
    }
}
