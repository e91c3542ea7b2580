package io.github.queuesla.contract.keys;

import io.github.queuesla.contract.problem.Suggestion;
import io.github.queuesla.contract.schema.ChoiceShape;
import io.github.queuesla.contract.schema.SchemaTypes;
import io.github.queuesla.contract.schema.Shape;
import io.github.queuesla.contract.schema.ValueShape;
import io.github.queuesla.core.quantity.InvalidValueException;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The names for days of the week in the file: {@code monday}, {@code monday-friday}, {@code every-day}. */
final class DayNames {

    private static final Map<String, DayOfWeek> NAMES = names();
    private static final String ONE = String.join("|", NAMES.keySet());

    static final Shape<Set<DayOfWeek>> SHAPE = ValueShape.of(
            "a day of the week",
            "monday-friday",
            DayNames::parse,
            SchemaTypes.text("^\\s*(every-day|(" + ONE + ")(-(" + ONE + "))?)\\s*$"));

    private DayNames() {}

    private static Map<String, DayOfWeek> names() {
        Map<String, DayOfWeek> names = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            names.put(ChoiceShape.word(day), day);
        }
        return names;
    }

    private static Set<DayOfWeek> parse(String text) {
        if (text.equals("every-day")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        String[] ends = text.split("-", -1);
        DayOfWeek first = day(ends[0], text);
        DayOfWeek last = day(ends[ends.length - 1], text);
        if (ends.length > 2) {
            throw unknown(text);
        }
        Set<DayOfWeek> days = EnumSet.of(first);
        // DayOfWeek.plus wraps from Sunday to Monday, so saturday-monday is three days.
        for (DayOfWeek day = first; day != last; day = day.plus(1)) {
            days.add(day.plus(1));
        }
        return days;
    }

    private static DayOfWeek day(String name, String text) {
        DayOfWeek day = NAMES.get(name);
        if (day == null) {
            throw Suggestion.nearest(name, NAMES.keySet())
                    .map(near -> new InvalidValueException("'" + text + "' is not a day of the week", "write " + near))
                    .orElseGet(() -> unknown(text));
        }
        return day;
    }

    private static InvalidValueException unknown(String text) {
        return new InvalidValueException(
                "'" + text + "' is not a day of the week", "write monday, monday-friday or every-day");
    }
}
