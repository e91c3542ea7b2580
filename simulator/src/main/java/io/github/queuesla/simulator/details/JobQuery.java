package io.github.queuesla.simulator.details;

import io.github.queuesla.simulator.behaviour.Behaviour;
import io.github.queuesla.simulator.query.AllowedNames;
import io.github.queuesla.simulator.query.Filter;
import io.github.queuesla.simulator.query.Interval;
import io.github.queuesla.simulator.query.Subject;
import io.github.queuesla.simulator.wire.Field;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The request body of a details job.
 *
 * @param interval the period
 * @param startedInside whether only conversations that began on or after the first UTC day of the period are wanted
 * @param filter which queues and media types a conversation must have been in
 * @param limit the most conversations wanted
 */
record JobQuery(Interval interval, boolean startedInside, Predicate<Subject> filter, long limit) {

    private static final Set<String> PROPERTIES = Set.of(
            "interval",
            "conversationFilters",
            "segmentFilters",
            "evaluationFilters",
            "surveyFilters",
            "resolutionFilters",
            "order",
            "orderBy",
            "limit",
            "startOfDayIntervalMatching");
    private static final Set<String> ORDERS = Set.of("asc", "desc", "unordered");
    private static final Set<String> ORDERED_BY =
            Set.of("conversationStart", "conversationEnd", "segmentStart", "segmentEnd");

    static JobQuery read(String body, Behaviour behaviour) {
        Field whole = Field.ofBody(body);
        whole.allowOnly(PROPERTIES);
        Interval interval = Interval.read(whole.at("interval"));
        interval.checkLength(behaviour.limits().maxIntervalDays(), ZoneOffset.UTC);
        whole.find("order").ifPresent(order -> check(order, "Order", ORDERS));
        whole.find("orderBy").ifPresent(by -> check(by, "OrderBy", ORDERED_BY));
        List<Predicate<Subject>> filters = new ArrayList<>();
        whole.find("segmentFilters").ifPresent(list -> list.items().forEach(item -> filters.add(Filter.read(item))));
        return new JobQuery(
                interval,
                whole.find("startOfDayIntervalMatching").map(Field::bool).orElse(false),
                subject -> filters.stream().allMatch(filter -> filter.test(subject)),
                whole.find("limit").map(JobQuery::positive).orElse(Long.MAX_VALUE));
    }

    private static void check(Field field, String fieldType, Set<String> allowed) {
        if (!allowed.contains(field.text())) {
            throw AllowedNames.notAllowed(field, fieldType, allowed);
        }
    }

    private static long positive(Field field) {
        long number = field.wholeNumber();
        if (number < 1) {
            throw field.wrong("must be 1 or more");
        }
        return number;
    }
}
