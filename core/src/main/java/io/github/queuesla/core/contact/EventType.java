package io.github.queuesla.core.contact;

import io.github.queuesla.core.definition.Outcome;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What happened to a contact in a queue. */
public enum EventType {
    /** It entered the queue. */
    OFFERED(Outcome.ANY),
    /** An agent took it. */
    ANSWERED(Outcome.ANSWERED),
    /** The customer gave up. */
    ABANDONED(Outcome.ABANDONED),
    /** It left the queue another way. */
    FLOW_OUT(Outcome.FLOW_OUT);

    private final Outcome outcome;

    EventType(Outcome outcome) {
        this.outcome = outcome;
    }

    /** The outcome whose measures count these events. */
    public Outcome outcome() {
        return outcome;
    }

    /** The name in stored events, such as {@code flow_out}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The events that a measure of this outcome counts. */
    public static EventType of(Outcome outcome) {
        return Arrays.stream(values())
                .filter(type -> type.outcome == outcome)
                .findFirst()
                .orElseThrow();
    }

    /** The type with that name; empty when there is none. */
    public static Optional<EventType> ofCode(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
