package io.github.queuesla.contract.model;

import io.github.queuesla.contract.keys.HoursKeys;
import io.github.queuesla.contract.problem.Problems;
import io.github.queuesla.contract.schema.Located;
import io.github.queuesla.contract.schema.Section;
import io.github.queuesla.core.time.Exclusion;
import io.github.queuesla.core.time.Period;
import io.github.queuesla.core.time.PeriodText;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Builds an exclusion from its start, end and reason. */
final class ExclusionBuilder {

    private static final int QUARTER_HOUR = 15 * 60;

    private final Section written;
    private final ZoneId zone;
    private final Problems problems;

    ExclusionBuilder(Section written, ZoneId zone, Problems problems) {
        this.written = written;
        this.zone = zone;
        this.problems = problems;
    }

    Optional<Exclusion> build() {
        Optional<Period.Bound> from = written.get(HoursKeys.FROM).flatMap(this::edge);
        Optional<Period.Bound> to = written.get(HoursKeys.TO).flatMap(this::edge);
        Optional<String> reason = written.value(HoursKeys.EXCLUSION_REASON);
        if (from.isEmpty() || to.isEmpty() || reason.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Exclusion(new Period(from.get(), to.get(), zone).range(), reason.get()));
        } catch (IllegalArgumentException refusal) {
            problems.error(
                    written.at(HoursKeys.TO),
                    "the exclusion ends before it begins",
                    "write a 'to' after 'from'; a day as 'to' is included");
            return Optional.empty();
        }
    }

    private Optional<Period.Bound> edge(Located<String> text) {
        try {
            Period.Bound edge = PeriodText.bound(text.value(), zone);
            return edge instanceof Period.Timestamp moment ? moment(moment, text) : Optional.of(edge);
        } catch (IllegalArgumentException refusal) {
            problems.refused(text.at(), refusal, "write a date or time such as 2024-03-12T10:00");
            return Optional.empty();
        }
    }

    private Optional<Period.Bound> moment(Period.Timestamp moment, Located<String> text) {
        LocalTime time = moment.instant().atZone(zone).toLocalTime();
        if (time.toSecondOfDay() % QUARTER_HOUR != 0) {
            problems.error(
                    text.at(),
                    "'" + text.value() + "' splits a quarter hour, the shortest interval in which contacts are counted",
                    "write the quarter hour before or after it");
            return Optional.empty();
        }
        if (isAmbiguous(text.value())) {
            problems.warning(
                    text.at(),
                    "'" + text.value() + "' occurs twice in " + zone
                            + ", because the clocks go back; the first is used",
                    "add the offset, such as " + moment.text());
        }
        return Optional.of(moment);
    }

    /** Whether the text is a local time that occurs twice, at a clock change. */
    private boolean isAmbiguous(String text) {
        try {
            LocalDateTime local = LocalDateTime.parse(text.replace(' ', 'T'));
            return zone.getRules().getValidOffsets(local).size() > 1;
        } catch (DateTimeParseException hasOffset) {
            return false;
        }
    }
}
