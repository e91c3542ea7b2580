package io.github.queuesla.simulator.aggregates;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.query.AllowedNames;
import io.github.queuesla.simulator.query.Filter;
import io.github.queuesla.simulator.query.Interval;
import io.github.queuesla.simulator.query.Subject;
import io.github.queuesla.simulator.wire.Field;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The request body of the aggregates query.
 *
 * @param interval the period
 * @param buckets the period, divided by the granularity
 * @param groupBy dimensions in alphabetical order, the media type always among them
 * @param filter which queues and media types count
 * @param metrics the requested names, in the order of the request
 * @param views the requested views
 */
record AggregatesQuery(
        Interval interval,
        Buckets buckets,
        Set<String> groupBy,
        Predicate<Subject> filter,
        Set<String> metrics,
        List<View> views) {

    private static final Set<String> PROPERTIES = Set.of(
            "interval",
            "granularity",
            "timeZone",
            "groupBy",
            "filter",
            "metrics",
            "flattenMultivaluedDimensions",
            "views",
            "alternateTimeDimension");

    static AggregatesQuery read(String body, Behaviour behaviour) {
        Field whole = Field.ofBody(body);
        whole.allowOnly(PROPERTIES);
        Interval interval = Interval.read(whole.at("interval"));
        ZoneId zone = whole.find("timeZone").map(AggregatesQuery::zone).orElse(ZoneOffset.UTC);
        interval.checkLength(behaviour.limits().maxIntervalDays(), zone);
        ZoneId shownIn = behaviour.quirks().localTimes() ? zone : ZoneOffset.UTC;
        Buckets buckets = Buckets.cut(interval, whole.find("granularity"), zone, shownIn);
        Set<String> groupBy = new TreeSet<>(Set.of("mediaType"));
        whole.find("groupBy")
                .ifPresent(list -> list.items().forEach(d -> groupBy.add(AllowedNames.DIMENSION.check(d))));
        Set<String> metrics = new LinkedHashSet<>();
        whole.at("metrics").items().forEach(metric -> metrics.add(AllowedNames.METRIC.check(metric)));
        if (metrics.isEmpty()) {
            throw whole.wrong("metrics", "must not be empty");
        }
        whole.find("flattenMultivaluedDimensions").ifPresent(Field::bool);
        whole.find("alternateTimeDimension").ifPresent(AggregatesQuery::eventTime);
        return new AggregatesQuery(
                interval,
                buckets,
                groupBy,
                whole.find("filter").map(Filter::read).orElse(subject -> true),
                metrics,
                whole.find("views").map(View::read).orElse(List.of()));
    }

    private static ZoneId zone(Field field) {
        try {
            return ZoneId.of(field.text());
        } catch (DateTimeException unknown) {
            throw field.wrong("unknown time zone: " + field.text());
        }
    }

    private static void eventTime(Field field) {
        if (!field.text().equals("eventTime")) {
            throw AllowedNames.notAllowed(field, "AlternateTimeDimension", Set.of("eventTime"));
        }
    }
}
