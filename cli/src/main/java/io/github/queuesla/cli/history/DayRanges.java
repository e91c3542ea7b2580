package io.github.queuesla.cli.history;

import io.github.queuesla.report.Prose;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Days in a sentence. */
public final class DayRanges {

    private static final int MOST = 5;

    private DayRanges() {}

    /** Days in order, those that follow one another as a range. */
    public static String of(List<LocalDate> days) {
        List<String> ranges = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= days.size(); i++) {
            boolean follows = i < days.size() && ChronoUnit.DAYS.between(days.get(i - 1), days.get(i)) == 1;
            if (!follows) {
                ranges.add(of(days.get(first), days.get(i - 1)));
                first = i;
            }
        }
        return Prose.listed(ranges, ", ", MOST);
    }

    /** All days from the first to the last. */
    static String of(LocalDate first, LocalDate last) {
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
