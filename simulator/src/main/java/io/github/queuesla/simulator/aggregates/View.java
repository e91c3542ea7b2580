package io.github.queuesla.simulator.aggregates;

import io.github.queuesla.simulator.query.AllowedNames;
import io.github.queuesla.simulator.wire.Field;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A view: the values of a timer metric within a range, counted separately.
 *
 * @param name unique among the views, and not the name of a metric
 * @param emission when its target metric is emitted
 * @param atLeast milliseconds, inclusive
 * @param below milliseconds, exclusive
 */
record View(String name, Emission emission, long atLeast, long below) {

    private static final int MOST = 10;

    static List<View> read(Field list) {
        List<Field> items = list.items();
        if (items.size() > MOST) {
            throw list.wrong("at most " + MOST + " views are allowed, got " + items.size());
        }
        List<View> views = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Field item : items) {
            View view = readOne(item);
            if (!names.add(view.name())) {
                throw item.wrong("name", "view names must be unique: " + view.name());
            }
            views.add(view);
        }
        return views;
    }

    private static View readOne(Field item) {
        item.allowOnly(Set.of("target", "name", "function", "range"));
        String target = AllowedNames.METRIC.check(item.at("target"));
        if (!target.startsWith("t")) {
            throw item.wrong("target", "must be a timer metric: " + target);
        }
        String name = item.at("name").text();
        if (name.isBlank() || AllowedNames.METRIC.knows(name)) {
            throw item.wrong("name", "must not be blank or the name of a metric: " + name);
        }
        Field function = item.at("function");
        if (!function.text().equals("rangeBound")) {
            throw AllowedNames.notAllowed(function, "ViewFunction", Set.of("rangeBound"));
        }
        Field range = item.at("range");
        range.allowOnly(Set.of("gte", "lt"));
        if (range.find("gte").isEmpty() && range.find("lt").isEmpty()) {
            throw range.wrong("needs gte or lt");
        }
        long atLeast = range.find("gte").map(View::whole).orElse(0L);
        long below = range.find("lt").map(View::whole).orElse(Long.MAX_VALUE);
        return new View(name, Emission.of(target), atLeast, below);
    }

    /** Waits are whole milliseconds, so rounding a bound up changes neither "at least" nor "below". */
    private static long whole(Field bound) {
        return bound.number().setScale(0, RoundingMode.CEILING).longValue();
    }
}
