package io.github.queuesla.history.count;

import io.github.queuesla.core.count.Failure;
import io.github.queuesla.core.count.FailureCause;
import io.github.queuesla.core.count.Gap;
import io.github.queuesla.core.time.TimeRange;
import io.github.queuesla.history.day.Days;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A time range that is not in a history. Immutable.
 *
 * @param cause why
 * @param first its first UTC day
 * @param range the range
 */
record Absence(FailureCause cause, LocalDate first, TimeRange range) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'", Locale.ROOT);

    /** Whether the other one begins where this one ends, for the same reason. */
    boolean isContinuedBy(Absence other) {
        return cause == other.cause && range.end().equals(other.range.start());
    }

    /** Both together. */
    Absence through(Absence later) {
        return new Absence(cause, first, new TimeRange(range.start(), later.range.end()));
    }

    /** The gap in the counts of every queue. */
    Gap gap() {
        return new Gap(Set.of(), Optional.of(range), Failure.notInHistory(cause, words()));
    }

    private String words() {
        if (cause == FailureCause.DAY_INCOMPLETE) {
            return TIME.format(range.start().atZone(ZoneOffset.UTC)) + " to "
                    + TIME.format(range.end().atZone(ZoneOffset.UTC));
        }
        LocalDate last = Days.last(range);
        return first.equals(last) ? first.toString() : first + " to " + last;
    }
}
