package io.github.queuesla.cli.history;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.report.Column;
import io.github.queuesla.report.Field;
import io.github.queuesla.report.Fields;
import io.github.queuesla.report.Value;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The columns about the events of a day, the same in every report on a history. */
final class EventColumns {

    private EventColumns() {}

    /** A column for programs with the events of each type; empty for a row without events of its own. */
    static <R> Fields<R> byType(Function<R, Optional<Map<EventType, Long>>> events) {
        return Arrays.stream(EventType.values())
                .map(type -> Fields.of(ofType(type, events)))
                .reduce(Fields::and)
                .orElseThrow();
    }

    private static <R> Field<R> ofType(EventType type, Function<R, Optional<Map<EventType, Long>>> events) {
        return Column.key(
                key(type), row -> Value.of(events.apply(row), found -> Value.count(found.getOrDefault(type, 0L))));
    }

    private static String key(EventType type) {
        return switch (type) {
            case OFFERED -> "offered";
            case ANSWERED -> "answered";
            case ABANDONED -> "abandoned";
            case FLOW_OUT -> "flowOut";
        };
    }

    /** The number of all events. */
    static long total(Map<EventType, Long> events) {
        return events.values().stream().mapToLong(Long::longValue).sum();
    }
}
