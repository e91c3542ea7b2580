package io.github.queuesla.history.count;

import io.github.queuesla.core.contact.EventType;
import io.github.queuesla.core.definition.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A query that counts events. Its columns are the queue, the medium if asked, the step if there are steps, and one count
 * for each measure. Immutable.
 *
 * @param filter the counted events
 * @param measures the counts
 * @param byMedia whether each medium has a row
 * @param steps the steps that each have a row; empty for one row over the whole time
 */
record CountSql(EventFilter filter, SortedSet<Measure> measures, boolean byMedia, Optional<TimeSteps> steps) {

    /** The text, which means the same to every engine: no function or name in it is special to one. */
    String text() {
        List<String> places = new ArrayList<>(List.of("queue_id"));
        if (byMedia) {
            places.add("media");
        }
        steps.map(TimeSteps::sql).ifPresent(places::add);
        List<String> columns = new ArrayList<>(places);
        measures.forEach(measure -> columns.add(count(measure)));
        String numbers = numbers(places.size());
        // Sorted, so that a report has its rows in the same order each time, and a grid gets them in order of time.
        return "select " + String.join(", ", columns) + " from events where " + filter.sql() + " group by " + numbers
                + " order by " + numbers;
    }

    /** The first of the columns with counts. */
    int firstCount() {
        return 2 + (byMedia ? 1 : 0) + (steps.isPresent() ? 1 : 0);
    }

    private static String count(Measure measure) {
        String event = EventType.of(measure.outcome()).code();
        if (measure.isWaits()) {
            return "cast(coalesce(sum(wait_ms) filter (where event = '" + event + "'), 0) as bigint)";
        }
        return "count(*) filter (where event = '" + event + "'"
                + measure.belowMillis().map(limit -> " and wait_ms < " + limit).orElse("") + ")";
    }

    private static String numbers(int columns) {
        StringBuilder numbers = new StringBuilder("1");
        for (int column = 2; column <= columns; column++) {
            numbers.append(", ").append(column);
        }
        return numbers.toString();
    }
}
