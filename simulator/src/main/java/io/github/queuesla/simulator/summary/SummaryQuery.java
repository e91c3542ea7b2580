package io.github.queuesla.simulator.summary;

import io.github.queuesla.simulator.wire.Field;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The request body of the tutorial's query, validated strictly.
 *
 * @param range the period
 * @param queueIds the requested queues; null for all
 * @param longestWait milliseconds, inclusive; {@link Long#MAX_VALUE} for any
 * @param pageSize most rows on a page, 1 to 1000
 * @param pageToken the page to continue with; empty for the first
 */
record SummaryQuery(
        DateRange range, @Nullable Set<String> queueIds, long longestWait, int pageSize, Optional<Field> pageToken) {

    private static final int MAX_PAGE_SIZE = 1_000;
    private static final Set<String> PROPERTIES =
            Set.of("dateRange", "groupings", "metrics", "filters", "pageSize", "pageToken");

    static SummaryQuery read(String body, ZoneId zone, int maxDays) {
        Field whole = Field.ofBody(body);
        whole.allowOnly(PROPERTIES);
        DateRange range = DateRange.read(whole.at("dateRange"), zone, maxDays);
        exactly(whole.at("groupings"), "queue");
        exactly(whole.at("metrics"), "conversation.answered");
        Filters filters = new Filters();
        whole.find("filters").ifPresent(list -> list.items().forEach(filters::read));
        return new SummaryQuery(
                range,
                filters.queueIds,
                filters.longestWait,
                whole.find("pageSize").map(SummaryQuery::pageSize).orElse(25),
                whole.find("pageToken"));
    }

    private static void exactly(Field field, String only) {
        List<Field> items = field.items();
        if (items.isEmpty()) {
            throw field.wrong("must not be empty");
        }
        for (Field item : items) {
            if (!item.text().equals(only)) {
                throw item.wrong("unknown value '" + item.text() + "'; allowed: " + only);
            }
        }
    }

    private static int pageSize(Field field) {
        long size = field.wholeNumber();
        if (size < 1 || size > MAX_PAGE_SIZE) {
            throw field.wrong("must be from 1 to " + MAX_PAGE_SIZE + ", not " + size);
        }
        return (int) size;
    }

    private static final class Filters {

        private @Nullable Set<String> queueIds;
        private long longestWait = Long.MAX_VALUE;

        void read(Field filter) {
            String path = filter.at("path").text();
            switch (path) {
                case "queue.id" -> {
                    filter.allowOnly(Set.of("path", "condition", "values"));
                    condition(filter, "in");
                    Set<String> ids = new LinkedHashSet<>(filter.at("values").texts());
                    if (ids.isEmpty()) {
                        throw filter.wrong("values", "must not be empty");
                    }
                    Set<String> others = queueIds;
                    if (others != null) {
                        ids.retainAll(others);
                    }
                    queueIds = ids;
                }
                case "waitTime" -> {
                    filter.allowOnly(Set.of("path", "condition", "value"));
                    condition(filter, "<=");
                    longestWait = Math.min(longestWait, milliseconds(filter.at("value")));
                }
                default -> throw filter.wrong("path", "unknown path '" + path + "'; allowed: queue.id, waitTime");
            }
        }

        private static void condition(Field filter, String only) {
            String condition = filter.at("condition").text();
            if (!condition.equals(only)) {
                throw filter.wrong("condition", "unknown condition '" + condition + "'; allowed: " + only);
            }
        }

        private static long milliseconds(Field field) {
            long value = field.wholeNumber();
            if (value < 0) {
                throw field.wrong("must not be negative: " + value);
            }
            return value;
        }
    }
}
